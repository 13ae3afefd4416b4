namespace DataGravity;

/// <summary>
/// Faults of the analysis itself: exceptions it did not expect. Each costs the one value, file or finding it happens at and nothing else;
/// who uses the package does not see it, but the tests listen and fail.
/// </summary>
internal static class Faults
{
    /// <summary>Says what failed, and where; raised on the thread it happens on.</summary>
    public static event Action<Exception, string>? Reported;

    public static void Report(Exception fault, string where) => Reported?.Invoke(fault, where);
}

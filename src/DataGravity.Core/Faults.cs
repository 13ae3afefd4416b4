namespace DataGravity;

/// <summary>
/// Faults of the analysis itself: exceptions it did not expect. Each costs the one value, statement or declaration it happens at; all other
/// findings stay. Who uses the package does not see it, but the tests listen, so that no fault passes unseen.
/// </summary>
internal static class Faults
{
    /// <summary>
    /// Raised for each fault, on the thread it happens on, with the place. What a listener throws goes through to the host.
    /// </summary>
    public static event Action<Exception, string>? Reported;

    /// <summary>Whether the analysis goes on after an exception: not when the host asked to stop.</summary>
    public static bool IsSurvived(Exception exception) => exception is not OperationCanceledException;

    /// <summary>Reports an exception. A program that is nested too deep for the stack is no fault.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="place">The part of the analysis, or the method whose model failed.</param>
    public static void Report(Exception exception, string place)
    {
        if (exception is not InsufficientExecutionStackException)
            Reported?.Invoke(exception, place);
    }
}

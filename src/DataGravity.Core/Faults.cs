namespace DataGravity;

/// <summary>
/// Faults of the analysis itself: exceptions it did not expect. A fault loses only the value, statement or declaration it happens at; all
/// other findings stay. Users of the package do not see faults, but the tests listen, so that none passes unnoticed.
/// </summary>
internal static class Faults
{
    /// <summary>Raised for each fault, on its thread, with the place. Exceptions of a listener reach the host.</summary>
    public static event Action<Exception, string>? Reported;

    /// <summary>Whether the analysis continues after an exception. It does not if the host cancelled it.</summary>
    public static bool IsSurvived(Exception exception) => exception is not OperationCanceledException;

    /// <summary>Reports an exception, except for a program that is nested too deeply for the stack. That is not a fault.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="place">The part of the analysis, or the method whose model failed.</param>
    public static void Report(Exception exception, string place)
    {
        if (exception is not InsufficientExecutionStackException)
            Reported?.Invoke(exception, place);
    }
}

namespace DataGravity.Analyzers.Lowering;

/// <summary>
/// What was thrown while lowering. It costs the statement or the member it was thrown in, which becomes unknown; all other findings
/// stay. Tests listen, so that no fault passes unseen.
/// </summary>
internal static class LoweringFaults
{
    /// <summary>Raised for each fault. What a listener throws goes through to the host.</summary>
    public static event Action<Exception>? Raised;

    /// <summary>Whether lowering goes on after an exception: not when the host asked to stop.</summary>
    public static bool IsSurvived(Exception exception) => exception is not OperationCanceledException;

    /// <summary>Reports an exception. Source that is nested too deep for the stack is no fault.</summary>
    public static void Report(Exception exception)
    {
        if (exception is not InsufficientExecutionStackException)
            Raised?.Invoke(exception);
    }
}

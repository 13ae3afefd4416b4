namespace DataGravity.Tool;

/// <summary>A problem that the user can solve. Users see only its message, and scripts only its exit code.</summary>
internal sealed class ToolException(string message, int exitCode = ExitCodes.NotAnalyzed) : Exception(message)
{
    public int ExitCode { get; } = exitCode;

    /// <summary>Whether it says no more than that a program does not have what is asked for.</summary>
    public bool IsAbsence { get; init; }
}

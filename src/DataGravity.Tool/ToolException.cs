namespace DataGravity.Tool;

/// <summary>Something the user can mend; its message is all they see, and the exit code all a script does.</summary>
internal sealed class ToolException(string message, int exitCode = 1) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}

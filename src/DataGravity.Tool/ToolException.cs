namespace DataGravity.Tool;

/// <summary>Something the user can mend; its message is all they see, and the exit code all a script does.</summary>
internal sealed class ToolException(string message, int exitCode = 1) : Exception(message)
{
    /// <summary>The exit code for arguments that cannot be understood; System.CommandLine's own is 1.</summary>
    public const int WrongArguments = 2;

    public int ExitCode { get; } = exitCode;
}

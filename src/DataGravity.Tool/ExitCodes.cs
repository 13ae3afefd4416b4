namespace DataGravity.Tool;

/// <summary>What a run tells scripts. docs/tool.md lists them.</summary>
internal static class ExitCodes
{
    /// <summary>What the help of each verb says of the codes that all verbs have.</summary>
    public static string Common { get; } =
        "with 2 for wrong arguments, with 3 if a program cannot be loaded or does not compile, and with 130 if it is interrupted.";

    /// <summary>Nothing is at or above the threshold.</summary>
    public const int Success = 0;

    /// <summary>There are findings at or above the threshold, or a settings file lacks entries.</summary>
    public const int Findings = 1;

    /// <summary>The arguments are wrong, or name what is not there or cannot be written.</summary>
    public const int WrongArguments = 2;

    /// <summary>A program cannot be loaded, does not compile, or does not use Pulumi. What could be analysed is printed.</summary>
    public const int NotAnalyzed = 3;

    /// <summary>The user interrupted it. Shells use 128 and the number of the signal.</summary>
    public const int Interrupted = 130;
}

using Spectre.Console;

namespace DataGravity.Tool;

/// <summary>What terminals can do.</summary>
internal static class Terminal
{
    /// <summary>The standard error as a terminal. Spectre.Console keeps to <c>NO_COLOR</c>.</summary>
    public static IAnsiConsole Error { get; } = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    /// <summary>Whether text on the standard output may have colors.</summary>
    public static bool HasColors => !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
}

using Spectre.Console;

namespace DataGravity.Tool;

/// <summary>Shows on the standard error what the tool is doing, if that is a terminal. The standard output is for the document.</summary>
internal sealed class Progress
{
    private readonly StatusContext? _status;

    private Progress(StatusContext? status) => _status = status;

    /// <summary>Shows nothing.</summary>
    public static Progress None { get; } = new(null);

    /// <summary>Runs something that takes a while.</summary>
    public static Task<T> RunAsync<T>(Func<Progress, Task<T>> run) =>
        Console.IsErrorRedirected ? run(None) : Terminal.Error.Status().StartAsync("Starting", status => run(new Progress(status)));

    /// <summary>Shows a step, as what is being done: <c>Loading App.sln</c>.</summary>
    public void Show(string step) => _status?.Status($"{Markup.Escape(step)}…");

    /// <summary>Prints a problem, with paths relative to the current folder.</summary>
    public static void Tell(string problem) => Console.Error.WriteLine(ShownPath.InMessage(Directory.GetCurrentDirectory(), problem));
}

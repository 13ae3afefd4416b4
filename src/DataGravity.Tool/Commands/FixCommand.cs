using System.CommandLine;
using DataGravity.Analyzers;
using DataGravity.Rules;
using DataGravity.Tool.Fixing;
using Spectre.Console;

namespace DataGravity.Tool;

/// <summary><c>data-gravity fix</c>: what the fixes of the editor would change, as a diff; on demand it makes the changes.</summary>
internal static class FixCommand
{
    public static Command Create()
    {
        var path = PathArgument.Create();
        var only = new Option<string[]>("--only") { Description = "Only findings of these rules: PDG1002,PDG1003." };
        var move = new Option<string?>("--move")
        {
            Description =
                "The only kind of fix to make: move the compute, move the data, use a copy, or change a stack's configuration. Without it, "
                + "the first fix that creates nothing and replaces no data is made.",
        };
        move.AcceptOnlyFromAmong(FixKinds.Words);
        var apply = new Option<bool>("--apply") { Description = "Change the files, too." };
        var interactive = new Option<bool>("--interactive") { Description = "Ask which fix to make for each finding." };
        var command = new Command(
            "fix",
            "Print what the fixes of the findings would change, as a diff that git apply reads, and tell what remains and why. "
                + $"Exits with 0 if no warning remains, with 1 if one does, {ExitCodes.Common}"
        )
        {
            path,
            only,
            move,
            apply,
            interactive,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    parsed.GetRequiredValue(path),
                    parsed.GetValue(only) ?? [],
                    parsed.GetValue(move),
                    parsed.GetValue(apply),
                    parsed.GetValue(interactive),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        string path,
        string[] only,
        string? move,
        bool apply,
        bool interactive,
        CancellationToken cancellation
    )
    {
        var remain = false;
        var exitCode = await CommandRun.RunAsync(async () =>
        {
            var rules = ReadRules(only);
            IFixChoice choice = interactive ? FindPrompt() : new FixArguments(move is null ? null : FixKinds.Parse(move));
            var input = ProgramInput.Of(path);
            var programs = await Progress.RunAsync(progress => ProgramLoader.LoadAsync(input, progress, cancellation));
            var run = await new Fixer(choice, rules, cancellation).RunAsync([.. programs.RequireAll().Select(project => project.Source!)]);
            var folder = FixOutput.FindFolder(run.Files, input.Folder);
            await FixOutput.PrintAsync(run, folder, cancellation);
            if (apply)
            {
                foreach (var file in run.Files)
                    await file.WriteAsync(cancellation);
            }

            await Console.Error.WriteAsync(FixReport.Write(run, Directory.GetCurrentDirectory()) + FixOutput.SayNext(run, folder, apply));
            remain = FixReport.HasWarnings(run);
        });
        return exitCode == 0 && remain ? ExitCodes.Findings : exitCode;
    }

    /// <summary>The ids of rules in a list with commas.</summary>
    /// <exception cref="ToolException">One of them is not a rule's.</exception>
    internal static IReadOnlyCollection<string> ReadRules(IEnumerable<string> only)
    {
        string[] known = [.. Descriptors.Rules.Select(rule => rule.Id)];
        string[] asked =
        [
            .. only.SelectMany(list => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
        ];
        return asked.FirstOrDefault(id => !known.Contains(id)) is { } wrong
            ? throw new ToolException($"'{wrong}' is not a rule; the rules are {string.Join(", ", known)}", ExitCodes.WrongArguments)
            : asked;
    }

    /// <exception cref="ToolException">Nobody can answer.</exception>
    private static FixPrompt FindPrompt() =>
        Console.IsInputRedirected || Console.IsErrorRedirected
            ? throw new ToolException("--interactive needs a terminal; --move says without one which fix to make", ExitCodes.WrongArguments)
            : new FixPrompt(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }));
}

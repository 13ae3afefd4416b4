using System.CommandLine;
using DataGravity.Tool.Analysis;
using DataGravity.Tool.Checking;
using DataGravity.Tool.Checking.Formats;
using DataGravity.Tool.Fixing;

namespace DataGravity.Tool;

/// <summary><c>data-gravity check</c>: the findings of all programs, and a table of what was judged.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command(
            "check",
            "Find compute that is far from its data, in all programs of a project, solution or folder. "
                + "Without a verb, the tool does the same. "
                + $"Exits with 0 if no finding is at or above --fail-on, with 1 if one is, {ExitCodes.Common}"
        );
        AddTo(command);
        return command;
    }

    /// <summary>Makes a command do it.</summary>
    public static void AddTo(Command command) =>
        CheckOptions.AddTo(command, (arguments, cancellation) => CommandRun.RunAsync(() => RunAsync(arguments, cancellation)));

    private static async Task<int> RunAsync(CheckArguments arguments, CancellationToken cancellation)
    {
        var document = OutputFile.Of(arguments.Output);
        var baseline = arguments.Baseline is { } file ? Baseline.Read(file.ToString()) : null;
        var input = ProgramInput.Of(arguments.Path);
        var load = await LoadAnalysis.LoadAsync(
            input,
            arguments.Stack,
            rehearsed => Write(Checker.Create(rehearsed, "/", stack: null, baseline: null, cancellation), arguments),
            cancellation
        );
        var root = RepositoryRoot.Find(input.Folder);
        load = load.ShowPathsFrom(arguments.Format == "text" ? Directory.GetCurrentDirectory() : root);
        var report = Checker.Create(load, root, arguments.Stack, baseline, cancellation);
        if (arguments is { NoFixes: false, Format: "text" or "json" or "markdown" })
            report = report with { Fixes = await FindFixesAsync(report, cancellation) };
        foreach (var problem in report.Problems)
            Progress.Tell($"data-gravity: {problem}");
        if (baseline is not null && arguments.Format != "text")
            Progress.Tell(string.Join(' ', Conclusion.Write(report)));
        await document.WriteAsync(Write(report, arguments), cancellation);
        return report.Problems.Count > 0 ? ExitCodes.NotAnalyzed
            : report.New.Any(finding => Severities.Reaches(finding.Severity, arguments.FailOn)) ? ExitCodes.Findings
            : ExitCodes.Success;
    }

    private static Task<FixTitles> FindFixesAsync(CheckReport report, CancellationToken cancellation) =>
        Progress.RunAsync(progress =>
            FixTitles.FindAsync(
                [
                    .. from program in report.Programs
                    from found in program.Findings
                    where found.IsNew
                    select (program.Program, found.Finding),
                ],
                progress,
                cancellation
            )
        );

    private static string Write(CheckReport report, CheckArguments arguments) =>
        arguments.Format switch
        {
            "json" => JsonFormat.Write(report),
            "sarif" => SarifFormat.Write(report),
            "github" => GitHubFormat.Write(report),
            "gitlab" => GitLabFormat.Write(report),
            "markdown" => MarkdownFormat.Write(report),
            _ => TextFormat.Write(
                report,
                Directory.GetCurrentDirectory(),
                hasColors: arguments is { NoColor: false, Output: null } && Terminal.HasColors
            ),
        };
}

using System.CommandLine;
using DataGravity.Analyzers;
using DataGravity.Tool.Analysis;
using DataGravity.Tool.Explaining;

namespace DataGravity.Tool;

/// <summary>
/// <c>data-gravity explain</c>: why a resource lands where it does, what it works on, and why nothing is reported about it.
/// </summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var path = PathArgument.Create(isOptional: false);
        var asked = new Argument<string>("resource")
        {
            Description = "The resource: FILE:LINE of the expression that creates it, or its logical name.",
        };
        PathArgument.RejectOptions(asked, "the resource is empty");
        var stack = StackOption.Create();
        var json = new Option<bool>("--json") { Description = "Print JSON instead of text." };
        var command = new Command(
            "explain",
            "Explain a resource: where it lands and why, what it reads and how that is known, the verdict on each store, "
                + "and what is missing to say more. Exits with 0 if a program answers, "
                + ExitCodes.Common
                + " Code 2 also tells that no program has the resource."
        )
        {
            path,
            asked,
            stack,
            json,
        };
        command.SetAction(
            (parsed, cancellation) =>
                CommandRun.RunAsync(async () =>
                {
                    var input = ProgramInput.Of(parsed.GetRequiredValue(path));
                    var loaded = (await Progress.RunAsync(p => ProgramLoader.LoadAsync(input, p, cancellation))).RequireAll();
                    var current = Directory.GetCurrentDirectory();
                    LoadedProject[] projects =
                    [
                        .. loaded.Select(project => parsed.GetValue(json) ? project : project with { PathsFrom = current }),
                    ];
                    var answers = Ask(projects, parsed.GetRequiredValue(asked), parsed.GetValue(stack), cancellation);
                    Console.Out.Write(ProgramAnswer.Write(answers, parsed.GetValue(json)));
                    ProgramAnswer.ThrowIfNotAsked(answers);
                })
        );
        return command;
    }

    /// <summary>The answers of all programs, as they are printed.</summary>
    /// <exception cref="ToolException">No program has the resource.</exception>
    internal static string Text(
        IReadOnlyList<LoadedProject> projects,
        string asked,
        string? stack,
        bool json,
        CancellationToken cancellation
    ) => ProgramAnswer.Write(Ask(projects, asked, stack, cancellation), json);

    private static ProgramAnswer[] Ask(
        IReadOnlyList<LoadedProject> projects,
        string asked,
        string? stack,
        CancellationToken cancellation
    ) => [.. projects.Select(project => ProgramAnswer.Of(project, () => Explain(project, asked, stack, cancellation)))];

    private static ExplainDocument Explain(LoadedProject project, string asked, string? stack, CancellationToken cancellation)
    {
        if (CompilerErrors.Describe(project, cancellation) is { } errors)
            throw new ToolException(errors);
        var result =
            ProgramAnalysis.Run(project.Compilation, project.Files, cancellation)
            ?? throw new ToolException($"{Path.GetFileName(project.Path)} does not reference Pulumi.");
        var explainer = new Explainer(project, result, new OptionsByFile(project, BuildOptions.Create(project, stack)).Of);
        StackOption.ThrowIfUnknown(stack, result.Graphs);
        var graphs = StackOption.Choose(stack, result.Graphs);
        try
        {
            return explainer.Explain(asked, AskedResources.Find(graphs, asked, project), graphs, cancellation);
        }
        catch (ToolException problem) when (explainer.FindEnds(graphs).ToArray() is { Length: > 0 } ends)
        {
            // The resource may come after the end of the run.
            throw new ToolException(
                $"{problem.Message}\nThe analysis did not see the whole program:{string.Concat(ends.Select(end => $"\n  - {end}"))}",
                problem.ExitCode
            );
        }
    }
}

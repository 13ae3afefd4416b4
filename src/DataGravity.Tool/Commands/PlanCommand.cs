using System.CommandLine;
using System.Text.Json;
using DataGravity.Tool.Analysis;
using DataGravity.Tool.Explaining;
using DataGravity.Tool.Planning;

namespace DataGravity.Tool;

/// <summary><c>data-gravity plan</c>: where compute could stand, what each region would cost a month, and which is the best.</summary>
internal static class PlanCommand
{
    public static Command Create()
    {
        var path = PathArgument.Create();
        var stack = StackOption.Create();
        var json = new Option<bool>("--json") { Description = "Print JSON instead of text." };
        var command = new Command(
            "plan",
            "Plan where compute should stand: for each group of resources that move together, the regions it could stand in, what each "
                + "would cost a month, and what would be refused or is not offered there. DataGravity.yaml has sizes and own rates. "
                + $"Exits with 0 whatever it finds, {ExitCodes.Common}"
        )
        {
            path,
            stack,
            json,
        };
        command.SetAction(
            (parsed, cancellation) =>
                CommandRun.RunAsync(async () =>
                {
                    var input = ProgramInput.Of(parsed.GetRequiredValue(path));
                    var (chosen, isJson) = (parsed.GetValue(stack), parsed.GetValue(json));
                    var load = await LoadAnalysis.LoadAsync(
                        input,
                        chosen,
                        rehearsed => Text(rehearsed, stack: null, isJson, cancellation),
                        cancellation
                    );
                    if (!isJson)
                        load = load.ShowPathsFrom(Directory.GetCurrentDirectory());
                    FileNotes.Tell(load, cancellation);
                    Console.Out.Write(Text(load, chosen, isJson, cancellation));
                    load.ThrowIfIncomplete();
                })
        );
        return command;
    }

    /// <summary>The plans of all programs, as they are printed.</summary>
    /// <exception cref="ToolException">There is no program, or no stack has the name.</exception>
    internal static string Text(AnalyzedLoad load, string? stack, bool json, CancellationToken cancellation)
    {
        StackOption.ThrowIfUnknown(stack, load.Projects.SelectMany(program => program.Graphs));
        PlanDocument[] plans =
        [
            .. from program in load.Projects
            let graphs = StackOption.Choose(stack, program.Graphs)
            where graphs.Count > 0
            select ProgramPlan.Create(program, graphs, cancellation),
        ];
        if (plans.Length == 0)
            load.ThrowIfIncomplete();
        return json
            ? JsonSerializer.Serialize(load.Projects.Count == 1 ? plans[0] : (object)new { Programs = plans }, GraphCommand.Json) + "\n"
            : string.Join("\n", plans.Select(PlanText.Write));
    }
}

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
        var stack = new Option<string?>("--stack") { Description = "Only stacks with this name; * matches any text." };
        var json = new Option<bool>("--json") { Description = "Print JSON instead of text." };
        var command = new Command(
            "plan",
            "Plan where compute should stand: for each group of resources that move together, the regions it could stand in, what each "
                + "would cost a month, and what would be refused or is not offered there. DataGravity.yaml has sizes and own rates."
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
                    var load = await LoadAnalysis.LoadAsync(input, parsed.GetValue(stack), cancellation);
                    Console.Out.Write(Text(load, parsed.GetValue(stack), parsed.GetValue(json), cancellation));
                    load.ThrowIfIncomplete();
                })
        );
        return command;
    }

    /// <summary>The plans of all programs, as they are printed.</summary>
    /// <exception cref="ToolException">There is no program, or none that has the stack.</exception>
    internal static string Text(AnalyzedLoad load, string? stack, bool json, CancellationToken cancellation)
    {
        var plans = new List<PlanDocument>();
        ToolException? absence = null;
        foreach (var program in load.Projects)
        {
            try
            {
                plans.Add(ProgramPlan.Create(program, AskedResources.FindStacks(program.Result, stack), cancellation));
            }
            catch (ToolException problem) when (problem.IsAbsence)
            {
                absence ??= problem;
            }
        }
        if (plans.Count == 0)
            load.ThrowIfIncomplete();
        if (plans.Count == 0 && absence is not null)
            throw absence;
        return json
            ? JsonSerializer.Serialize(load.Projects.Count == 1 ? plans[0] : (object)new { Programs = plans }, GraphCommand.Json) + "\n"
            : string.Join("\n", plans.Select(PlanText.Write));
    }
}

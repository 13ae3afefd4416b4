using System.CommandLine;
using DataGravity.Graph;
using DataGravity.Settings;

namespace DataGravity.Tool;

/// <summary>The option <c>--stack</c>. It means the same for each verb.</summary>
internal static class StackOption
{
    /// <summary>The option, whose value is a pattern; null for all stacks.</summary>
    public static Option<string?> Create()
    {
        var option = new Option<string?>("--stack")
        {
            Description =
                "Only stacks with this name; * matches any text. It replaces the option data_gravity.stacks of .editorconfig. "
                + "A program without stack files is the same in each stack.",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var pattern }] && !Glob.IsValid(pattern))
                result.AddError($"'{pattern}' is not a pattern: * is the only wildcard");
        });
        return option;
    }

    /// <summary>Whether a pattern asks for a stack. A program without stack files is the same in each stack.</summary>
    private static bool Includes(string? pattern, string? stack) => pattern is null || stack is null || new Glob(pattern).Matches(stack);

    /// <summary>The graphs of the stacks that a pattern asks for.</summary>
    public static IReadOnlyList<ResourceGraph> Choose(string? pattern, IEnumerable<ResourceGraph> graphs) =>
        [.. graphs.Where(graph => Includes(pattern, graph.Stack))];

    /// <summary>Rejects a pattern that no stack has. It is a typing error, and would look like a clean program.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="graphs">The graphs of all programs.</param>
    /// <exception cref="ToolException">There are stacks, but none has the name; the message tells what there is.</exception>
    public static void ThrowIfUnknown(string? pattern, IEnumerable<ResourceGraph> graphs)
    {
        string[] stacks = [.. graphs.Select(graph => graph.Stack).OfType<string>().Distinct()];
        if (stacks.Length > 0 && !Array.Exists(stacks, stack => Includes(pattern, stack)))
        {
            var known = stacks is [var only] ? $"the only one is {only}" : $"there are {Wording.List(stacks)}";
            throw new ToolException($"no stack is called '{pattern}': {known}", ExitCodes.WrongArguments) { IsAbsence = true };
        }
    }
}

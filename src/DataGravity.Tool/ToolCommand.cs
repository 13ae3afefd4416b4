using System.CommandLine;

namespace DataGravity.Tool;

/// <summary>The command line.</summary>
internal static class ToolCommand
{
    public static RootCommand Create()
    {
        var root = new RootCommand("Finds machine-learning compute that a Pulumi C# program places far from its data.")
        {
            CheckCommand.Create(),
            GraphCommand.Create(),
            ExplainCommand.Create(),
            PlanCommand.Create(),
            FixCommand.Create(),
            MapCommand.Create(),
            InitCommand.Create(),
        };
        return root;
    }

    /// <summary>Reads a command line. Without a verb, it means <c>check</c>.</summary>
    public static ParseResult Parse(IReadOnlyList<string> arguments)
    {
        var root = Create();
        return root.Parse(arguments is [var first, ..] && IsOfRoot(root, first) ? arguments : ["check", .. arguments]);
    }

    private static bool IsOfRoot(RootCommand root, string argument) =>
        // Directives and files of arguments name the verb themselves.
        argument is ['[' or '@', ..]
        || root.Subcommands.Any(verb => verb.Name == argument)
        || root.Options.Any(option => option.Name == argument || option.Aliases.Contains(argument));
}

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
        CheckCommand.AddTo(root);
        return root;
    }
}

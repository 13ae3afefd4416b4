using System.CommandLine;
using DataGravity.Tool;

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
var command = root.Parse(args);
var exitCode = await command.InvokeAsync();
return command.Errors.Count > 0 ? ExitCodes.WrongArguments : exitCode;

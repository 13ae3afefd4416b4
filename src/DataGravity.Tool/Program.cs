using System.CommandLine;
using DataGravity.Tool;

var command = new RootCommand("Finds machine-learning compute that a Pulumi C# program places far from its data.")
{
    GraphCommand.Create(),
    ExplainCommand.Create(),
    MapCommand.Create(),
}.Parse(args);
var exitCode = await command.InvokeAsync();
return command.Errors.Count > 0 ? ToolException.WrongArguments : exitCode;

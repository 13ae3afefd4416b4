using System.CommandLine;
using DataGravity.Tool;

return await new RootCommand("Finds machine-learning compute that a Pulumi C# program puts away from its data.")
{
    GraphCommand.Create(),
}.Parse(args).InvokeAsync();

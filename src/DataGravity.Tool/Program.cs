using DataGravity.Tool;

var command = ToolCommand.Parse(args);
var exitCode = await command.InvokeAsync();
return command.Errors.Count > 0 ? ExitCodes.WrongArguments : exitCode;

using DataGravity.Tool;

var command = ToolCommand.Create().Parse(args);
var exitCode = await command.InvokeAsync();
return command.Errors.Count > 0 ? ExitCodes.WrongArguments : exitCode;

using System.CommandLine;

namespace DataGravity.Tool;

/// <summary>The argument that names programs.</summary>
internal static class PathArgument
{
    /// <summary>A project, a solution or a folder. If it is optional, the current folder is the default.</summary>
    public static Argument<string> Create(bool isOptional = true)
    {
        var path = new Argument<string>("path")
        {
            Description =
                "A project, a solution (.sln, .slnx, .slnf) or a folder. For a folder: its solution "
                + "or, without one, every project below it that references Pulumi.",
        };
        if (isOptional)
            path.DefaultValueFactory = _ => ".";
        RejectOptions(path, "the path is empty");
        return path;
    }

    /// <summary>Rejects unknown options, which the parser takes for arguments.</summary>
    public static void RejectOptions(Argument<string> argument, string whenEmpty) =>
        argument.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: ['-', ..] option }])
                result.AddError($"'{option}' is not an option of this command");
            if (result.Tokens is [{ Value: "" }])
                result.AddError(whenEmpty);
        });
}

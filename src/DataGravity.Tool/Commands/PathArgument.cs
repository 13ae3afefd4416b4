using System.CommandLine;

namespace DataGravity.Tool;

/// <summary>The argument that names programs.</summary>
internal static class PathArgument
{
    /// <summary>A project, a solution or a folder; where it may be left out, the current folder.</summary>
    public static Argument<string> Create(bool isOptional = true)
    {
        var path = new Argument<string>("path")
        {
            Description =
                "A project, a solution (.sln, .slnx, .slnf) or a folder: its solution, "
                + "or else every project below that references Pulumi.",
        };
        if (isOptional)
            path.DefaultValueFactory = _ => ".";
        RejectOptions(path, "the path is empty");
        return path;
    }

    /// <summary>A parser of arguments takes an option it does not know for an argument.</summary>
    public static void RejectOptions(Argument<string> argument, string whenEmpty) =>
        argument.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: ['-', ..] option }])
                result.AddError($"'{option}' is not an option of this command");
            if (result.Tokens is [{ Value: "" }])
                result.AddError(whenEmpty);
        });
}

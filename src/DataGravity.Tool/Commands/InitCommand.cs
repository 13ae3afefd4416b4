using System.CommandLine;
using DataGravity.Tool.Analysis;
using DataGravity.Tool.Initializing;

namespace DataGravity.Tool;

/// <summary>
/// <c>data-gravity init</c>: a DataGravity.yaml with an entry for each store and output that the programs do not explain.
/// </summary>
internal static class InitCommand
{
    private const string Head = """
        # yaml-language-server: $schema=https://raw.githubusercontent.com/DataGravity/DataGravity/main/docs/DataGravity.schema.json
        # What the program does not say: https://github.com/DataGravity/DataGravity/blob/main/docs/configuration.md


        """;

    public static Command Create()
    {
        var path = PathArgument.Create();
        var stacks = new Option<bool>("--stacks")
        {
            Description =
                "Also write what the other programs answer about outputs of their stacks, so that editors and builds know it, too.",
        };
        var command = new Command(
            "init",
            "Write a DataGravity.yaml beside each Pulumi.yaml, with an entry for each store that a program names but does not create, and for "
                + "each output of a stack that no program here deploys. What lacks a value is a comment. A file that exists is not changed: "
                + "what it lacks is printed. "
                + $"Exits with 0 if nothing is left to add, with 1 if a file that exists lacks entries, {ExitCodes.Common}"
        )
        {
            path,
            stacks,
        };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(path), parsed.GetValue(stacks), cancellation));
        return command;
    }

    private static Task<int> RunAsync(string path, bool stacks, CancellationToken cancellation) =>
        CommandRun.RunAsync(async () =>
        {
            var input = ProgramInput.Of(path);
            var load = await LoadAnalysis.LoadAsync(input, stack: null, _ => { }, cancellation);
            var exitCode = ExitCodes.Success;
            foreach (var settings in InitialSettings.CreateAll(load, stacks))
            {
                if (!await WriteAsync(settings, ShownPath.Relative(Directory.GetCurrentDirectory(), settings.Path), cancellation))
                    exitCode = ExitCodes.Findings;
            }
            load.ThrowIfIncomplete();
            return exitCode;
        });

    /// <summary>Writes a file, and tells what is left to do. Returns false if a file is there that lacks entries.</summary>
    private static async Task<bool> WriteAsync(InitialSettings settings, string name, CancellationToken cancellation)
    {
        if (settings.Text.Length == 0)
        {
            await Console.Error.WriteLineAsync($"{name}: nothing to add");
            return true;
        }
        if (File.Exists(settings.Path))
        {
            Console.Out.Write($"# {name} lacks:\n{settings.Text}");
            await Console.Error.WriteLineAsync($"{name} exists and is not changed; add what is printed");
            return false;
        }
        await File.WriteAllTextAsync(settings.Path, Head + settings.Text, cancellation);
        var open = settings.Open switch
        {
            0 => "",
            1 => "; one entry is a comment, because it lacks a value",
            var several => $"; {several} entries are comments, because they lack values",
        };
        await Console.Error.WriteLineAsync($"wrote {name}{open}");
        return true;
    }
}

using System.CommandLine;
using System.Text.Json;
using DataGravity.Analyzers;

namespace DataGravity.Tool;

/// <summary><c>data-gravity graph</c>: the resources of a program, where each lands and what it is made from, as JSON.</summary>
internal static class GraphCommand
{
    /// <summary>How documents are written: for people, and the same everywhere.</summary>
    public static JsonSerializerOptions Json { get; } = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    public static Command Create()
    {
        var project = new Argument<FileInfo>("project") { Description = "The project file of the Pulumi program." };
        var format = new Option<string>("--format") { Description = "The form of the output.", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json");
        var output = new Option<FileInfo?>("--output", "-o") { Description = "Write to this file instead of the standard output." };

        var command = new Command("graph", "Print the resources a program registers: places, providers, inputs, links and findings, for each stack. Exits with 1 where the project cannot be loaded, and with 3 where it does not compile.")
        {
            project, format, output,
        };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(project), parsed.GetValue(output), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo project, FileInfo? output, CancellationToken cancellation)
    {
        try
        {
            var loaded = await ProjectLoader.LoadAsync(project, cancellation);
            var text = Text(loaded, cancellation);
            if (output is null)
                Console.Out.Write(text);
            else
                await File.WriteAllTextAsync(output.FullName, text, cancellation);
            return 0;
        }
        catch (ToolException problem)
        {
            await Console.Error.WriteLineAsync($"data-gravity: {problem.Message}");
            return problem.ExitCode;
        }
    }

    /// <summary>The document of a project.</summary>
    /// <exception cref="ToolException">It does not compile, or does not use Pulumi.</exception>
    internal static string Text(LoadedProject project, CancellationToken cancellation)
    {
        if (CompilerErrors.Find(project.Compilation, cancellation) is { Length: > 0 } errors)
            throw new ToolException(CompilerErrors.Describe(project, errors), CompilerErrors.ExitCode);
        var result = ProgramAnalysis.Run(project.Compilation, project.Files, cancellation)
            ?? throw new ToolException($"{Path.GetFileName(project.Path)} does not reference Pulumi.");
        return JsonSerializer.Serialize(GraphDocument.Of(project, result), Json) + "\n";
    }
}

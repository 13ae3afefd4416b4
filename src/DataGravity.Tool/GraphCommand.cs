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

        var command = new Command("graph", "Print the resources a program registers: places, providers, inputs, links and findings, for each stack.")
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
            var result = ProgramAnalysis.Run(loaded.Compilation, loaded.Files, cancellation)
                ?? throw new ToolException($"{project.Name} does not reference Pulumi.");
            var text = JsonSerializer.Serialize(GraphDocument.Of(loaded, result), Json) + "\n";
            if (output is null)
                Console.Out.Write(text);
            else
                await File.WriteAllTextAsync(output.FullName, text, cancellation);
            return 0;
        }
        catch (ToolException problem)
        {
            await Console.Error.WriteLineAsync($"data-gravity: {problem.Message}");
            return 1;
        }
    }
}

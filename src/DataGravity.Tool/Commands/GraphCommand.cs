using System.CommandLine;
using System.Text.Json;
using DataGravity.Analyzers;

namespace DataGravity.Tool;

/// <summary><c>data-gravity graph</c>: the resources of a program, where each lands and what it is made from, as JSON.</summary>
internal static class GraphCommand
{
    /// <summary>How documents are written: indented for people, and with the same line breaks on every system.</summary>
    public static JsonSerializerOptions Json { get; } =
        new()
        {
            WriteIndented = true,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NewLine = "\n",
        };

    public static Command Create()
    {
        var path = PathArgument.Create();
        var format = new Option<string>("--format") { Description = "The format of the output.", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json");
        var output = OutputFile.CreateOption();

        var command = new Command(
            "graph",
            "Print the resources a program registers: places, providers, inputs, links and findings, for each stack. "
                + $"Exits with 0 if it could, {ExitCodes.Common}"
        )
        {
            path,
            format,
            output,
        };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(path), parsed.GetValue(output), cancellation));
        return command;
    }

    private static Task<int> RunAsync(string path, FileInfo? output, CancellationToken cancellation) =>
        CommandRun.RunAsync(async () =>
        {
            var (document, input) = (OutputFile.Of(output), ProgramInput.Of(path));
            var programs = await Progress.RunAsync(progress => ProgramLoader.LoadAsync(input, progress, cancellation));
            await document.WriteAsync(Text(programs.RequireAll(), input.Folder, cancellation), cancellation);
        });

    /// <summary>The document of one program. For several, a document with all of them, and their paths relative to a folder.</summary>
    /// <exception cref="ToolException">A program does not compile, or does not use Pulumi.</exception>
    internal static string Text(IReadOnlyList<LoadedProject> projects, string folder, CancellationToken cancellation)
    {
        string[] broken = [.. projects.Select(project => CompilerErrors.Describe(project, cancellation)).OfType<string>()];
        if (broken.Length > 0)
            throw new ToolException(string.Join('\n', broken));
        object document = projects is [var one]
            ? DocumentOf(one, cancellation)
            : new GraphsDocument([.. projects.Select(project => DocumentOf(project, cancellation) with { Path = PathOf(project) })]);
        return JsonSerializer.Serialize(document, Json) + "\n";

        string PathOf(LoadedProject project) => ShownPath.Relative(folder, project.Path);
    }

    private static GraphDocument DocumentOf(LoadedProject project, CancellationToken cancellation) =>
        ProgramAnalysis.Run(project.Compilation, project.Files, cancellation) is { } result
            ? GraphDocument.Of(project, result)
            : throw new ToolException($"{Path.GetFileName(project.Path)} does not reference Pulumi.");
}

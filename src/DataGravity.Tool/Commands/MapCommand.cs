using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using DataGravity.Tool.Analysis;
using DataGravity.Tool.Explaining;
using DataGravity.Tool.Fixing;
using DataGravity.Tool.Map;

namespace DataGravity.Tool;

/// <summary><c>data-gravity map</c>: where data and compute land, and which compute works on which data, to look at.</summary>
internal static class MapCommand
{
    private static readonly string[] s_formats = ["html", "md", "json"];

    private static readonly JsonSerializerOptions s_json = new(GraphCommand.Json)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static Command Create()
    {
        var path = PathArgument.Create();
        var output = OutputFile.CreateOption();
        var format = new Option<string?>("--format")
        {
            Description = "The format: html, md (a Mermaid diagram) or json. Without it, the ending of the output file says so; else html.",
        };
        format.AcceptOnlyFromAmong(s_formats);
        var stack = StackOption.Create();
        var link = new Option<string?>("--link")
        {
            Description =
                "Where links to the source lead: a URL with {file} and {line}, "
                + "such as https://github.com/org/repo/blob/main/{file}#L{line}. Without it, they lead to the files themselves.",
        };
        link.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } template && SourceLinks.FindProblem(template) is { } problem)
                result.AddError($"--link: {problem}");
        });
        var noFixes = NoFixesOption.Create();
        var command = new Command(
            "map",
            "Draw where data and compute land, and which compute works on which data: a page that opens from disk, a Mermaid diagram, or "
                + $"JSON. What could be analysed is drawn. Exits with 0 whatever it shows, {ExitCodes.Common}"
        )
        {
            path,
            output,
            format,
            stack,
            link,
            noFixes,
        };
        command.SetAction(
            (parsed, cancellation) =>
                CommandRun.RunAsync(async () =>
                {
                    var file = parsed.GetValue(output);
                    var (document, chosen) = (OutputFile.Of(file), parsed.GetValue(format) ?? FormatOf(file));
                    var input = ProgramInput.Of(parsed.GetRequiredValue(path));
                    var links = parsed.GetValue(link) is { } template
                        ? new SourceLinks(template)
                        : SourceLinks.Relative(file?.DirectoryName ?? Directory.GetCurrentDirectory(), input.Folder);
                    var load = await LoadAnalysis.LoadAsync(
                        input,
                        parsed.GetValue(stack),
                        rehearsed => Text(Build("", "/", rehearsed, stack: null, FixTitles.None, cancellation), chosen, links),
                        cancellation
                    );
                    // An empty map would replace one that shows something.
                    if (load.Projects.Count == 0)
                        load.ThrowIfIncomplete();
                    FileNotes.Tell(load, cancellation);
                    var map = await BuildAsync(
                        TitleOf(input),
                        input.Folder,
                        load,
                        parsed.GetValue(stack),
                        !parsed.GetValue(noFixes),
                        cancellation
                    );
                    await document.WriteAsync(Text(map, chosen, links), cancellation);
                    load.ThrowIfIncomplete();
                })
        );
        return command;
    }

    /// <param name="title">What the map shows.</param>
    /// <param name="folder">The folder that was analysed.</param>
    /// <param name="load">The programs.</param>
    /// <param name="stack">A pattern of the stacks to show; null for all.</param>
    /// <param name="hasFixes">Whether the titles of fixes are on it.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ToolException">No stack has the name.</exception>
    internal static async Task<MapDocument> BuildAsync(
        string title,
        string folder,
        AnalyzedLoad load,
        string? stack,
        bool hasFixes,
        CancellationToken cancellation
    )
    {
        StackOption.ThrowIfUnknown(stack, load.Projects.SelectMany(project => project.Graphs));
        var findings = load.Projects.SelectMany(project => project.Findings.Select(finding => (project, finding)));
        var fixes = hasFixes
            ? await Progress.RunAsync(progress => FixTitles.FindAsync([.. findings], progress, cancellation))
            : FixTitles.None;
        return Build(title, folder, load, stack, fixes, cancellation);
    }

    private static MapDocument Build(
        string title,
        string folder,
        AnalyzedLoad load,
        string? stack,
        FixTitles fixes,
        CancellationToken cancellation
    ) =>
        MapBuilder.Build(title, MapPrograms.Name(load.Projects, folder, fixes), stack, cancellation) with
        {
            NotShown = [.. load.Problems.Select(problem => problem.Message.Split('\n')[0].TrimEnd(':', '.', ' '))],
        };

    internal static string Text(MapDocument map, string format, SourceLinks links) =>
        format switch
        {
            "json" => JsonSerializer.Serialize(map, s_json) + "\n",
            "md" => MermaidMap.Write(map, links),
            _ => MapPage.Write(map, links),
        };

    private static string TitleOf(ProgramInput input) =>
        Directory.Exists(input.Path) ? Path.GetFileName(input.Path) : Path.GetFileNameWithoutExtension(input.Path);

    private static string FormatOf(FileInfo? file) =>
        file?.Extension.ToLowerInvariant() switch
        {
            null or ".html" or ".htm" => "html",
            ".md" or ".markdown" => "md",
            ".json" => "json",
            var other => throw new ToolException(
                $"the ending '{other}' is of no format; end the file's name in .html, .md or .json, or say --format",
                ExitCodes.WrongArguments
            ),
        };
}

using System.Text.Json.Nodes;
using DataGravity.Testing;
using DataGravity.Tool.Analysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.Tool.Tests;

/// <summary>Programs to explain. Their statements begin in line 10 of Program.cs.</summary>
internal static class ExplainedProgram
{
    private const string Head = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using Pulumi;
        using Aws = Pulumi.Aws;

        return await Deployment.RunAsync(() =>
        {
        """;

    public static JsonNode Explain(string body, string asked, params (string, string)[] files) =>
        JsonNode.Parse(ExplainCommand.Text([Project(body, files)], asked, null, json: true, default))!;

    /// <summary>The answer as people read it.</summary>
    public static string Answer(string body, string asked, params (string, string)[] files) =>
        ExplainCommand.Text([Project(body, files)], asked, null, json: false, default);

    /// <summary>Analyses programs as one load.</summary>
    public static Task<AnalyzedLoad> AnalyzeAsync(params LoadedProject[] projects) => AnalyzeAsync(null, projects);

    /// <summary>Analyses programs as one load, for stacks whose name has a pattern.</summary>
    public static Task<AnalyzedLoad> AnalyzeAsync(string? stack, params LoadedProject[] projects) =>
        LoadAnalysis.RunAsync(new LoadedPrograms("/", projects, []), stack, Progress.None, default);

    public static LoadedProject Project(string body, params (string, string)[] files) => Project("/app/App.csproj", body, files);

    public static LoadedProject Project(string path, string body, params (string, string)[] files)
    {
        var program = new AnalyzedProgram(
            (Path.Combine(Path.GetDirectoryName(path)!, "Program.cs"), $"{Head}\n{body}\n}});\nrecord Box(string Value);\n")
        )
        {
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
        };
        return new LoadedProject(path, (CSharpCompilation)program.Compile(), files);
    }
}

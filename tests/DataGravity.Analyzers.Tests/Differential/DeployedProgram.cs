using System.Collections.Immutable;
using DataGravity.Configuration;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Pulumi.Recording;

namespace DataGravity.Analyzers.Tests.Differential;

/// <summary>A program, and the stack it is deployed to.</summary>
public sealed record DeployedProgram(string Source)
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Pulumi;
        using Aws = Pulumi.Aws;
        using Gcp = Pulumi.Gcp;

        """;

    public string Stack { get; init; } = "dev";

    /// <summary>Configuration by full key: <c>aws:region</c>, <c>app:size</c>; the project is <c>app</c>.</summary>
    public ImmutableSortedDictionary<string, string> Config { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public RecordingSettings Settings => new() { Project = "app", Stack = Stack, Config = Config };

    /// <summary>The same, as the analyzer gets it.</summary>
    public ConfigurationSet Files => ConfigurationSet.Read(
    [
        ("Pulumi.yaml", "name: app\nruntime: dotnet\n"),
        ($"Pulumi.{Stack}.yaml", "config:\n" + string.Concat(Config.Select(entry => $"  {entry.Key}: \"{entry.Value}\"\n"))),
    ]);

    public CSharpCompilation Compile() => CSharpCompilation.Create(
        "Program",
        [CSharpSyntaxTree.ParseText(Usings + Source, path: "Program.cs")],
        [.. FrameworkReferences.Net100, .. PulumiReferences.All],
        new CSharpCompilationOptions(OutputKind.ConsoleApplication));

    /// <summary>A program whose deployment runs these statements; types may follow.</summary>
    public static DeployedProgram Of(string body, string types = "") =>
        new($"return await Deployment.RunAsync(() =>\n{{\n{body}\n}});\n{types}");

    public DeployedProgram With(string key, string value) => this with { Config = Config.SetItem(key, value) };
}

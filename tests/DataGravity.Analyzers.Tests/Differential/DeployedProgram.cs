using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DataGravity.Configuration;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Pulumi.Recording;

namespace DataGravity.Analyzers.Tests.Differential;

/// <summary>A program, and the stack it is deployed to.</summary>
/// <param name="Sources">Its C# files, path and text.</param>
public sealed record DeployedProgram(ImmutableArray<(string Path, string Text)> Sources)
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text.Json;
        using System.Threading.Tasks;
        using Pulumi;
        using Aws = Pulumi.Aws;
        using Gcp = Pulumi.Gcp;

        """;

    private readonly ConfigurationSet? _files;

    public DeployedProgram(string source)
        : this([("Program.cs", Usings + source)]) { }

    public string Project { get; init; } = "app";

    public string Stack { get; init; } = "dev";

    /// <summary>Configuration by full key: <c>aws:region</c>, <c>app:size</c>.</summary>
    public ImmutableSortedDictionary<string, string> Config { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The environment variables that the program and its providers see.</summary>
    public ImmutableSortedDictionary<string, string> Environment { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Outputs of other stacks, by the stack's full name.</summary>
    public ImmutableSortedDictionary<string, JsonObject> StackOutputs { get; init; } = ImmutableSortedDictionary<string, JsonObject>.Empty;

    /// <summary>Where its files are.</summary>
    public string RootDirectory { get; init; } = Directory.GetCurrentDirectory();

    /// <summary>Its text, for messages.</summary>
    public string Source => string.Join("\n", Sources.Select(source => source.Text));

    public RecordingSettings Settings =>
        new()
        {
            Project = Project,
            Stack = Stack,
            Config = Config,
            Environment = Environment,
            StackOutputs = StackOutputs,
            RootDirectory = RootDirectory,
        };

    /// <summary>
    /// The project's files, as the analyzer gets them; unless others are given, those that say no more than the configuration.
    /// </summary>
    internal ConfigurationSet Files
    {
        get => _files ?? ConfigurationSet.Read(FileTexts);
        init => _files = value;
    }

    /// <summary>Files that say no more than the configuration.</summary>
    public (string Path, string Text)[] FileTexts =>
        [
            ("Pulumi.yaml", $"name: {Project}\nruntime: dotnet\n"),
            ($"Pulumi.{Stack}.yaml", "config:\n" + string.Concat(Config.Select(entry => $"  {entry.Key}: \"{entry.Value}\"\n"))),
        ];

    public CSharpCompilation Compile() =>
        CSharpCompilation.Create(
            "Program",
            Trees,
            References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable)
        );

    /// <summary>Many programs in one assembly, each in a namespace of its own.</summary>
    public static CSharpCompilation Compile(IEnumerable<DeployedProgram> programs) =>
        CSharpCompilation.Create(
            "Programs",
            programs.SelectMany(program => program.Trees),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );

    /// <summary>A program whose deployment runs these statements; types may follow.</summary>
    public static DeployedProgram Of(string body, string types = "") =>
        new($"return await Deployment.RunAsync(() =>\n{{\n{body}\n}});\n{types}");

    public DeployedProgram With(string key, string value) => this with { Config = Config.SetItem(key, value) };

    private static ImmutableArray<MetadataReference> References { get; } = [.. FrameworkReferences.Net100, .. PulumiReferences.All];

    private IEnumerable<SyntaxTree> Trees => Sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, path: source.Path));
}

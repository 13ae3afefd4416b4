using DataGravity.Testing;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Tests.Scenarios;

/// <summary>A finding about an object of a manifest also has the line where the object begins, in its file or in the program.</summary>
public class ManifestPlaces
{
    private const string Usings = "using Pulumi;\nusing Aws = Pulumi.Aws;\nusing K8s = Pulumi.Kubernetes;\n";

    private const string Namespace = "apiVersion: v1\nkind: Namespace\nmetadata: { name: serving }\n";

    private const string Service = """
        apiVersion: serving.kserve.io/v1beta1
        kind: InferenceService
        metadata: { name: serve }
        spec: { predictor: { model: { storageUri: s3://company-ticks/model } } }
        """;

    private static readonly string s_eks = KubernetesScenarios.Eks.Replace(
        "Region = \"eu-west-2\"",
        "Region = \"eu-west-2\", BucketName = \"company-ticks\"",
        StringComparison.Ordinal
    );

    [Theory]
    [InlineData("K8s.Yaml.ConfigFile", "K8s.Yaml.ConfigFileArgs { File = \"serve.yaml\" }", "serve.yaml")]
    [InlineData("K8s.Yaml.V2.ConfigFile", "K8s.Types.Inputs.Yaml.V2.ConfigFileArgs { File = \"./a/serve.yaml\" }", "a/serve.yaml")]
    [InlineData("K8s.Yaml.ConfigGroup", "K8s.Yaml.ConfigGroupArgs { Files = new[] { \"a/*.yaml\" } }", "a/serve.yaml")]
    [InlineData(
        "K8s.Yaml.V2.ConfigGroup",
        "K8s.Types.Inputs.Yaml.V2.ConfigGroupArgs { Yaml = System.IO.File.ReadAllText(\"serve.yaml\") }",
        "serve.yaml"
    )]
    public async Task In_a_file(string type, string arguments, string file)
    {
        Assert.Equal(
            (file, 5, "apiVersion: serving.kserve.io/v1beta1"),
            await FindAsync(type, arguments, (file, $"{Namespace}---\n{Service}"))
        );
        Assert.Equal(
            (file, 4, "apiVersion: serving.kserve.io/v1beta1"),
            await FindAsync(
                type,
                arguments,
                (file, "apiVersion: v1\nkind: List\nitems:\n- " + Service.Replace("\n", "\n  ", StringComparison.Ordinal))
            )
        );
    }

    [Theory]
    [InlineData("K8s.Kustomize.Directory", "K8s.Kustomize.DirectoryArgs { Directory = \"prod\" }")]
    [InlineData("K8s.Kustomize.V2.Directory", "K8s.Types.Inputs.Kustomize.V2.DirectoryArgs { Directory = \"prod\" }")]
    public async Task In_a_file_of_a_kustomization(string type, string arguments) =>
        Assert.Equal(
            ("base/serve.yaml", 2, "apiVersion: serving.kserve.io/v1beta1"),
            await FindAsync(
                type,
                arguments,
                ("base/kustomization.yaml", "resources: [serve.yaml]"),
                ("base/serve.yaml", "# Kept by hand.\n" + Service),
                ("prod/kustomization.yaml", "resources: [../base]\nnamespace: prod\nimages: [{ name: a, newTag: b }]")
            )
        );

    [Theory]
    // A raw literal, with and without holes.
    [InlineData("\"\"\"\n{0}    ---\n{1}    \"\"\"", "apiVersion: serving.kserve.io/v1beta1", 5)]
    [InlineData("Output.Format($$\"\"\"\n{0}    ---\n{2}    \"\"\")", "apiVersion: serving.kserve.io/v1beta1", 5)]
    // A verbatim literal.
    [InlineData("@\"{3}---\n{4}\"", "apiVersion: serving.kserve.io/v1beta1", 4)]
    // A line of the text is not a line of the source.
    [InlineData("{5}", "\"apiVersion: v1\\nkind: Namespace", 0)]
    public async Task In_a_text_of_the_program(string yaml, string begins, int after)
    {
        var indented = Indent(Service);
        var text = yaml.Replace("{0}", Indent(Namespace), StringComparison.Ordinal)
            .Replace("{1}", indented, StringComparison.Ordinal)
            .Replace("{2}", indented.Replace("company-ticks", "{{data.BucketName}}", StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace("{3}", Namespace, StringComparison.Ordinal)
            .Replace("{4}", Service, StringComparison.Ordinal)
            .Replace("{5}", $"\"{$"{Namespace}---\n{Service}".Replace("\n", "\\n", StringComparison.Ordinal)}\"", StringComparison.Ordinal);
        foreach (
            var (type, arguments) in new[]
            {
                ("K8s.Yaml.ConfigGroup", $"K8s.Yaml.ConfigGroupArgs {{ Yaml = {text} }}"),
                ("K8s.Yaml.V2.ConfigGroup", $"K8s.Types.Inputs.Yaml.V2.ConfigGroupArgs {{ Yaml = {text} }}"),
            }
        )
        {
            var (file, line, found) = (await FindAsync(type, arguments))!.Value;
            Assert.Equal("Program.cs", file);
            Assert.StartsWith(begins, found, StringComparison.Ordinal);
            Assert.Equal(FirstLineOfObjects + after, line);
        }
    }

    /// <summary>What the program computes has no line.</summary>
    [Fact]
    public async Task Nowhere() =>
        Assert.Null(
            await FindAsync(
                "K8s.Yaml.V2.ConfigGroup",
                "K8s.Types.Inputs.Yaml.V2.ConfigGroupArgs { Yaml = System.IO.File.ReadAllText(\"serve.yaml\").Replace(\"TICKS\", \"ticks\") }",
                ("serve.yaml", Service.Replace("ticks", "TICKS", StringComparison.Ordinal))
            )
        );

    private static int FirstLineOfObjects => $"{Usings}{s_eks}".Count(c => c == '\n') + 3;

    private static string Indent(string text) => string.Concat(text.TrimEnd().Split('\n').Select(line => $"    {line}\n"));

    /// <summary>The place of the object, beside that of the data.</summary>
    private static async Task<(string File, int Line, string Text)?> FindAsync(
        string type,
        string arguments,
        params (string Name, string Text)[] files
    )
    {
        var source =
            $"{Usings}return await Deployment.RunAsync(() =>\n{{\n{s_eks}_ = new {type}(\"objects\", new {arguments}, new ComponentResourceOptions {{ Provider = k8s }});\n}});\n";
        var program = new AnalyzedProgram(new ProgramFile("Program.cs", source))
        {
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
            AdditionalFiles = [("Pulumi.yaml", "name: serving\nruntime: dotnet\n"), .. files],
        };
        var finding = Assert.Single(
            await FoundDiagnostics.OfBuildAsync(program.Compile(), [new PlacementAnalyzer()], program.Options(), concurrent: false),
            said => said.Id == "PDG1002"
        );
        Assert.Contains("\"objects\"", source.Split('\n')[finding.Location.GetLineSpan().StartLinePosition.Line], StringComparison.Ordinal);
        if (finding.AdditionalLocations.Count == 1)
            return null;
        var place = Assert.Single(finding.AdditionalLocations.Skip(1));
        var lines = place.GetLineSpan();
        var text = files.Where(file => file.Name == lines.Path).Select(file => file.Text).SingleOrDefault() ?? source;
        var quoted = text.Substring(place.SourceSpan.Start, place.SourceSpan.Length);
        // The offset and the line tell of one place.
        Assert.Contains(quoted, text.Split('\n')[lines.StartLinePosition.Line], StringComparison.Ordinal);
        return (lines.Path, lines.StartLinePosition.Line + 1, quoted);
    }
}

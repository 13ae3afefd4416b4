using DataGravity.Analyzers.Lowering;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Analyzers.Tests.Robustness;

/// <summary>What is kept from one keystroke to the next never shows.</summary>
public class WarmCacheTests
{
    [Theory]
    [InlineData("CoLocated", 1)]
    [InlineData("CrossRegionTraining", 2)]
    [InlineData("StackDrift", 3)]
    [InlineData("StackDrift", 4)]
    public Task Random_edits(string sample, int seed)
    {
        var program = Samples.Load(sample);
        return WarmConsistency.VerifyAsync(program, () => new PlacementAnalyzer(new AnalysisCache()), RandomEdits.Of(program, 80, seed));
    }

    [Fact]
    public async Task An_edit_elsewhere_changes_what_a_name_means()
    {
        AnalyzedProgram program = new(
            (
                "Program.cs",
                """
                using Pulumi;
                using Aws = Pulumi.Aws;
                return await Deployment.RunAsync(() =>
                {
                    var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
                    _ = new Aws.Lambda.Function("f", new() { Region = Places.Home, Role = "r", S3Bucket = data.Id });
                });
                """
            ),
            ("Places.cs", """static class Places { public const string Home = "us-east-1"; }""")
        )
        {
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
        };
        var analyzer = new PlacementAnalyzer(new AnalysisCache());
        var compilation = program.Compile();
        Assert.Single(await FindingsOf(compilation));

        var places = compilation.SyntaxTrees[1];
        var moved = compilation.ReplaceSyntaxTree(
            places,
            places.WithChangedText(SourceText.From("""static class Places { public const string Home = "eu-west-1"; }"""))
        );
        Assert.Empty(await FindingsOf(moved));
        Assert.Single(await FindingsOf(compilation));

        async Task<IEnumerable<Diagnostic>> FindingsOf(Compilation compilation) =>
            await FoundDiagnostics.OfBuildAsync(compilation, [analyzer], program.Options(), concurrent: true);
    }

    /// <summary>The attribute that requires an input is on the field behind the property.</summary>
    [Theory]
    [InlineData("null!", "\"a\"")]
    [InlineData("\"a\"", "null!")]
    public async Task An_edit_of_an_initializer_elsewhere_gives_an_input(string initializer, string replacement)
    {
        const string Args =
            "using Pulumi; public class SpecArgs : Pulumi.Kubernetes.Yaml.ConfigFileArgs { "
            + "[Input(\"site\", required: true)] private Input<string> _site = null!; public Input<string> Site { get; set; } = INITIALIZER; }";
        AnalyzedProgram program = new(
            (
                "Program.cs",
                "return await Pulumi.Deployment.RunAsync(() => { "
                    + "_ = new Pulumi.Kubernetes.Yaml.ConfigFile(\"v\", new SpecArgs { File = \"f.yaml\" }); });"
            ),
            ("Args.cs", Args.Replace("INITIALIZER", initializer, StringComparison.Ordinal))
        )
        {
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
        };
        var edited = program with
        {
            Sources = [program.Sources[0], ("Args.cs", Args.Replace("INITIALIZER", replacement, StringComparison.Ordinal))],
        };
        await WarmConsistency.VerifyAsync([("before", program), ("after", edited)], () => new SourceAnalyzer(new AnalysisCache()));
    }

    [Fact]
    public async Task An_edit_of_a_body_elsewhere_changes_what_a_function_creates()
    {
        const string Factory = """
            using Pulumi;
            using Aws = Pulumi.Aws;
            static class Factory { public static string Create(string id) { BODY return id; } }
            """;
        AnalyzedProgram program = new(
            (
                "Program.cs",
                """
                using Pulumi;
                using Aws = Pulumi.Aws;
                return await Deployment.RunAsync(() =>
                {
                    var lake = new Aws.S3.Bucket("lake");
                    lake.Id.Apply(Factory.Create);
                });
                """
            ),
            ("Factory.cs", Factory.Replace("BODY", "", StringComparison.Ordinal))
        )
        {
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
        };
        var creating = program with
        {
            Sources = [program.Sources[0], ("Factory.cs", Factory.Replace("BODY", "_ = new Aws.S3.Bucket(id);", StringComparison.Ordinal))],
        };
        Assert.Empty(await FindingsOf(program));
        Assert.Equal("PDG3002", Assert.Single(await FindingsOf(creating)).Id);
        await WarmConsistency.VerifyAsync(
            [("before", program), ("it creates", creating), ("it does not", program)],
            () => new SourceAnalyzer(new AnalysisCache())
        );

        // Evaluation goes on from what it knows of trees that are the same.
        var (cache, before) = (new ProgramCache(), program.Compile());
        var after = before.ReplaceSyntaxTree(
            before.SyntaxTrees[1],
            before.SyntaxTrees[1].WithChangedText(SourceText.From(creating.Sources[1].Text))
        );
        Assert.Same(UnitOf(before), UnitOf(after));

        Program.ProgramUnit UnitOf(Compilation compilation) =>
            cache.Units(compilation, PulumiSymbols.TryCreate(compilation)!, default)[0].Unit;
    }

    [Fact]
    public async Task An_edit_of_what_an_input_starts_as_changes_whether_it_is_missing()
    {
        const string Args = """
            using Pulumi;
            sealed class SpecArgs : Pulumi.Kubernetes.Yaml.ConfigFileArgs
            {
                [Input("site", required: true)] public Input<string> Site { get; set; } = VALUE;
            }
            """;
        AnalyzedProgram With(string value) =>
            new(
                (
                    "Program.cs",
                    """
                    return await Pulumi.Deployment.RunAsync(() =>
                    {
                        _ = new Pulumi.Kubernetes.Yaml.ConfigFile("v", new SpecArgs { File = "f.yaml" });
                    });
                    """
                ),
                ("Args.cs", Args.Replace("VALUE", value, StringComparison.Ordinal))
            )
            {
                References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
            };
        Assert.Single(await FindingsOf(With("null!")));
        Assert.Empty(await FindingsOf(With("\"a\"")));
        await WarmConsistency.VerifyAsync(
            [("before", With("null!")), ("a value", With("\"a\"")), ("none again", With("null!"))],
            () => new SourceAnalyzer(new AnalysisCache())
        );
    }

    [Fact]
    public async Task Edits_of_what_breaks_each_rule_about_source()
    {
        var program = new AnalyzedProgram(
            (
                "Stack.cs",
                """
                using Pulumi;
                using Aws = Pulumi.Aws;
                class AppStack : Stack
                {
                    private readonly Aws.S3.Bucket _early = new("early");
                    public AppStack()
                    {
                        _early.Id.Apply(id => id.Length);
                        _early.Id.Apply(id => new Aws.S3.Bucket(id));
                        _early.Id.Apply(Factory.Create);
                        _ = new Aws.S3.BucketObjectv2("o", new() { Key = "k" });
                    }
                }
                """
            ),
            (
                "Factory.cs",
                """
                using Aws = Pulumi.Aws;
                static class Factory
                {
                    public static string Create(string id) { _ = new Aws.S3.Bucket(id); return id; }
                }
                """
            ),
            ("Program.cs", "return await Pulumi.Deployment.RunAsync<AppStack>();")
        )
        {
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
        };
        Assert.Equal(
            ["PDG2007", "PDG3002", "PDG3002", "PDG3003", "PDG3004"],
            (await FindingsOf(program)).Select(finding => finding.Id).Order()
        );
        await WarmConsistency.VerifyAsync(program, () => new SourceAnalyzer(new AnalysisCache()), RandomEdits.Of(program, 60, 11));
    }

    private static async Task<IEnumerable<Diagnostic>> FindingsOf(AnalyzedProgram program) =>
        await FoundDiagnostics.OfBuildAsync(
            program.Compile(),
            [new SourceAnalyzer(new AnalysisCache())],
            program.Options(),
            concurrent: true
        );
}

using DataGravity.Testing;
using Microsoft.CodeAnalysis;

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
            places.WithChangedText(
                Microsoft.CodeAnalysis.Text.SourceText.From("""static class Places { public const string Home = "eu-west-1"; }""")
            )
        );
        Assert.Empty(await FindingsOf(moved));
        Assert.Single(await FindingsOf(compilation));

        async Task<IEnumerable<Diagnostic>> FindingsOf(Compilation compilation) =>
            await FoundDiagnostics.OfBuildAsync(compilation, [analyzer], program.Options(), concurrent: true);
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

        static async Task<IEnumerable<Diagnostic>> FindingsOf(AnalyzedProgram program) =>
            await FoundDiagnostics.OfBuildAsync(
                program.Compile(),
                [new SourceAnalyzer(new AnalysisCache())],
                program.Options(),
                concurrent: true
            );
    }
}

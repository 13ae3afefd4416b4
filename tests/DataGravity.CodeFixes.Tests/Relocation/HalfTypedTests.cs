using System.Collections.Immutable;
using DataGravity.CodeFixes.Relocation;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataGravity.CodeFixes.Tests.Relocation;

/// <summary>The text under a light bulb may be of another moment than the finding, and cut anywhere.</summary>
public class HalfTypedTests
{
    private const string Program = """
        using Pulumi;
        using Aws = Pulumi.Aws;

        return await Deployment.RunAsync(() =>
        {
            var ireland = new Aws.Provider("ireland", new() { Region = "eu-west-1" });
            var bucket = new Aws.S3.Bucket("artifacts", new(), new() { Provider = ireland });
            _ = new Aws.Lambda.LayerVersion("churn", new() { LayerName = "churn", S3Bucket = bucket.Id, Region = "us-east-1" }, new() { Protect = true, });
        });
        """;

    [Fact]
    public async Task Any_cut_is_met_in_silence()
    {
        using var workspace = new AdhocWorkspace();
        var document = new AnalyzedProgram(("Program.cs", Program))
        {
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
        }
            .Open(workspace)
            .Documents.Single();
        var finding = (await FindingsAsync(document)).Single();
        Assert.Equal(
            [RelocationFixProvider.LinkedKey, RelocationFixProvider.EquivalenceKey],
            (await OfferedAsync(document, finding)).Select(action => action.EquivalenceKey)
        );

        var start = Program.IndexOf("_ = new", StringComparison.Ordinal);
        for (var length = start; length < Program.Length; length += 7)
        {
            var cut = document.WithText(Microsoft.CodeAnalysis.Text.SourceText.From(Program[..length]));
            await OfferedAsync(cut, finding);
            foreach (var own in await FindingsAsync(cut))
                await OfferedAsync(cut, own);
        }
    }

    private static async Task<ImmutableArray<Diagnostic>> FindingsAsync(Document document) =>
        await (await document.Project.GetCompilationAsync())!
            .WithAnalyzers([new Analyzers.PlacementAnalyzer()], document.Project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync();

    private static async Task<List<CodeAction>> OfferedAsync(Document document, Diagnostic finding)
    {
        var offered = new List<CodeAction>();
        await new RelocationFixProvider().RegisterCodeFixesAsync(
            new CodeFixContext(document, finding, (action, _) => offered.Add(action), default)
        );
        return offered;
    }
}

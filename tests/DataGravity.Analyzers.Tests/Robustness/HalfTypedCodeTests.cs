using System.Collections.Concurrent;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataGravity.Analyzers.Tests.Robustness;

/// <summary>An analyzer sees programs while they are typed.</summary>
public class HalfTypedCodeTests
{
    public static TheoryData<string> Names => Samples.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_is_whole(string name) =>
        Assert.DoesNotContain(Samples.Load(name).Compile().GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>Each file is cut after each of its tokens, the others stay.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_beginning_of_a_sample(string name)
    {
        var program = Samples.Load(name);
        var compilation = program.Compile();
        var options = program.Options();
        var analyzer = new PlacementAnalyzer(new AnalysisCache());
        var cuts = from tree in compilation.SyntaxTrees from token in tree.GetRoot().DescendantTokens() select (tree, token.Span.End);
        var faults = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(
            cuts,
            async (cut, cancellation) =>
            {
                var text = (await cut.tree.GetTextAsync(cancellation)).GetSubText(new Microsoft.CodeAnalysis.Text.TextSpan(0, cut.End));
                var typed = compilation.ReplaceSyntaxTree(cut.tree, cut.tree.WithChangedText(text));
                foreach (var fault in await FaultsAsync(typed, analyzer, options, cancellation))
                    faults.Enqueue($"{cut.tree.FilePath} up to {cut.End}: {fault}");
            }
        );
        Assert.Empty(faults);
    }

    /// <summary>Each token is left out once.</summary>
    [Fact]
    public async Task A_sample_without_any_of_its_tokens()
    {
        var program = Samples.Load("CoLocated");
        var compilation = program.Compile();
        var options = program.Options();
        var analyzer = new PlacementAnalyzer(new AnalysisCache());
        var tree = Assert.Single(compilation.SyntaxTrees);
        var faults = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(
            (await tree.GetRootAsync()).DescendantTokens(),
            async (token, cancellation) =>
            {
                var text = (await tree.GetTextAsync(cancellation)).Replace(token.Span, "");
                foreach (
                    var fault in await FaultsAsync(
                        compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text)),
                        analyzer,
                        options,
                        cancellation
                    )
                )
                {
                    faults.Enqueue($"without '{token}' at {token.SpanStart}: {fault}");
                }
            }
        );
        Assert.Empty(faults);
    }

    private static async Task<IEnumerable<string>> FaultsAsync(
        Compilation compilation,
        DiagnosticAnalyzer analyzer,
        AnalyzerOptions options,
        CancellationToken cancellation
    ) =>
        from found in await FoundDiagnostics.OfBuildAsync(compilation, [analyzer], options, concurrent: false, cancellation)
        where found.Id == "AD0001"
        select found.GetMessage();
}

using System.Collections.Immutable;
using DataGravity.Analyzers.Lowering;
using DataGravity.Configuration;
using DataGravity.Program;
using DataGravity.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Analyzers;

/// <summary>The analysis of one compilation, made when the first node asks for it.</summary>
internal sealed class GravitySession(
    Compilation compilation, ImmutableArray<AdditionalText> files, PulumiSymbols pulumi, ProgramCache cache)
{
    private readonly object _gate = new();
    private Result? _result;

    /// <summary>The findings to report at an object creation.</summary>
    /// <exception cref="OperationCanceledException">The host asked to stop; the next call starts again.</exception>
    public IEnumerable<Finding> FindingsAt(SyntaxNode node, CancellationToken cancellation)
    {
        var findings = Analyze(cancellation).Findings;
        return findings.TryGetValue((node.SyntaxTree, node.Span), out var found) ? found : [];
    }

    /// <summary>The place of a site in this compilation; null where its file is not part of it.</summary>
    public Location? LocationOf(Site site) =>
        _result!.Trees.TryGetValue(site.Unit, out var tree) ? tree.GetLocation(SpanOf(site)) : null;

    private Result Analyze(CancellationToken cancellation)
    {
        // A cancelled run leaves nothing behind.
        lock (_gate)
            return _result ??= Run(cancellation);
    }

    private Result Run(CancellationToken cancellation)
    {
        var units = cache.Units(compilation, pulumi, cancellation);
        var trees = new Dictionary<ProgramUnit, SyntaxTree>();
        foreach (var (tree, unit) in units)
            trees[unit] = tree;

        var result = ProgramAnalysis.Run(
            [.. units.Select(u => u.Unit)],
            files.Where(file => PulumiFiles.IsProjectFile(file.Path) || PulumiFiles.IsStackFile(file.Path))
                .Select(file => (file.Path, file.GetText(cancellation)?.ToString() ?? "")),
            cancellation);
        return new Result(trees, result.Findings.ToLookup(f => (trees[f.Site.Unit], SpanOf(f.Site))).ToDictionary(g => g.Key, g => g.ToArray()));
    }

    private static TextSpan SpanOf(Site site) => new(site.Span.Start, site.Span.Length);

    private sealed record Result(Dictionary<ProgramUnit, SyntaxTree> Trees, Dictionary<(SyntaxTree, TextSpan), Finding[]> Findings);
}

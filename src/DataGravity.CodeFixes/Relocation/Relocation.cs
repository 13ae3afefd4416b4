using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Relocation;

/// <summary>The move of one compute resource.</summary>
/// <param name="Title">What it does.</param>
/// <param name="Findings">The findings it resolves: all at the resource's creation.</param>
/// <param name="Edits">Ways to make it, the best first; none empty.</param>
internal sealed record Relocation(string Title, ImmutableArray<Diagnostic> Findings, IReadOnlyList<IReadOnlyList<TextChange>> Edits)
{
    private const string Region = nameof(Region);
    private const string Provider = nameof(Provider);

    /// <summary>The moves that findings in a document ask for, one for each creation, in the order of the program.</summary>
    public static async Task<IReadOnlyList<Relocation>> OfAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, RelocationCheck check, CancellationToken cancellation)
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (model is null || root is null)
            return [];
        return [.. diagnostics
            .Select(diagnostic => diagnostic.Location.SourceSpan)
            .Distinct()
            .OrderBy(span => span.Start)
            .Select(span => Of(CreationAt(root, span), check.FindingsAt(root.SyntaxTree, span), model, cancellation))
            .OfType<Relocation>()];
    }

    private static Relocation? Of(BaseObjectCreationExpressionSyntax? creation, ImmutableArray<Diagnostic> findings, SemanticModel model, CancellationToken cancellation)
    {
        var destinations = findings.Select(d => new Destination(d)).ToArray();
        // Next to one data resource and far from the other is no move to offer.
        if (destinations.Select(d => d.Region).Distinct().Count() != 1
            || creation is null
            || ResourceCall.TryCreate(creation, model, cancellation) is not { } call)
        {
            return null;
        }
        IReadOnlyList<TextChange>[] edits = [.. Candidates(destinations[0], call).OfType<IReadOnlyList<TextChange>>()];
        return edits.Length == 0 ? null : new Relocation(destinations[0].Title, findings, edits);
    }

    /// <summary>A resource goes by its own region before its provider, and by its provider before the default one.</summary>
    private static IEnumerable<IReadOnlyList<TextChange>?> Candidates(Destination destination, ResourceCall call)
    {
        if (destination.ComputeByInput)
        {
            if (destination.DataByDefault)
                yield return call.Args?.Remove(Region);
        }
        else if (destination.Provider is not null)
        {
            foreach (var name in ProviderVariable.NamesOf(destination, call))
                yield return call.Options?.Set(Provider, name);
        }
        else if (destination.DataByDefault)
        {
            yield return call.Options?.Remove(Provider);
        }
        if (destination is { Region: { } region, RegionEverywhere: true })
            yield return call.Args?.Set(Region, SymbolDisplay.FormatLiteral(region, quote: true));
    }

    /// <summary>The creation whose type name, or <c>new</c> where the type is inferred, a finding is at; the text may have changed since.</summary>
    private static BaseObjectCreationExpressionSyntax? CreationAt(SyntaxNode root, TextSpan span) =>
        root.FullSpan.Contains(span) ? root.FindToken(span.Start).Parent?.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() : null;
}

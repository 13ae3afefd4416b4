using System.Collections.Immutable;
using System.Composition;
using DataGravity.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Relocation;

/// <summary>Moves compute to the region of the data it works on. Compute in another cloud cannot be moved by an edit.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "move the compute to its data"), Shared]
public sealed class RelocationFixProvider : ResourceFixProvider
{
    /// <summary>The equivalence key of every relocation: all of them can be made at once.</summary>
    public const string EquivalenceKey = "DataGravity.Relocation";

    private const string Region = nameof(Region);
    private const string Provider = nameof(Provider);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => Destination.Rules;

    private protected override string Key => EquivalenceKey;

    internal override string TitleOf(ImmutableArray<Diagnostic> findings) => new Destination(findings[0]).Title;

    internal override IEnumerable<IReadOnlyList<TextChange>?> Candidates(ImmutableArray<Diagnostic> findings, ResourceCall call)
    {
        var destinations = findings.Select(d => new Destination(d)).ToArray();
        // Next to one data resource and far from the other is no move to offer.
        return destinations.Select(d => d.Region).Distinct().Count() == 1 ? Candidates(destinations[0], call) : [];
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
}

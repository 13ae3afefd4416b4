using System.Collections.Immutable;
using System.Composition;
using DataGravity.Analyzers;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.FixingAll;
using DataGravity.CodeFixes.Syntax;
using DataGravity.Rules;
using DataGravity.Rules.Placement;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Providers;

/// <summary>Drops a provider of another package. The resource then gets its parent's provider, or the default one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "drop the provider"), Shared]
public sealed class ForeignProviderFixProvider : ResourceFixProvider
{
    internal const string EquivalenceKey = "DataGravity.ForeignProvider";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(new ForeignProviderRule().Descriptor.Id);

    /// <inheritdoc/>
    internal override FixEffect Effect => FixEffect.ChangesResources;

    private protected override string Key => EquivalenceKey;

    internal override string TitleOf(IReadOnlyList<ReportedFinding> findings) => "Drop the provider of another package";

    internal override IEnumerable<IReadOnlyList<TextChange>?> Candidates(IReadOnlyList<ReportedFinding> findings, ResourceCall call)
    {
        yield return call.Options?.Remove("Provider");
    }
}

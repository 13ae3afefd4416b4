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

/// <summary>Makes a component the parent of what it creates.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "add the parent"), Shared]
public sealed class ParentFixProvider : ResourceFixProvider
{
    internal const string EquivalenceKey = "DataGravity.Parent";

    private const string Parent = nameof(Parent);
    private const string This = "this";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(new OrphanRule().Descriptor.Id);

    /// <summary>The parent is part of a resource's identity in Pulumi, so a resource with another parent is replaced.</summary>
    internal override FixEffect Effect => FixEffect.CreatesResources;

    private protected override string Key => EquivalenceKey;

    internal override string TitleOf(IReadOnlyList<ReportedFinding> findings) => "Add 'Parent = this'";

    internal override IEnumerable<IReadOnlyList<TextChange>?> Candidates(IReadOnlyList<ReportedFinding> findings, ResourceCall call)
    {
        yield return call.Options?.Set(Parent, This);
        yield return call.Options?.Merge(Parent, This);
    }
}

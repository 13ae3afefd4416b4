using System.Collections.Immutable;
using System.Composition;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.FixingAll;
using DataGravity.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Places;

/// <summary>Spells a region or zone as it was probably meant, where it is written in the same file.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "correct the spelling"), Shared]
public sealed class MistypedPlaceFixProvider : ResourceFixProvider
{
    internal const string EquivalenceKey = "DataGravity.MistypedPlace";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(new MistypedPlaceRule().Descriptor.Id);

    /// <inheritdoc/>
    internal override FixEffect Effect => FixEffect.ChangesResources;

    private protected override string Key => EquivalenceKey;

    internal override string TitleOf(ImmutableArray<Diagnostic> findings) => $"Write '{findings[0].Properties[FindingProperties.Region]}'";

    internal override IEnumerable<IReadOnlyList<TextChange>?> Candidates(ImmutableArray<Diagnostic> findings, ResourceCall call)
    {
        var changes = findings.Select(finding => Change(finding, call.Creation.SyntaxTree)).ToArray();
        yield return changes.All(change => change is not null) ? [.. changes.Select(change => change!.Value)] : null;
    }

    private static TextChange? Change(Diagnostic finding, SyntaxTree tree)
    {
        if (
            finding.AdditionalLocations is not [var literal, ..]
            || literal.SourceTree != tree
            || finding.Properties[FindingProperties.Region] is not { } region
        )
        {
            return null;
        }

        return
            tree.GetRoot().FindNode(literal.SourceSpan, getInnermostNodeForTie: true)
                is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } written
            ? new TextChange(written.Span, SymbolDisplay.FormatLiteral(region, quote: true))
            : null;
    }
}

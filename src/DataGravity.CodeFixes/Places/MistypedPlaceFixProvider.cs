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
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Places;

/// <summary>Corrects a region or zone that looks mistyped, if it is written in the same file.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "correct the spelling"), Shared]
public sealed class MistypedPlaceFixProvider : ResourceFixProvider
{
    internal const string EquivalenceKey = "DataGravity.MistypedPlace";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(new MistypedPlaceRule().Descriptor.Id);

    /// <inheritdoc/>
    internal override FixEffect Effect => FixEffect.ChangesResources;

    private protected override string Key => EquivalenceKey;

    internal override string TitleOf(IReadOnlyList<ReportedFinding> findings) =>
        $"Write '{((MistypedPlaceFinding)findings[0].Finding.First).Suggestion}'";

    internal override IEnumerable<IReadOnlyList<TextChange>?> Candidates(IReadOnlyList<ReportedFinding> findings, ResourceCall call)
    {
        var changes = findings.Select(finding => Change((MistypedPlaceFinding)finding.Finding.First, call.Creation.SyntaxTree)).ToArray();
        yield return changes.All(change => change is not null) ? [.. changes.Select(change => change!.Value)] : null;
    }

    private static TextChange? Change(MistypedPlaceFinding finding, SyntaxTree tree) =>
        finding.Related is [{ Site: { Span: var span, File.Path: var path } }, ..]
        && path == tree.FilePath
        && tree.GetRoot().FindNode(new TextSpan(span.Start, span.Length), getInnermostNodeForTie: true)
            is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } written
            ? new TextChange(written.Span, SymbolDisplay.FormatLiteral(finding.Suggestion, quote: true))
            : null;
}

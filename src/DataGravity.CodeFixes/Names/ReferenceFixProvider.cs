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

namespace DataGravity.CodeFixes.Names;

/// <summary>Replaces a text that names a store of the program by the store's output.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "use the output"), Shared]
public sealed class ReferenceFixProvider : ResourceFixProvider
{
    internal const string EquivalenceKey = "DataGravity.Reference";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(new LiteralNameRule().Descriptor.Id);

    /// <inheritdoc/>
    internal override FixEffect Effect => FixEffect.SourceOnly;

    private protected override string Key => EquivalenceKey;

    internal override string TitleOf(IReadOnlyList<ReportedFinding> findings) => "Use the store's output";

    internal override IEnumerable<IReadOnlyList<TextChange>?> Candidates(IReadOnlyList<ReportedFinding> findings, ResourceCall call)
    {
        var changes = findings.Select(finding => Change((LiteralNameFinding)finding.Finding.First, call)).ToArray();
        yield return changes.All(change => change is not null) ? [.. changes.Select(change => change!.Value)] : null;
    }

    private static TextChange? Change(LiteralNameFinding finding, ResourceCall call)
    {
        // A literal outside the creation may be used for other things, too.
        if (
            finding.Named is not { Literal: { Span: var span, File.Path: var path } } named
            || new TextSpan(span.Start, span.Length) is var literal && !call.Creation.Span.Contains(literal)
            || path != call.Creation.SyntaxTree.FilePath
            || call.Creation.FindNode(literal, getInnermostNodeForTie: true)
                is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } written
            || Variables.AssignedTo(named.Data.Site, call) is not { } variable
            || !Variables.IsUsable(variable, call)
            || StoreName.OutputOf(variable, named.Output) is not { } output
        )
        {
            return null;
        }
        return StoreName.Replace(written, named.Name, $"{variable.Name}.{output}");
    }
}

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

    internal override string TitleOf(ImmutableArray<Diagnostic> findings) => "Use the store's output";

    internal override IEnumerable<IReadOnlyList<TextChange>?> Candidates(ImmutableArray<Diagnostic> findings, ResourceCall call)
    {
        var changes = findings.Select(finding => Change(finding, call)).ToArray();
        yield return changes.All(change => change is not null) ? [.. changes.Select(change => change!.Value)] : null;
    }

    private static TextChange? Change(Diagnostic finding, ResourceCall call)
    {
        // Elsewhere it may stand for others too.
        if (
            finding.AdditionalLocations is not [{ SourceTree.FilePath: var path } store, var literal]
            || !call.Creation.Span.Contains(literal.SourceSpan)
            || literal.SourceTree != call.Creation.SyntaxTree
            || call.Creation.FindNode(literal.SourceSpan, getInnermostNodeForTie: true)
                is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } written
            || Variables.AssignedTo(path, store.SourceSpan.Start, call) is not { } variable
            || !Variables.IsUsable(variable, call)
            || StoreName.OutputOf(variable, finding.Properties[FindingProperties.Output]) is not { } output
            || finding.Properties[FindingProperties.PhysicalName] is not { } name
        )
        {
            return null;
        }
        return StoreName.Replace(written, name, $"{variable.Name}.{output}");
    }
}

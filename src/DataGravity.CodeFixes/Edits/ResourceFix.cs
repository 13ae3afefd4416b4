using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Edits;

/// <summary>The fix of one resource.</summary>
/// <param name="Title">What it does.</param>
/// <param name="Findings">The findings it resolves: all at the resource's creation.</param>
/// <param name="Edits">Ways to make it, the best first; none empty.</param>
internal sealed record ResourceFix(string Title, ImmutableArray<Diagnostic> Findings, IReadOnlyList<IReadOnlyList<TextChange>> Edits)
{
    /// <summary>The fixes that findings in a document ask for, one for each creation, in the order of the program.</summary>
    public static async Task<IReadOnlyList<ResourceFix>> OfAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, EditCheck check, ResourceFixProvider provider, CancellationToken cancellation)
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (model is null || root is null)
            return [];
        return [.. diagnostics
            .Select(diagnostic => diagnostic.Location.SourceSpan)
            .Distinct()
            .OrderBy(span => span.Start)
            .Select(span => Of(CreationAt(root, span), check.FindingsAt(root.SyntaxTree, span, provider.FixableDiagnosticIds), model, provider, cancellation))
            .OfType<ResourceFix>()];
    }

    private static ResourceFix? Of(
        BaseObjectCreationExpressionSyntax? creation, ImmutableArray<Diagnostic> findings, SemanticModel model, ResourceFixProvider provider, CancellationToken cancellation)
    {
        if (findings.IsEmpty || creation is null || ResourceCall.TryCreate(creation, model, cancellation) is not { } call)
            return null;
        IReadOnlyList<TextChange>[] edits = [.. provider.Candidates(findings, call).OfType<IReadOnlyList<TextChange>>()];
        return edits.Length == 0 ? null : new ResourceFix(provider.TitleOf(findings), findings, edits);
    }

    /// <summary>The creation whose type name, or <c>new</c> where the type is inferred, a finding is at; the text may have changed since.</summary>
    private static BaseObjectCreationExpressionSyntax? CreationAt(SyntaxNode root, TextSpan span) =>
        root.FullSpan.Contains(span) ? root.FindToken(span.Start).Parent?.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() : null;
}

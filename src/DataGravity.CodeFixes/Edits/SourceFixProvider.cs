using System.Collections.Immutable;
using DataGravity.CodeFixes.FixingAll;
using DataGravity.CodeFixes.Trial;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Edits;

/// <summary>
/// Fixes of the rules about source: edits at the node of a finding. A fix is offered if the program then compiles as before.
/// </summary>
public abstract class SourceFixProvider : GravityFixProvider
{
    /// <summary>The equivalence key. All fixes that share it can be made at once.</summary>
    private protected abstract string Key { get; }

    private protected sealed override FixAllProvider FixAll => SourceFixAll.Provider;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (
                await EditOfAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } edit
                && await TryAsync(context.Document, edit, context.CancellationToken).ConfigureAwait(false) is { } changed
            )
            {
                context.RegisterCodeFix(CodeAction.Create(TitleOf(diagnostic), _ => Task.FromResult(changed), Key), diagnostic);
            }
        }
    }

    /// <summary>The title of the fix of a finding.</summary>
    private protected abstract string TitleOf(Diagnostic diagnostic);

    /// <summary>The edit that fixes a finding; null for none. The text may have changed since the finding was made.</summary>
    private protected abstract IReadOnlyList<TextChange>? EditOf(
        SyntaxNode node,
        Diagnostic diagnostic,
        SemanticModel model,
        CancellationToken cancellation
    );

    /// <summary>The document with as many findings fixed as possible.</summary>
    internal async Task<Document> FixAllAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var edits = new List<IReadOnlyList<TextChange>>();
        foreach (var diagnostic in diagnostics.OrderBy(d => d.Location.SourceSpan.Start))
        {
            if (await EditOfAsync(document, diagnostic, cancellation).ConfigureAwait(false) is { } edit)
                edits.Add(edit);
        }
        if (await TryAsync(document, [.. edits.SelectMany(e => e)], cancellation).ConfigureAwait(false) is { } all)
            return all;

        // Some edits cannot be made, or not together. Try them one by one.
        var (made, result) = (new List<TextChange>(), document);
        foreach (var edit in edits)
        {
            if (await TryAsync(document, [.. made, .. edit], cancellation).ConfigureAwait(false) is not { } changed)
                continue;
            made.AddRange(edit);
            result = changed;
        }
        return result;
    }

    private async Task<IReadOnlyList<TextChange>?> EditOfAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation) =>
        await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root
        && root.FullSpan.Contains(diagnostic.Location.SourceSpan)
        && root.FindToken(diagnostic.Location.SourceSpan.Start).Parent is { } node
        && await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model
            ? EditOf(node, diagnostic, model, cancellation)
            : null;

    private static Task<Document?> TryAsync(Document document, IReadOnlyList<TextChange> edits, CancellationToken cancellation) =>
        EditCheck.EditedAsync(document, document.Project, edits, cancellation);
}

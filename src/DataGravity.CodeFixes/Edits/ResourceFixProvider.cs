using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Edits;

/// <summary>Edits what a resource is given, where it is created. Each edit is analysed before it is offered.</summary>
public abstract class ResourceFixProvider : CodeFixProvider
{
    /// <summary>The equivalence key: all fixes that share it can be made at once.</summary>
    private protected abstract string Key { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => ResourceFixAll.Provider;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var check = await EditCheck.BeforeAsync(context.Document, context.CancellationToken).ConfigureAwait(false);
        foreach (var fix in await ResourceFix.OfAsync(context.Document, context.Diagnostics, check, this, context.CancellationToken).ConfigureAwait(false))
        {
            var (_, document) = await check.FirstGoodAsync([], [], fix, context.CancellationToken).ConfigureAwait(false);
            if (document is null)
                continue;
            var action = CodeAction.Create(fix.Title, _ => Task.FromResult(document), Key);
            context.RegisterCodeFix(action, context.Diagnostics.Where(d => d.Location.SourceSpan == fix.Findings[0].Location.SourceSpan));
        }
    }

    /// <summary>What the fix of all findings at a resource does.</summary>
    internal abstract string TitleOf(ImmutableArray<Diagnostic> findings);

    /// <summary>Ways to fix all findings at a resource, the best first; null for one that is not possible.</summary>
    internal abstract IEnumerable<IReadOnlyList<TextChange>?> Candidates(ImmutableArray<Diagnostic> findings, ResourceCall call);
}

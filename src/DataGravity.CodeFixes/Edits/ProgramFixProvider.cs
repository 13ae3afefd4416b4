using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DataGravity.CodeFixes.Edits;

/// <summary>Edits the creations of resources, in as many files as it takes. Each fix is analysed before it is offered.</summary>
public abstract class ProgramFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => ProgramFixAll.Provider;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var check = await EditCheck.BeforeAsync(context.Document.Project, context.CancellationToken).ConfigureAwait(false);
        foreach (var fix in await ResourceFix.OfAsync(context.Document, context.Diagnostics, check, this, context.CancellationToken).ConfigureAwait(false))
        {
            var (_, project) = await check.FirstGoodAsync([], [], fix, context.CancellationToken).ConfigureAwait(false);
            if (project is null)
                continue;
            var action = CodeAction.Create(fix.Title, _ => Task.FromResult(project.Solution), fix.Key);
            context.RegisterCodeFix(action, context.Diagnostics.Where(d => d.Location.SourceSpan == fix.Findings[0].Location.SourceSpan));
        }
    }

    /// <summary>The fixes of all findings at a resource, the best first.</summary>
    internal abstract IEnumerable<ResourceFix> FixesOf(ImmutableArray<Diagnostic> findings, ResourceCall call);
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

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
        var offered = new HashSet<(string Key, TextSpan At)>();
        foreach (var fix in await ResourceFix.OfAsync(context.Document, context.Diagnostics, check, this, context.CancellationToken).ConfigureAwait(false))
        {
            var at = fix.Findings[0].Location.SourceSpan;
            if (offered.Contains((fix.Key, at)))
                continue;
            var (_, project) = await check.FirstGoodAsync([], [], fix, context.CancellationToken).ConfigureAwait(false);
            if (project is null)
                continue;
            offered.Add((fix.Key, at));
            var action = CodeAction.Create(fix.Title, _ => Task.FromResult(project.Solution), fix.Key);
            context.RegisterCodeFix(action, context.Diagnostics.Where(d => d.Location.SourceSpan == at));
        }
    }

    /// <summary>The fixes of all findings at a resource, the best first; of those that share a key one is made.</summary>
    internal abstract IEnumerable<ResourceFix> FixesOf(ImmutableArray<Diagnostic> findings, ResourceCall call);
}

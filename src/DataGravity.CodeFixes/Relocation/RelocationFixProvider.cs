using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DataGravity.CodeFixes.Relocation;

/// <summary>Moves compute to the region of the data it works on. Compute in another cloud cannot be moved by an edit.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RelocationFixProvider)), Shared]
public sealed class RelocationFixProvider : CodeFixProvider
{
    /// <summary>The equivalence key of every relocation: all of them can be made at once.</summary>
    public const string EquivalenceKey = "DataGravity.Relocation";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => Destination.Rules;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => RelocationFixAll.Provider;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        // Analysed before it is offered: the title promises that the compute ends up next to its data.
        var check = await RelocationCheck.BeforeAsync(context.Document, context.CancellationToken).ConfigureAwait(false);
        foreach (var relocation in await Relocation.OfAsync(context.Document, context.Diagnostics, check, context.CancellationToken).ConfigureAwait(false))
        {
            var (_, document) = await check.FirstGoodAsync([], [], relocation, context.CancellationToken).ConfigureAwait(false);
            if (document is null)
                continue;
            var action = CodeAction.Create(relocation.Title, _ => Task.FromResult(document), EquivalenceKey);
            context.RegisterCodeFix(action, context.Diagnostics.Where(d => d.Location.SourceSpan == relocation.Findings[0].Location.SourceSpan));
        }
    }
}

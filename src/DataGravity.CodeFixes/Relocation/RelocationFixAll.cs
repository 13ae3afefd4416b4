using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Relocation;

/// <summary>Makes all relocations of a document in one pass, each creation once however many findings point to it.</summary>
internal static class RelocationFixAll
{
    public static FixAllProvider Provider { get; } =
        FixAllProvider.Create((context, document, diagnostics) => FixAsync(document, diagnostics, context.CancellationToken));

    private static async Task<Document?> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var check = await RelocationCheck.BeforeAsync(document, cancellation).ConfigureAwait(false);
        var relocations = await Relocation.OfAsync(document, diagnostics, check, cancellation).ConfigureAwait(false);
        if (relocations.Count == 0)
            return document;
        if (await check.TryAsync([.. relocations.SelectMany(r => r.Edits[0])], [.. relocations.SelectMany(r => r.Findings)], cancellation).ConfigureAwait(false) is { } all)
            return all;

        // Some of them cannot be made this way, or not together: one by one, each on top of those before.
        var (made, resolved) = (new List<TextChange>(), new List<Diagnostic>());
        foreach (var relocation in relocations)
        {
            var (edit, changed) = await check.FirstGoodAsync(made, resolved, relocation, cancellation).ConfigureAwait(false);
            if (changed is null)
                continue;
            made.AddRange(edit);
            resolved.AddRange(relocation.Findings);
            document = changed;
        }
        return document;
    }
}

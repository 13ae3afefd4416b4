using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Edits;

/// <summary>Makes all fixes of a document in one pass, each creation once however many findings point to it.</summary>
internal static class ResourceFixAll
{
    public static FixAllProvider Provider { get; } =
        FixAllProvider.Create((context, document, diagnostics) => FixAsync(document, diagnostics, (ResourceFixProvider)context.CodeFixProvider, context.CancellationToken));

    private static async Task<Document?> FixAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, ResourceFixProvider provider, CancellationToken cancellation)
    {
        var check = await EditCheck.BeforeAsync(document, cancellation).ConfigureAwait(false);
        var fixes = await ResourceFix.OfAsync(document, diagnostics, check, provider, cancellation).ConfigureAwait(false);
        if (fixes.Count == 0)
            return document;
        if (await check.TryAsync([.. fixes.SelectMany(f => f.Edits[0])], [.. fixes.SelectMany(f => f.Findings)], cancellation).ConfigureAwait(false) is { } all)
            return all;

        // Some of them cannot be made this way, or not together: one by one, each on top of those before.
        var (made, resolved) = (new List<TextChange>(), new List<Diagnostic>());
        foreach (var fix in fixes)
        {
            var (edit, changed) = await check.FirstGoodAsync(made, resolved, fix, cancellation).ConfigureAwait(false);
            if (changed is null)
                continue;
            made.AddRange(edit);
            resolved.AddRange(fix.Findings);
            document = changed;
        }
        return document;
    }
}

using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Syntax;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Relocation.Copies.Readers;

/// <summary>Lets the readers of a store use its copy.</summary>
internal static class Repointing
{
    /// <summary>The edits; null if nothing names the store, or something names it in a way that does not work for the copy.</summary>
    public static IReadOnlyList<SourceEdit>? FindAll(FarData data, Copying copying)
    {
        var edits = copying.Rewrite is { } rewrite
            ? data
                .Readers.Where(reader => reader.Args?.Written is not null)
                .Select(reader => EditsOf(reader.Args!.Written!, rewrite(reader, reader.Args.Written!)))
                .ToArray()
            :
            [
                .. ReaderExpressions
                    .FindAll(data)
                    .Select(read => EditsOf(read.Expression, Changes(data, read.Reader, read.Expression, copying))),
            ];
        return edits.Contains(null) || edits.All(edit => edit!.Count == 0) ? null : [.. edits.SelectMany(edit => edit!)];
    }

    private static IReadOnlyList<SourceEdit>? EditsOf(ExpressionSyntax told, IReadOnlyList<TextChange>? changes) =>
        changes is null ? null : SourceEdit.Of(told.SyntaxTree, changes);

    private static IReadOnlyList<TextChange> Changes(FarData data, ResourceCall reader, ExpressionSyntax told, Copying copying)
    {
        var changes = StoreReferences
            .ToVariable(data.Variable, reader, told)
            .Select(name => new TextChange(name.Span, copying.Variable))
            .Concat(
                copying.Parts.SelectMany(part =>
                    StoreReferences.ToVariable(part.Original, reader, told).Select(name => new TextChange(name.Span, part.Copy))
                )
            );
        return data.PhysicalName is var (store, output)
            ? [.. changes, .. StoreReferences.InTexts(store, $"{copying.Variable}.{output}", told)]
            : [.. changes];
    }
}

using DataGravity.CodeFixes.Edits;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Relocation.Copies;

/// <summary>Gives those who read a store the copy of it.</summary>
internal static class Repointing
{
    /// <summary>The edits; null where nothing names the store, or something in a way that the copy cannot be named in.</summary>
    public static IReadOnlyList<SourceEdit>? Of(FarData data, Copying copying)
    {
        var edits = data.Readers.Select(reader => Changes(data, reader, copying) is { } changes ? SourceEdit.Of(reader.Creation.SyntaxTree, changes) : null).ToArray();
        return edits.Contains(null) || edits.All(edit => edit!.Count == 0) ? null : [.. edits.SelectMany(edit => edit!)];
    }

    private static IReadOnlyList<TextChange>? Changes(FarData data, ResourceCall reader, Copying copying)
    {
        if (reader.Args?.Written is not { } inputs)
            return [];
        if (copying.Rewrite is { } rewrite)
            return rewrite(reader, inputs);
        var changes = StoreReferences.ToVariable(data.Variable, reader, inputs).Select(name => new TextChange(name.Span, copying.Variable))
            .Concat(copying.Parts.SelectMany(part => StoreReferences.ToVariable(part.Original, reader, inputs).Select(name => new TextChange(name.Span, part.Copy))));
        return data.PhysicalName is var (store, output) ? [.. changes, .. StoreReferences.InTexts(store, $"{copying.Variable}.{output}", inputs)] : [.. changes];
    }
}

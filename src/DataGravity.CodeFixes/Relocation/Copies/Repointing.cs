using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Names;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Relocation.Copies;

/// <summary>Gives those who read a store the copy of it.</summary>
internal static class Repointing
{
    /// <summary>The edits; null where nothing names the store.</summary>
    public static IReadOnlyList<SourceEdit>? Of(FarData data, Copying copying)
    {
        var edits = data.Readers.SelectMany(reader => SourceEdit.Of(reader.Creation.SyntaxTree, Changes(data, reader, copying))).ToArray();
        return edits.Length == 0 ? null : edits;
    }

    private static IEnumerable<TextChange> Changes(FarData data, ResourceCall reader, Copying copying)
    {
        if (reader.Args?.Written is not { } inputs)
            return [];
        var references = StoreReferences.ToVariable(data.Variable, reader, inputs).Select(name => new TextChange(name.Span, copying.Variable));
        return data.Store.Kind!.NamedBy is [var input, ..] && data.Store.NameIn(input.Path) is { } physical
            && StoreName.OutputOf(data.Variable, input.Path) is { } output
                ? references.Concat(StoreReferences.InTexts(physical, $"{copying.Variable}.{output}", inputs))
                : references;
    }
}

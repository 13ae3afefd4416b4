using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Names;
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
        var references = StoreReferences.ToVariable(data.Variable, reader, inputs).ToArray();
        var physical = NamesOf(data, copying);
        if (copying.Paths is { } paths)
            return ForeignPaths.Of(references, inputs, copying.Variable, paths, physical);
        var changes = references.Select(name => new TextChange(name.Span, copying.Variable))
            .Concat(copying.Parts.SelectMany(part => StoreReferences.ToVariable(part.Original, reader, inputs).Select(name => new TextChange(name.Span, part.Copy))));
        return physical is var (store, copy) ? [.. changes, .. StoreReferences.InTexts(store, copy, inputs)] : [.. changes];
    }

    /// <summary>The name that texts know the store by, and the output of the copy that stands for it. By one input most stores are named.</summary>
    private static (string Name, string Copy)? NamesOf(FarData data, Copying copying) =>
        data.Store.Kind!.NamedBy is [var input, ..] && data.Store.NameIn(input.Path) is { Length: > 0 } name && StoreName.OutputOf(data.Variable, input.Path) is { } output
            && (copying.Paths is { } paths ? paths.OutputOf(output, copying.Variable) : $"{copying.Variable}.{output}") is { } copy
            ? (name, copy)
            : null;
}

using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Syntax;
using DataGravity.Configuration;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Refactorings;

/// <summary>Adds a key to <c>config:</c> of a stack's file, after the existing ones. Nothing else in the file changes.</summary>
internal static class StackEntry
{
    private const string Section = "config";

    /// <summary>The file with one more key; null if it cannot be added.</summary>
    public static SourceText? Add(SourceText file, string key, string value)
    {
        var text = file.ToString();
        var document = YamlDocument.Read(text);
        if (
            document.Problems.Count > 0
            || document.Root is not (null or YamlMapping)
            || Change(file, text, document.Root as YamlMapping, $"{key}: {value}") is not { } change
        )
        {
            return null;
        }

        var changed = file.WithChanges(change);
        // The change is right if it reads back as written.
        var after = YamlDocument.Read(changed.ToString());
        return
            after.Problems.Count == 0
            && ((after.Root as YamlMapping)?[Section] as YamlMapping)?[key] is YamlScalar { Kind: YamlKind.String } written
            && written.Value == value
            ? changed
            : null;
    }

    private static TextChange? Change(SourceText file, string text, YamlMapping? root, string entry)
    {
        var newLine = text.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";
        switch (root?.Entries.Where(e => e.Key.Value == Section).ToArray() ?? [])
        {
            case []:
                return Lines.Behind(file, file.Lines.Count - 1, $"{Section}:{newLine}  {entry}{newLine}", newLine);
            case [{ Value: YamlMapping { Entries: var entries, Span: var map } }] when text[map.Start] == '{':
                return entries.Count > 0
                    ? new TextChange(new TextSpan(entries[entries.Count - 1].Value.Span.End, 0), $", {entry}")
                    : new TextChange(new TextSpan(map.End - 1, 0), $" {entry} ");
            case [{ Value: YamlMapping { Entries: { Count: > 0 } entries } map }]:
                var last = entries[entries.Count - 1].Value.Span;
                return Lines.Behind(
                    file,
                    last is { EndColumn: 0, Length: > 0 } ? last.EndLine - 1 : last.EndLine,
                    $"{new string(' ', entries[0].Key.Span.StartColumn)}{entry}{newLine}",
                    newLine
                );
            case [{ Key.Span: var key, Value: YamlScalar { Kind: YamlKind.Null } }]:
                return Lines.Behind(file, key.EndLine, $"  {entry}{newLine}", newLine);
            default:
                return null;
        }
    }
}

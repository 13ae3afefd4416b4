using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Syntax;
using DataGravity.Configuration;
using DataGravity.Findings;
using DataGravity.Settings;
using DataGravity.Settings.Sections;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Acceptance;

/// <summary>Adds an entry to <c>accept:</c>, after the existing ones. Nothing else in the file changes.</summary>
internal static class AcceptanceEntry
{
    private const string Section = "accept";

    /// <summary>The file with a finding accepted; null if it cannot be added.</summary>
    public static SourceText? Add(SourceText file, Finding finding)
    {
        var text = file.ToString();
        if (Change(file, text, Keys(finding)) is not { } change)
            return null;
        var changed = file.WithChanges(change);
        // The change is right if it reads as one more entry and no more problems.
        var (before, after) = (Read(text), Read(changed.ToString()));
        return after.Accepted.Count == before.Accepted.Count + 1 && after.Problems.Count == before.Problems.Count ? changed : null;
    }

    private static GravitySettings Read(string text) => GravitySettings.Read("DataGravity.yaml", text, DateTime.MinValue);

    private static (string Key, string Value)[] Keys(Finding finding) =>
        finding.DataNamePattern is { } data
            ? [("rule", finding.Rule.Id), ("compute", finding.NamePattern), ("data", data), ("reason", AcceptanceFixProvider.Placeholder)]
            : [("rule", finding.Rule.Id), ("resource", finding.NamePattern), ("reason", AcceptanceFixProvider.Placeholder)];

    private static TextChange? Change(SourceText file, string text, (string Key, string Value)[] keys)
    {
        var document = YamlDocument.Read(text);
        var newLine = text.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";
        if (document.Root is not (null or YamlMapping))
            return null;
        var section = (document.Root as YamlMapping)?.Entries.Where(entry => entry.Key.Value == Section).ToArray() ?? [];
        switch (section)
        {
            case []:
                var blank = text.Trim().Length == 0 ? "" : newLine;
                return Lines.Behind(file, file.Lines.Count - 1, blank + Section + ":" + newLine + Block("  ", keys, newLine), newLine);
            case [{ Value: YamlSequence { Items: var items, Span: var list } }] when text[list.Start] == '[':
                return new TextChange(new TextSpan(list.End - 1, 0), (items.Count > 0 ? ", " : "") + Flow(keys));
            case [{ Value: YamlSequence { Items.Count: > 0 } list }]:
                var last = list.Items[list.Items.Count - 1].Span;
                return Lines.Behind(
                    file,
                    last.EndColumn == 0 ? last.EndLine - 1 : last.EndLine,
                    Block(new string(' ', list.Span.StartColumn), keys, newLine),
                    newLine
                );
            case [{ Key: var key, Value: YamlScalar { Kind: YamlKind.Null } }]:
                return Lines.Behind(file, key.Span.EndLine, Block("  ", keys, newLine), newLine);
            default:
                return null;
        }
    }

    private static string Block(string indentation, (string Key, string Value)[] keys, string newLine) =>
        string.Concat(keys.Select((key, index) => $"{indentation}{(index == 0 ? "- " : "  ")}{key.Key}: {Scalar(key.Value)}{newLine}"));

    private static string Flow((string Key, string Value)[] keys) =>
        $"{{ {string.Join(", ", keys.Select(key => $"{key.Key}: {Scalar(key.Value)}"))} }}";

    private static string Scalar(string value) => value == AcceptanceFixProvider.Placeholder ? value : ScalarText.Write(value);
}

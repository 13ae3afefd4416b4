using DataGravity.Configuration;
using DataGravity.Findings;
using DataGravity.Moves;
using DataGravity.Moves.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Relocation.Stacks;

/// <summary>A new value for a key in a stack's file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Start">The offset of the present value.</param>
/// <param name="Value">The new value.</param>
internal sealed record StackSetting(string Path, int Start, string Value)
{
    /// <summary>
    /// The settings that would place the compute of findings next to their data. Empty if not only stack files decide, or the findings
    /// disagree.
    /// </summary>
    public static IReadOnlyList<StackSetting> FindAll(IEnumerable<Finding> findings)
    {
        var each = findings.Select(finding => SettingChange.FindAll(finding.Gaps)).ToArray();
        StackSetting[] all =
        [
            .. each.SelectMany(changes => changes)
                .Select(change => new StackSetting(change.Site.Path, change.Site.Start, change.Value))
                .Distinct(),
        ];
        return each.All(changes => changes.Count > 0) && all.All(setting => PulumiFiles.IsStackFile(setting.Path)) && AreConsistent(all)
            ? all
            : [];
    }

    /// <summary>Whether no value is set to two different ones.</summary>
    public static bool AreConsistent(IReadOnlyCollection<StackSetting> settings) =>
        settings.Distinct().GroupBy(setting => (setting.Path, setting.Start)).All(same => same.Count() == 1);

    /// <summary>The solution with new values in every project that has the files; null if a file has changed, or cannot be read.</summary>
    public static async Task<Solution?> ApplyAsync(
        Solution solution,
        IReadOnlyCollection<StackSetting> settings,
        CancellationToken cancellation
    )
    {
        foreach (var file in settings.GroupBy(setting => setting.Path))
        {
            var documents = solution
                .GetDocumentIdsWithFilePath(file.Key)
                .Select(solution.GetAdditionalDocument)
                .OfType<TextDocument>()
                .ToArray();
            if (
                documents.Length == 0
                || Changed(await documents[0].GetTextAsync(cancellation).ConfigureAwait(false), file.Distinct()) is not { } changed
            )
            {
                return null;
            }

            foreach (var document in documents)
                solution = solution.WithAdditionalDocumentText(document.Id, changed);
        }
        return solution;
    }

    /// <summary>The key of the value, as it is in the file; null if there is none.</summary>
    public async Task<string?> KeyInAsync(Project project, CancellationToken cancellation) =>
        project.AdditionalDocuments.FirstOrDefault(document => document.FilePath == Path) is { } file
            ? EntryIn(YamlDocument.Read((await file.GetTextAsync(cancellation).ConfigureAwait(false)).ToString()))?.Key.Value
            : null;

    private static SourceText? Changed(SourceText text, IEnumerable<StackSetting> settings)
    {
        var document = YamlDocument.Read(text.ToString());
        var changes = document.Problems.Count == 0 ? settings.Select(setting => setting.ChangeIn(document)).ToArray() : [null];
        return changes.All(change => change is not null)
            ? text.WithChanges(changes.Select(change => change!.Value).OrderBy(change => change.Span.Start))
            : null;
    }

    /// <summary>
    /// The change of the value, within its quotes. Names of places have only letters, digits and hyphens, so others are refused.
    /// </summary>
    private TextChange? ChangeIn(YamlDocument document) =>
        EntryIn(document)?.Value is YamlScalar { Tag: null } scalar && Value.All(c => char.IsLetterOrDigit(c) || c == '-')
            ? scalar.Style switch
            {
                YamlStyle.Plain => new TextChange(new TextSpan(scalar.Span.Start, scalar.Span.Length), Value),
                YamlStyle.SingleQuoted or YamlStyle.DoubleQuoted => new TextChange(
                    new TextSpan(scalar.Span.Start + 1, scalar.Span.Length - 2),
                    Value
                ),
                _ => null,
            }
            : null;

    private YamlEntry? EntryIn(YamlDocument document)
    {
        var root = document.Root as YamlMapping;
        var environment = (root?["environment"] as YamlMapping)?["values"] as YamlMapping;
        var sections = new[] { root?["config"], environment?["pulumiConfig"], environment?["environmentVariables"] };
        return sections
            .OfType<YamlMapping>()
            .SelectMany(section => section.MergedEntries)
            .Where(entry => entry.Value.Span.Start == Start)
            .Select(entry => (YamlEntry?)entry)
            .FirstOrDefault();
    }
}

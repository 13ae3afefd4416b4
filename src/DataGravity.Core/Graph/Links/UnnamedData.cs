using DataGravity.Catalog;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>Tells a journal why values name nothing. Only who explains links asks.</summary>
internal sealed class UnnamedData(References references, NamedData names)
{
    private const int MaxDepth = 16;
    private const string EveryStoreOfAws = "arn:aws:iam::aws:policy/";

    /// <summary>Of an input that may name data, what does not.</summary>
    public void NoteData(LinkJournal journal, Resource resource, DataPath path, Value value)
    {
        foreach (var (_, alternative) in value.Alternatives())
        {
            if (!names.In(alternative, mayBeBare: path.Access != DataAccess.Uses).Any())
                Note(journal, resource, path.Path, alternative, _ => LinkRejection.NamesNoKnownStore);
        }
    }

    /// <summary>Of an input that names an image, what comes from no known registry.</summary>
    public void NoteImage(LinkJournal journal, Resource resource, DataPath path, Value value)
    {
        foreach (var (_, alternative) in value.Alternatives())
        {
            if (!names.RegistriesIn(alternative).Any())
                Note(journal, resource, path.Path, alternative, _ => LinkRejection.RegistryNotKnown);
        }
    }

    /// <summary>Of an input that names a definition or an identity, what the program does not define.</summary>
    public void NoteDefinitions(LinkJournal journal, Resource resource, IReadOnlyList<DataPath> paths)
    {
        foreach (var path in paths)
        {
            foreach (var alternative in resource.ValuesAt(path).SelectMany(found => found.Value.Alternatives()))
            {
                if (!references.FindIn(alternative.Value).Any())
                    Note(journal, resource, path.Path, alternative.Value, _ => LinkRejection.NotDefinedHere);
            }
        }
    }

    /// <summary>Of what a permission is about, what opens nothing and says no more.</summary>
    public void NoteGranted(LinkJournal journal, Resource grant, DataPath path, Value value)
    {
        foreach (var (_, alternative) in value.Alternatives())
        {
            if (
                !names.In(alternative, mayBeBare: false).Any()
                && !references.FindIn(alternative).Any(named => named.Resource.Kind is { Grants.Count: > 0 })
            )
            {
                Note(
                    journal,
                    grant,
                    path.Path,
                    alternative,
                    text => IsEveryStore(text) ? LinkRejection.NamesEveryStore : LinkRejection.NamesNoKnownStore
                );
            }
        }
    }

    /// <summary>
    /// A value that names resources is judged by those; else by the part that is not known; else by its texts. What is not given is no
    /// candidate.
    /// </summary>
    private void Note(LinkJournal journal, Resource resource, string path, Value value, Func<string, LinkRejection> reasonOf)
    {
        var named = references.FindIn(value).ToArray();
        foreach (var (_, other, output) in named)
        {
            journal.Note(
                resource,
                path,
                output.Length == 0 ? other.Name : $"{other.Name}.{output}",
                value,
                other.Kind is { Holds: not DataKind.None } ? LinkRejection.OutputNamesNoData : LinkRejection.HoldsNoData
            );
        }
        if (named.Length > 0)
            return;
        if (FindUnknown(value, 0) is { } unknown)
        {
            journal.Note(resource, path, value is Text ? value.ToString()! : unknown.ToString()!, unknown, LinkRejection.NotKnown);
            return;
        }
        foreach (var (_, text, _) in Texts.In(value).Where(text => text.Text.Length > 0))
            journal.Note(resource, path, text, value, reasonOf(text));
    }

    /// <summary>A permission for all of something, and a policy that AWS keeps for all its customers.</summary>
    private static bool IsEveryStore(string text) =>
        text.StartsWith(EveryStoreOfAws, StringComparison.Ordinal)
        || text.Substring(text.LastIndexOf(':') + 1).TrimEnd('/', '*').Length == 0;

    /// <summary>The first part of a value that is not known; null where all of it is.</summary>
    private static Value? FindUnknown(Value value, int depth)
    {
        if (depth == MaxDepth)
            return null;
        IEnumerable<Value> parts = value switch
        {
            Text text => text.Parts,
            JsonText json => [json.Content],
            RecordValue record => record.Fields.Values,
            SequenceValue several => several.Items.Select(item => item.Value),
            Choice choice => choice.Alternatives.Select(alternative => alternative.Value),
            _ => [],
        };
        return value is Constant or EnumValue or Test ? null
            : value is Text or JsonText or RecordValue or SequenceValue or Choice
                ? parts.Select(part => FindUnknown(part, depth + 1)).FirstOrDefault(unknown => unknown is not null)
            : value;
    }
}

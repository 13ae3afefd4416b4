using DataGravity.Catalog;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>Records why values name no data. Used only to explain links.</summary>
internal sealed class UnnamedData(References references, NamedData names)
{
    private const string EveryStoreOfAws = "arn:aws:iam::aws:policy/";

    /// <summary>Records the values of an input that could name data, but do not.</summary>
    public void NoteData(LinkJournal journal, Resource resource, DataPath path, Value value)
    {
        foreach (var (_, alternative) in value.Alternatives())
        {
            if (!names.In(alternative, mayBeBare: path.Access != DataAccess.Uses).Any())
                Note(journal, resource, path.Path, alternative, _ => LinkRejection.NamesNoKnownStore);
        }
    }

    /// <summary>Records the images of an input that come from no known registry.</summary>
    public void NoteImage(LinkJournal journal, Resource resource, DataPath path, Value value)
    {
        foreach (var (_, alternative) in value.Alternatives())
        {
            if (!names.RegistriesIn(alternative).Any())
                Note(journal, resource, path.Path, alternative, _ => LinkRejection.RegistryNotKnown);
        }
    }

    /// <summary>Records the definitions or identities of inputs that the program does not create.</summary>
    public void NoteDefinitions(LinkJournal journal, Resource resource, IReadOnlyList<DataPath> paths)
    {
        foreach (var path in paths)
        {
            foreach (var alternative in resource.ValuesAt(path).SelectMany(found => found.Value.Alternatives()))
            {
                if (!references.FindAt(resource, path, alternative.Value).Any())
                    Note(journal, resource, path.Path, alternative.Value, _ => LinkRejection.NotDefinedHere);
            }
        }
    }

    /// <summary>Records the values of a permission that give access to no data and lead to no further terms.</summary>
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
    /// Records a value by the resources it names. If there are none, by its first unknown part. Otherwise, by its texts. A value that is
    /// not given is not recorded.
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
                other.Elsewhere is not null ? LinkRejection.IsCompiledElsewhere
                    : other.Kind is { Holds: not DataKind.None } ? LinkRejection.OutputNamesNoData
                    : LinkRejection.HoldsNoData
            );
        }
        if (named.Length > 0)
            return;
        if (UnknownParts.FindFirst(value) is { } unknown)
        {
            journal.Note(resource, path, value is Text ? value.ToString()! : unknown.ToString()!, unknown, LinkRejection.NotKnown);
            return;
        }
        foreach (var (_, text, _) in Texts.In(value).Where(text => text.Text.Length > 0))
            journal.Note(resource, path, text, value, reasonOf(text));
    }

    /// <summary>Whether a text means every store: a wildcard, or a policy that AWS keeps for all its customers.</summary>
    private static bool IsEveryStore(string text) =>
        text.StartsWith(EveryStoreOfAws, StringComparison.Ordinal)
        || text.Substring(text.LastIndexOf(':') + 1).TrimEnd('/', '*').Length == 0;
}

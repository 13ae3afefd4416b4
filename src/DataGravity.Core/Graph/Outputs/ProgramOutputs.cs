using DataGravity.Evaluation;
using DataGravity.Program;

namespace DataGravity.Graph;

/// <summary>
/// Finds what the outputs of a program's stacks are to other programs. An output that may be several things, and a store that is in several
/// places, are left out.
/// </summary>
internal sealed class ProgramOutputs(References references, NamedData names, DataLinks links, Placement placement, Copies copies)
{
    // Nobody needs a longer text from another stack.
    private const int MaxLength = 1_000;

    // Nor so many items of an output.
    private const int MaxParts = 10_000;

    public IReadOnlyList<ProgramOutput> FindAll(IEnumerable<StackOutputs> deployed) =>
        [
            .. from stack in deployed
            from field in stack.Values.Fields
            from part in PartsOf(field.Key, field.Value)
            let output = Find(
                new ProgramOutput(stack.Context.ProjectName, stack.Context.StackName, part.Name) { At = LineOf(stack.Site) },
                part.Value
            )
            where output is not null
            select output,
        ];

    /// <summary>The items of a list or map, each with its path. Whoever reads one of them reads nothing of the others.</summary>
    private static IEnumerable<(string Name, Value Value)> PartsOf(string name, Value value)
    {
        var open = new Queue<(string Name, Value Value)>([(name, value)]);
        // Lists of lists may share items, so that there are 2ⁿ paths.
        for (var i = 0; i < MaxParts && open.Count is > 0 and < MaxParts; i++)
        {
            var whole = open.Dequeue();
            if (ItemsOf(whole.Value) is not { } items)
            {
                yield return whole;
                continue;
            }
            foreach (var (key, item) in items)
            {
                if (OutputName.OfPart(whole.Name, key) is { } path)
                    open.Enqueue((path, item));
            }
        }
    }

    private static IEnumerable<(object Key, Value Value)>? ItemsOf(Value value) =>
        value switch
        {
            RecordValue record => record.Fields.Select(field => ((object)field.Key, field.Value)),
            // After an item that may not be there, nobody knows the positions.
            SequenceValue list => list.Items.TakeWhile(item => item.Condition.IsTrue).Select((item, i) => ((object)i, item.Value)),
            _ => null,
        };

    private ProgramOutput? Find(ProgramOutput output, Value value)
    {
        if (value is Choice)
            return null;
        // A name that stands alone may mean anything.
        var named = names.In(value, mayBeBare: value is not Constant);
        if (named.Count > 0)
        {
            var stores = named.Select(found => links.FindHolder(found.Data)).Distinct().ToArray();
            return stores is [{ Condition.IsTrue: true } store] && named.All(found => found.Condition.IsTrue) && PlaceOf(store) is { } place
                ? output with
                {
                    Resource = store,
                    Place = place,
                    At = CreationOf(store),
                }
                : null;
        }
        // A region of a cluster is a value, and what a program makes of its address and its certificate gives access to it.
        if (ValueOf(value) is { } known)
            return output with { Value = known, At = WrittenAt(value) ?? output.At };
        return
            references.FindIn(value).Select(found => found.Resource).Where(r => r.Kind is { IsCluster: true }).Distinct().ToArray()
                is [{ Condition.IsTrue: true } cluster]
            && Only(placement.PlacesOf(cluster)) is { } there
            ? output with
            {
                Resource = cluster,
                Place = there,
                At = CreationOf(cluster),
            }
            : null;
    }

    /// <summary>The only place where a store can be read under its name; null if it has several, or none that is certain.</summary>
    private Place? PlaceOf(Resource store) =>
        copies.FindAll(store).All(copy => !copy.IsReadByItsName && copy.Cache is null) ? Only(placement.PlacesOf(store)) : null;

    /// <summary>The place, if there is only one, and its name says which.</summary>
    private static Place? Only(IReadOnlyList<(Conditions.Condition Condition, Place Place)> places) =>
        places is [{ Condition.IsTrue: true, Place: { Kind: PlaceKind.Region or PlaceKind.MultiRegion } place }]
        && Place.Parse(place.Cloud, place.Zone ?? place.Name, "", PlaceDecision.Default) is var read
        && (read.Kind, read.Name, read.Zone) == (place.Kind, place.Name, place.Zone)
            ? place
            : null;

    private (string, int)? CreationOf(Resource store) =>
        !store.IsExternal ? LineOf(store.ReportSite)
        : names.EntryOf(store)?.CreatedAt is { } at ? (at.Path, at.Line)
        : null;

    private static (string, int)? WrittenAt(Value value) =>
        value switch
        {
            Constant { Origin: Site site } => LineOf(site),
            Constant { Origin: ConfigurationSite site } => (site.Path, site.Line),
            Constant { Origin: FileSite site } => (site.Path, site.Line),
            ResourceOutput output => LineOf(output.Resource.Entry),
            _ => null,
        };

    private static (string, int)? LineOf(Site? site) => site is { File.Path: { Length: > 0 } path, Line: var line } ? (path, line) : null;

    private object? ValueOf(Value value) =>
        value switch
        {
            Constant { Content: string { Length: > 0 and <= MaxLength } text } => text,
            Constant { Content: (bool or int or long or double) and { } content } => content,
            ResourceOutput output => Only(placement.PlacesNamedBy(output)) is { } place ? place.Zone ?? place.Name : null,
            _ => null,
        };
}

using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>
/// Finds what the outputs of a program's stacks are to other programs. An output that may be several things, and a store that is in several
/// places, are left out.
/// </summary>
internal sealed class ProgramOutputs(NamedData names, DataLinks links, Placement placement, Copies copies)
{
    // Nobody needs a longer text from another stack.
    private const int MaxLength = 1_000;

    public IReadOnlyList<ProgramOutput> FindAll(IEnumerable<StackOutputs> deployed) =>
        [
            .. from stack in deployed
            from field in stack.Values.Fields
            let output = Find(new ProgramOutput(stack.Context.ProjectName, stack.Context.StackName, field.Key), field.Value)
            where output is not null
            select output,
        ];

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
                ? output with { Store = store, Place = place }
                : null;
        }
        return ValueOf(value) is { } known ? output with { Value = known } : null;
    }

    /// <summary>The only place where a store can be read under its name; null if it has several, or none that is certain.</summary>
    private Place? PlaceOf(Resource store) =>
        copies.FindAll(store).All(copy => copy is { Resource: not null, Cache: null }) ? Only(placement.PlacesOf(store)) : null;

    /// <summary>The place, if there is only one, and its name says which.</summary>
    private static Place? Only(IReadOnlyList<(Conditions.Condition Condition, Place Place)> places) =>
        places is [{ Condition.IsTrue: true, Place: { Kind: PlaceKind.Region or PlaceKind.MultiRegion } place }]
        && Place.Parse(place.Cloud, place.Zone ?? place.Name, "", PlaceDecision.Default) is var read
        && (read.Kind, read.Name, read.Zone) == (place.Kind, place.Name, place.Zone)
            ? place
            : null;

    private object? ValueOf(Value value) =>
        value switch
        {
            Constant { Content: string { Length: > 0 and <= MaxLength } text } => text,
            Constant { Content: (bool or int or long or double) and { } content } => content,
            ResourceOutput output => Only(placement.PlacesNamedBy(output)) is { } place ? place.Zone ?? place.Name : null,
            _ => null,
        };
}

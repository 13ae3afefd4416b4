using DataGravity.Catalog;
using DataGravity.Catalog.Elsewhere;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using Places = System.Collections.Generic.IEnumerable<(DataGravity.Conditions.Condition Condition, DataGravity.Graph.Place Place)>;

namespace DataGravity.Graph;

// Places from parts of inputs, and of data that is at several.
internal sealed partial class PlaceSearch
{
    private ILookup<Resource, (Condition When, Resource Copy)>? _copies;

    /// <summary>The place that a part of an input names. Where that is not given, the next rule decides.</summary>
    private Places FromPart(Resource resource, ResourceKind kind, string input, Func<Places> further)
    {
        var open = Condition.True;
        foreach (var (condition, value) in resource.ValuesAt(DataPath.To(input)))
        {
            open = open.Except(condition);
            foreach (var (when, place) in FromInput(resource, kind, input, value, further))
                yield return (when.And(condition), place);
        }
        if (open.IsFalse)
            yield break;
        foreach (var (when, place) in further())
            yield return (when.And(open), place);
    }

    /// <summary>
    /// The place of the primary in a list. If the list names none, the next rule decides. What holds no data is at one of the places, or
    /// spread over them.
    /// </summary>
    private Places FromList(Resource resource, ResourceKind kind, string input, Func<Places> further)
    {
        var (open, why) = (Condition.True, $"its own {Capitalized(ListedPlace.NameOf(input))}");
        var all = ListedPlace.FindAll(resource, kind, input);
        if (
            kind.Holds == DataKind.None
            && all.Select(listed => listed.Value is Constant { Content: var name } ? name : listed.Value).Distinct().Count() > 1
        )
        {
            yield return (Condition.True, Place.Unknown(kind.Cloud, "it names several places"));
            yield break;
        }
        foreach (var listed in all.Where(listed => !listed.IsPrimary.IsFalse))
        {
            open = open.Except(listed.IsPrimary);
            foreach (var (when, place) in FromListed(listed, kind, why, PlaceDecision.Input, further))
                yield return (when.And(listed.IsPrimary), place);
        }
        if (open.IsFalse)
            yield break;
        foreach (var (when, place) in further())
            yield return (when.And(open), place);
    }

    private Places FromListed(ListedPlace listed, ResourceKind kind, string why, PlaceDecision decision, Func<Places> further) =>
        listed.Value is { } value ? FromValue(value, kind.Cloud, why, decision, further) : further();

    /// <summary>
    /// The places, besides that of the resource itself, where its inputs say that its data can be read: the others of a list that places
    /// it, and what the catalog's <c>also in</c> names.
    /// </summary>
    public Places AlsoAt(Resource resource)
    {
        if (resource.Kind is not { } kind)
            yield break;
        var why = $"copy of '{resource.Name}'";
        if (resource.PlaceInput is { } input && ListedPlace.IsList(input) && IsRegionAlone(kind, input))
        {
            var next = kind.PlaceInputs.TakeWhile(other => other != input).Count() + 1;
            foreach (var listed in ListedPlace.FindAll(resource, kind, input))
            {
                var other = listed.There.Except(listed.IsPrimary);
                if (other.IsFalse)
                    continue;
                foreach (var (when, place) in FromListed(listed, kind, why, PlaceDecision.Default, () => FromInputs(resource, kind, next)))
                    yield return (when.And(other), place);
            }
        }
        foreach (var (there, value) in kind.AlsoIn.SelectMany(resource.ValuesAt))
        {
            foreach (var (when, place) in FromAll(value, kind.Cloud, why))
                yield return (when.And(there), place);
        }
    }

    private static bool IsRegionAlone(ResourceKind kind, string input) => AtlasRegions.CloudInputsOf(kind.Cloud, input).Count == 0;

    /// <summary>The place of the first of the copies that all its data is in. Unknown where the program makes none.</summary>
    private Places FromCopies(Resource resource, ResourceKind kind)
    {
        var open = Condition.True;
        foreach (var (when, copy) in CopiesOf(resource))
        {
            var here = open.And(when);
            open = open.Except(when);
            if (here.IsFalse)
                continue;
            foreach (var (there, place) in Get(PlaceNode.Of(copy)))
                yield return (here.And(there), place.Beside(copy));
        }
        if (!open.IsFalse)
            yield return (open, Place.Unknown(kind.Cloud, "the program creates nothing that holds its data"));
    }

    private IEnumerable<(Condition When, Resource Copy)> CopiesOf(Resource original) => (_copies ??= FindCopies())[original];

    private ILookup<Resource, (Condition When, Resource Copy)> FindCopies() =>
        (
            from copy in resources.Giving(InputMeaning.CopiesFrom)
            from named in references.FindAt(copy, copy.Kind!.CopiesFrom)
            select (named.Resource, Copy: (copy.Condition.And(named.Condition), copy))
        ).ToLookup(found => found.Resource, found => found.Copy);

    /// <summary>The places that a value names: each of a list.</summary>
    private Places FromAll(Value value, string cloud, string why) =>
        value is SequenceValue several
            ? several.Items.SelectMany(item => FromAll(item.Value, cloud, why).Select(p => (p.Condition.And(item.Condition), p.Place)))
            : FromValue(value, cloud, why, PlaceDecision.Default, () => []);
}

using DataGravity.Catalog;
using DataGravity.Catalog.Elsewhere;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using Places = System.Collections.Generic.IEnumerable<(DataGravity.Conditions.Condition Condition, DataGravity.Graph.Place Place)>;

namespace DataGravity.Graph;

// Places of data that is at several.
internal sealed partial class PlaceSearch
{
    /// <summary>The place of the primary in a list. If the list names none, the next rule decides.</summary>
    private Places FromList(Resource resource, ResourceKind kind, string input, Func<Places> further)
    {
        var (open, why) = (Condition.True, $"its own {Capitalized(ListedPlace.NameOf(input))}");
        foreach (var listed in ListedPlace.FindAll(resource, kind, input))
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
    /// The places, besides that of the resource itself, where its inputs say that its data can be read: the others of a list that places it,
    /// and what the catalog's <c>also in</c> names.
    /// </summary>
    public Places AlsoAt(Resource resource)
    {
        if (resource.Kind is not { } kind)
            yield break;
        var why = $"copy of '{resource.Name}'";
        if (resource.PlaceInput is { } input && ListedPlace.IsList(input) && AtlasRegions.CloudInputsOf(kind.Cloud, input).Count == 0)
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

    /// <summary>The places that a value names: each of a list.</summary>
    private Places FromAll(Value value, string cloud, string why) =>
        value is SequenceValue several
            ? several.Items.SelectMany(item => FromAll(item.Value, cloud, why).Select(p => (p.Condition.And(item.Condition), p.Place)))
            : FromValue(value, cloud, why, PlaceDecision.Default, () => []);
}

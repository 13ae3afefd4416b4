using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>A place that a list among a resource's inputs names. Its data is at all of them: <c>clusters[].zone</c>.</summary>
/// <param name="There">When the list has it.</param>
/// <param name="IsPrimary">When it is the primary: the one that the catalog's <c>primary</c> marks, or else the first.</param>
/// <param name="Value">What names it; null for an item that names none.</param>
internal readonly record struct ListedPlace(Condition There, Condition IsPrimary, Value? Value)
{
    private const string Item = "[]";

    /// <summary>Whether a path that places a resource leads through a list.</summary>
    public static bool IsList(string path) => path.IndexOf(Item, StringComparison.Ordinal) >= 0;

    /// <summary>Whether an input that places a resource is given: for a list, by any of its items.</summary>
    public static bool IsGiven(Resource resource, ResourceKind kind, string input) =>
        IsList(input) ? FindAll(resource, kind, input).Any(listed => listed.Value is not (null or Constant { Content: null }))
        : input.IndexOf('.') >= 0 ? resource.ValuesAt(DataPath.To(input)).Any(found => found.Value is not Constant { Content: null })
        : resource.IsGiven(input);

    /// <summary>The name of the list on such a path.</summary>
    public static string NameOf(string path)
    {
        var list = path.Substring(0, path.LastIndexOf(Item, StringComparison.Ordinal));
        return list.Substring(list.LastIndexOf('.') + 1);
    }

    /// <summary>The places at a path, in the order of the list.</summary>
    public static IReadOnlyList<ListedPlace> FindAll(Resource resource, ResourceKind kind, string path)
    {
        var (items, name) = Split(path);
        var marks = kind.Primary.Select(mark => Split(mark.Path)).FirstOrDefault(mark => mark.Items == items).Name;
        var found = (
            from item in resource.ValuesAt(DataPath.To(items))
            let isFirst = marks is null ? Condition.False : MarkOf(item.Value, marks)
            from named in NamesIn(item.Value, name)
            select (There: item.Condition.And(named.Condition), IsMarked: isFirst, named.Value)
        ).ToArray();
        var first = new Condition[found.Length];
        var open = Condition.True;
        for (var i = 0; i < found.Length; i++)
            Take(i, open.And(found[i].There).And(found[i].IsMarked));
        for (var i = 0; i < found.Length; i++)
            Take(i, open.And(found[i].There));
        return [.. found.Select((place, i) => new ListedPlace(place.There, first[i], place.Value))];

        void Take(int i, Condition when)
        {
            first[i] = first[i] is { } before ? before.Or(when) : when;
            open = open.Except(when);
        }
    }

    /// <summary>What names the place of an item. An item that is not known, or is not given here, may name any.</summary>
    private static IEnumerable<(Condition Condition, Value? Value)> NamesIn(Value item, string name)
    {
        if (name.Length == 0 || item is not RecordValue)
            return [(Condition.True, item)];
        var found = InputPath.Find(item, DataPath.To(name)).Select(given => (given.Condition, (Value?)given.Value)).ToList();
        var none = found.Aggregate(Condition.True, (left, given) => left.Except(given.Condition));
        return none.IsFalse ? found : [.. found, (none, null)];
    }

    private static Condition MarkOf(Value item, string name) =>
        item is RecordValue
            ? InputPath
                .Find(item, DataPath.To(name))
                .Where(mark => mark.Value is Constant { Content: 0 or 0.0 or true })
                .Aggregate(Condition.False, (any, mark) => any.Or(mark.Condition))
            : Condition.False;

    /// <summary>The items of the innermost list on a path, and the path in such an item.</summary>
    private static (string Items, string Name) Split(string path)
    {
        var end = path.LastIndexOf(Item, StringComparison.Ordinal) + Item.Length;
        return (path.Substring(0, end), path.Substring(end).TrimStart('.'));
    }
}

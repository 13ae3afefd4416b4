using DataGravity.Conditions;
using Item = (DataGravity.Conditions.Condition Condition, DataGravity.Evaluation.Value Value);

namespace DataGravity.Evaluation.Known;

/// <summary>LINQ methods that use keys: groups, lookups, joins and sets.</summary>
internal static class LinqGroups
{
    public static void Register(ModelTable models)
    {
        LinqModels.Add(models, ["ToLookup"], GroupBy);
        LinqModels.Add(
            models,
            ["GroupBy"],
            call =>
                LinqStreams.Lazy(
                    call,
                    (visit, unknown) =>
                        GroupBy(call) is { } groups
                            ? call.Evaluator.EachOf(groups.Items, visit)
                            : unknown(call.Evaluator.Unknown("GroupBy", call.Arguments.Select(a => a.Value)))
                )
        );
        models.Add("System.Linq.IGrouping`2", ["Key"], call => (call.Receiver as ListValue)?.Key);
        models.Add(
            "System.Linq.ILookup`2",
            ["this[]", "Item"],
            call =>
                Items(call.Receiver) is { } groups
                    ? Group(call, groups, out var isKnown) ?? (isKnown ? new ListValue(Enumerable.Empty<Value>()) : null)
                    : null
        );
        models.Add(
            "System.Linq.ILookup`2",
            ["Contains"],
            call =>
                Items(call.Receiver) is { } groups && Group(call, groups, out var isKnown) is var found && isKnown
                    ? new Constant(found is not null)
                    : null
        );
        models.Add("System.Linq.ILookup`2", ["Count"], call => Items(call.Receiver) is { } groups ? new Constant(groups.Length) : null);

        LinqModels.Add(
            models,
            ["ToHashSet", "ToImmutableHashSet", "ToFrozenSet"],
            call =>
                LinqModels.Items(call) is { } items && Distinct(call, items, i => i.Value) is { } distinct
                    ? new ListValue(distinct.ToArray()) { IsSet = true }
                    : null
        );
    }

    private static ListValue[]? Items(Value? lookup) =>
        lookup is ListValue { IsExact: true } list && list.Items.All(i => i.Value is ListValue { Key: not null })
            ? [.. list.Items.Select(i => (ListValue)i.Value)]
            : null;

    /// <summary>Finds the group of the key that a call asks for. Returns null if there is none.</summary>
    /// <param name="call">The call.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="isKnown">Whether the key is known. If it is not, a missing group proves nothing.</param>
    private static ListValue? Group(KnownCall call, ListValue[] groups, out bool isKnown)
    {
        var names = new KeyNames();
        var name = names.Find(call.Evaluator, call[0]);
        isKnown = name is not null;
        return groups.FirstOrDefault(g => Choices.Same(g.Key!, call[0]) || name is not null && names.Find(call.Evaluator, g.Key!) == name);
    }

    /// <summary>Groups items by their keys, and keeps the position of each item. Returns null if a key is not known.</summary>
    private static List<(Value Key, List<(Item Item, int Place)> Items)>? Groups(
        KnownCall call,
        IReadOnlyList<Item> items,
        Func<Item, Value> key
    )
    {
        var groups = new List<(Value Key, List<(Item, int)> Items)>();
        var places = new Dictionary<Value, int>(SameValue.Comparer);
        var named = new Dictionary<string, int>();
        var names = new KeyNames();
        for (var i = 0; i < items.Count; i++)
        {
            foreach (var (condition, of) in key(items[i]).Alternatives())
            {
                var name = names.Find(call.Evaluator, of);
                if (name is null && of is not (Constant { Content: null } or ResourceOutput or ResourceReference))
                    return null;
                var item = ((items[i].Condition.And(condition), items[i].Value), i);
                if (name is null ? !places.TryGetValue(of, out var place) : !named.TryGetValue(name, out place))
                {
                    place = groups.Count;
                    if (name is null)
                        places[of] = place;
                    else
                        named[name] = place;
                    groups.Add((of, []));
                }
                groups[place].Items.Add(item);
            }
        }
        return groups;
    }

    /// <summary>
    /// Returns one item for each group, at the position of the group's first item. The first item may differ from path to path, and so may
    /// the order of the groups.
    /// </summary>
    private static IEnumerable<Item> Firsts<T>(
        IEnumerable<(T Group, List<(Item Item, int Place)> Items)> groups,
        Func<T, Item, Value> value
    )
    {
        var firsts = new List<(Item Item, int Place)>();
        foreach (var (group, items) in groups)
        {
            var earlier = Condition.False;
            foreach (var (item, place) in items)
            {
                firsts.Add(((item.Condition.Except(earlier), value(group, item)), place));
                earlier = earlier.Or(item.Condition);
            }
        }
        return firsts.Where(first => PartialSequences.IsThere(first.Item)).OrderBy(first => first.Place).Select(first => first.Item);
    }

    private static IEnumerable<Item>? Distinct(KnownCall call, IReadOnlyList<Item> items, Func<Item, Value> key) =>
        Groups(call, items, key) is { } groups ? Firsts(groups, (_, item) => item.Value) : null;

    private static ListValue? GroupBy(KnownCall call)
    {
        if (LinqModels.Items(call) is not { } items || Groups(call, items, item => LinqModels.Apply(call, item)) is not { } groups)
            return null;
        var element = call.Find("elementSelector");
        var result = call.Find("resultSelector");
        return new ListValue(
            Firsts(
                    groups
                        .Select(group =>
                        {
                            var of = new ListValue(
                                group
                                    .Items.Select(i =>
                                        (i.Item.Condition, element is null ? i.Item.Value : LinqModels.Apply(call, element, i.Item))
                                    )
                                    .ToArray()
                            )
                            {
                                Key = group.Key,
                            };
                            return (result is null ? of : call.Evaluator.Call(result, ("key", group.Key), ("items", of)), group.Items);
                        })
                        .ToArray(),
                    (group, _) => group
                )
                .ToArray()
        );
    }
}

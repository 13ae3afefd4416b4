using DataGravity.Conditions;
using Item = (DataGravity.Conditions.Condition Condition, DataGravity.Evaluation.Value Value);
using Models = System.Collections.Generic.Dictionary<(string, string), DataGravity.Evaluation.Known.KnownLibrary.Model>;

namespace DataGravity.Evaluation.Known;

/// <summary>LINQ over sequences whose items are known; evaluated at once, in the order of the items.</summary>
internal static class LinqModels
{
    public static void Register(Models models)
    {
        Sequence(models, ["ToArray", "ToList", "AsEnumerable", "Cast", "ToImmutableArray", "ToImmutableList"], (_, items) => items);
        Sequence(
            models,
            ["Select"],
            (call, items) => items.Zip(PartialSequences.Positions(items), (item, position) => (item.Condition, Apply(call, item, position)))
        );
        Sequence(models, ["Where"], (call, items) => Where(call, items));
        Sequence(models, ["SelectMany"], SelectMany);
        Sequence(models, ["Concat"], (call, items) => call.Evaluator.Items(call[1]) is { } more ? items.Concat(more) : null);
        Sequence(models, ["Append"], (call, items) => items.Append((Condition.True, call[1])));
        Sequence(models, ["Prepend"], (call, items) => items.Prepend((Condition.True, call[1])));
        Sequence(models, ["Reverse"], (_, items) => items.Reverse());
        Sequence(models, ["Zip"], Zip);
        Sequence(
            models,
            ["Index"],
            (_, items) =>
                items.Zip(
                    PartialSequences.Positions(items),
                    (item, position) => (item.Condition, (Value)new TupleValue([position, item.Value], ["Index", "Item"]))
                )
        );
        Sequence(
            models,
            ["DefaultIfEmpty"],
            (call, items) => items.Append((SequenceModels.Any(items).Not(), call[1])).Where(PartialSequences.IsThere)
        );
        Sequence(models, ["Order"], (_, items) => Orderings.Sort(items, i => i));
        Sequence(models, ["OrderDescending"], (_, items) => Orderings.Sort(items, i => i, descending: true));

        Add(models, ["OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending"], Order);
        Add(models, ["Any"], call => Filtered(call) is { } items ? Evaluator.Truth(SequenceModels.Any(items)) : null);
        Add(
            models,
            ["All"],
            call =>
                Items(call) is { } items
                    ? Evaluator.Truth(
                        items.Aggregate(
                            Condition.True,
                            (all, item) => all.And(item.Condition.Not().Or(call.Evaluator.Truth(Apply(call, item))))
                        )
                    )
                    : null
        );
        Add(models, ["Contains"], call => Items(call) is { } items ? Evaluator.Truth(SequenceModels.Any(call, items, call[1])) : null);
        Add(
            models,
            ["SequenceEqual"],
            call =>
                Items(call) is { } left && call.Evaluator.Items(call[1]) is { } right && IsExact(left) && IsExact(right)
                    ? Evaluator.Truth(
                        left.Count != right.Count
                            ? Condition.False
                            : left.Zip(right, (a, b) => call.Evaluator.AreEqual(a.Value, b.Value))
                                .Aggregate(Condition.True, (all, c) => all.And(c))
                    )
                    : null
        );
        Add(models, ["Aggregate"], Aggregate);
        Add(
            models,
            ["Range"],
            call =>
                (call[0], call[1]) is (Constant { Content: int start }, Constant { Content: int count })
                && count <= 4096
                && start <= int.MaxValue - count
                    ? new ListValue(Enumerable.Range(start, Math.Max(0, count)).Select(n => new Constant(n)))
                    : null
        );
        Add(
            models,
            ["Repeat"],
            call =>
                call[1] is Constant { Content: int count } && count <= 4096
                    ? new ListValue(Enumerable.Repeat(call[0], Math.Max(0, count)))
                    : null
        );
        Add(models, ["Empty"], _ => new ListValue(Enumerable.Empty<Value>()));
        LinqPicks.Register(models);
        LinqGroups.Register(models);
    }

    /// <summary>Immutable arrays have LINQ methods of their own, and so have conversions to immutable collections.</summary>
    internal static void Add(Models models, string[] names, KnownLibrary.Model model)
    {
        foreach (
            var type in new[]
            {
                "System.Linq.Enumerable",
                "System.Linq.ImmutableArrayExtensions",
                "System.Collections.Immutable.ImmutableArray",
                "System.Collections.Immutable.ImmutableList",
                "System.Collections.Immutable.ImmutableHashSet",
                "System.Collections.Immutable.ImmutableDictionary",
                "System.Collections.Immutable.ImmutableSortedDictionary",
                "System.Collections.Frozen.FrozenDictionary",
            }
        )
        {
            models.Add(type, names, model);
        }
    }

    /// <summary>A method that makes a sequence of one; a null result is what the model does not know.</summary>
    internal static void Sequence(Models models, string[] names, Func<KnownCall, IReadOnlyList<Item>, IEnumerable<Item>?> function) =>
        Add(models, names, call => Items(call) is { } items && function(call, items) is { } result ? ListOf(call, result) : null);

    /// <summary>The list that a call makes; what is over the limit is not even asked for.</summary>
    private static ListValue ListOf(KnownCall call, IEnumerable<Item> items)
    {
        var list = new ListValue(items);
        call.Evaluator.Budget.ChargeItems(list.Items.Count);
        return list;
    }

    internal static IReadOnlyList<Item>? Items(KnownCall call) => call.Evaluator.Items(call[0]);

    /// <summary>The items that pass the predicate, where the call has one.</summary>
    internal static IReadOnlyList<Item>? Filtered(KnownCall call) =>
        Items(call) is { } items
            ? call.Find("predicate") is null
                ? items
                : [.. Where(call, items)]
            : null;

    /// <summary>What the call's function makes of an item, where that is there.</summary>
    internal static Value Apply(KnownCall call, Item item, Value? index = null) => Apply(call, call[1], item, index);

    internal static Value Apply(KnownCall call, Value function, Item item, Value? index = null) =>
        call.Evaluator.Where(
            item.Condition,
            () => call.Evaluator.Call(function, ("item", item.Value), ("index", index ?? new Constant(0)))
        );

    internal static bool IsExact(IReadOnlyList<Item> items) => items.All(i => i.Condition.IsTrue);

    private static IEnumerable<Item> Where(KnownCall call, IReadOnlyList<Item> items) =>
        items
            .Zip(
                PartialSequences.Positions(items),
                (item, position) => (Condition: item.Condition.And(call.Evaluator.Truth(Apply(call, item, position))), item.Value)
            )
            .Where(PartialSequences.IsThere);

    private static IEnumerable<Item>? SelectMany(KnownCall call, IReadOnlyList<Item> items)
    {
        var result = new List<Item>();
        foreach (var (outer, position) in items.Zip(PartialSequences.Positions(items), (item, position) => (item, position)))
        {
            if (call.Evaluator.Items(Apply(call, outer, position)) is not { } inner)
                return null;
            foreach (var item in inner)
            {
                var condition = outer.Condition.And(item.Condition);
                result.Add(
                    (
                        condition,
                        call.Arguments.Count > 2
                            ? call.Evaluator.Where(
                                condition,
                                () => call.Evaluator.Call(call[2], ("outer", outer.Value), ("inner", item.Value))
                            )
                            : item.Value
                    )
                );
            }
            if (result.Count > Budget.MaxItems)
                break;
        }
        return result;
    }

    private static IEnumerable<Item>? Zip(KnownCall call, IReadOnlyList<Item> items) =>
        call.Evaluator.Items(call[1]) is { } others && IsExact(items) && IsExact(others) && call.Find("third") is null
            ? items.Zip(
                others,
                (a, b) =>
                    (
                        Condition.True,
                        call.Arguments.Count > 2
                            ? call.Evaluator.Call(call[2], ("first", a.Value), ("second", b.Value))
                            : new TupleValue([a.Value, b.Value], ["First", "Second"])
                    )
            )
            : null;

    /// <summary>Sorts, or sorts further what is sorted already; conditional items keep their place among the others.</summary>
    private static ListValue? Order(KnownCall call)
    {
        if (
            Items(call) is not { } items
            || call.Find("comparer") is not (null or Constant { Content: null })
            || Orderings.Ranks(items.Select(item => Apply(call, item)), call.Method.Name.EndsWith("Descending", StringComparison.Ordinal))
                is not { } ranks
        )
        {
            return null;
        }
        var before = call.Method.Name.StartsWith("ThenBy", StringComparison.Ordinal)
            ? (call[0] as ListValue)?.Ranks
            : Enumerable.Repeat(0, items.Count).ToArray();
        if (before is null)
            return null;
        var sorted = items.Select((item, i) => (Item: item, Rank: (before[i], ranks[i]))).OrderBy(i => i.Rank).ToArray();
        var places = new Dictionary<(int, int), int>();
        foreach (var (_, rank) in sorted)
        {
            if (!places.ContainsKey(rank))
                places[rank] = places.Count;
        }
        return new ListValue(sorted.Select(i => i.Item)) { Ranks = [.. sorted.Select(i => places[i.Rank])] };
    }

    private static Value? Aggregate(KnownCall call)
    {
        var hasSeed = call.Arguments.Count > 2;
        if (Items(call) is not { } items || !hasSeed && items is not [{ Condition.IsTrue: true }, ..])
            return null;
        var result = hasSeed ? call[1] : items[0].Value;
        foreach (var (condition, item) in hasSeed ? items : items.Skip(1))
        {
            var before = result;
            result = call.Evaluator.ForkValue(
                condition,
                () => call.Evaluator.Call(call[hasSeed ? 2 : 1], ("accumulate", before), ("item", item)),
                () => before
            );
        }
        return call.Arguments.Count > 3 ? call.Evaluator.Call(call[3], ("accumulate", result)) : result;
    }
}

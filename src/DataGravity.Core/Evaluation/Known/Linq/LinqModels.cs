using DataGravity.Conditions;
using Item = (DataGravity.Conditions.Condition Condition, DataGravity.Evaluation.Value Value);

namespace DataGravity.Evaluation.Known;

/// <summary>LINQ methods on sequences with known items. A query that makes a sequence runs when its items are read.</summary>
internal static class LinqModels
{
    public static void Register(ModelTable models)
    {
        Add(
            models,
            ["ToArray", "ToList", "ToImmutableArray", "ToImmutableList"],
            call => Items(call) is { } items ? ListOf(call, items) : null
        );
        Sequence(models, ["Reverse"], (_, items) => items.Reverse());
        Sequence(models, ["Order"], (call, items) => Orderings.Sort(items, i => i, call.TextOrder));
        Sequence(models, ["OrderDescending"], (call, items) => Orderings.Sort(items, i => i, call.TextOrder, descending: true));

        Add(
            models,
            ["OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending"],
            call =>
                Evaluator.IsSequence(call[0])
                    ? new LazySequence(
                        [.. call.Arguments.Select(a => a.Value)],
                        (visit, unknown) =>
                            Order(call) is { } sorted
                                ? call.Evaluator.EachOf(sorted.Items, visit)
                                : unknown(call.Evaluator.Unknown(call.Method.Name, call.Arguments.Select(a => a.Value)))
                    )
                    {
                        Sort = () => Order(call),
                        HasShortcuts = true,
                    }
                    : null
        );
        Add(models, ["Any"], call => Filtered(call, enough: 1) is { } items ? Evaluator.Truth(SequenceModels.Any(items)) : null);
        Add(
            models,
            ["All"],
            call =>
                Items(call) is { } items
                    ? Evaluator.Truth(SequenceModels.Any(LinqMatches.Find(call, call[1], items, enough: 1, holds: false)).Not())
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
        LinqSets.Register(models);
        LinqDictionaries.Register(models);
        LinqStreams.Register(models);
        LinqStretches.Register(models);
        LinqPrefixes.Register(models);
        LinqIndexed.Register(models);
        LinqShortcuts.Register(models);
    }

    /// <summary>
    /// Registers a model for <c>Enumerable</c> and for the immutable collections, which have LINQ methods and conversions of their own.
    /// </summary>
    internal static void Add(ModelTable models, string[] names, KnownLibrary.Model model)
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
                "System.Collections.Frozen.FrozenSet",
            }
        )
        {
            models.Add(type, names, model);
        }
    }

    /// <summary>
    /// Registers a method that reads all of a sequence and makes another. The function returns null if the result is not known.
    /// </summary>
    internal static void Sequence(ModelTable models, string[] names, Func<KnownCall, IReadOnlyList<Item>, IEnumerable<Item>?> function) =>
        Add(
            models,
            names,
            call =>
                LinqStreams.Lazy(
                    call,
                    (visit, unknown) =>
                        Items(call) is { } items && function(call, items) is { } result
                            ? call.Evaluator.EachOf(ListOf(call, result).Items, visit)
                            : unknown(call.Evaluator.Unknown(call.Method.Name, call.Arguments.Select(a => a.Value)))
                )
        );

    /// <summary>Creates the list that a call returns. Items over the limit are never computed.</summary>
    private static ListValue ListOf(KnownCall call, IEnumerable<Item> items)
    {
        var list = new ListValue(items);
        call.Evaluator.Budget.ChargeItems(list.Items.Count);
        return list;
    }

    internal static IReadOnlyList<Item>? Items(KnownCall call) => Items(call, call[0]);

    private static IReadOnlyList<Item>? Items(KnownCall call, Value source) =>
        call.Evaluator.Items(source is Constant { Content: string } ? call.Evaluator.Enumerate(source) : source);

    /// <summary>
    /// Returns the items that satisfy the predicate, in the order in which .NET asks for them. Returns all items if the call has no
    /// predicate.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="enough">After how many such items .NET asks for no more. Zero for never.</param>
    /// <param name="fromEnd">Whether it begins at the end.</param>
    internal static IReadOnlyList<Item>? Filtered(KnownCall call, int enough = 0, bool fromEnd = false)
    {
        var predicate = call.Find("predicate");
        // The source of a query makes each item just before the predicate is asked.
        var source =
            predicate is not null && call[0] is LazySequence lazy
                ? new LazySequence([lazy, predicate], (visit, unknown) => LinqStreams.Where(call, visit, unknown))
                : call[0];
        var filtered = predicate is null || !ReferenceEquals(source, call[0]);
        if (Items(call, source) is not { } items)
            return null;
        if (fromEnd)
            items = [.. items.Reverse()];
        return filtered ? items : LinqMatches.Find(call, predicate!, items, enough);
    }

    /// <summary>Calls the call's function for an item, on the paths where the item exists.</summary>
    internal static Value Apply(KnownCall call, Item item, Value? index = null) => Apply(call, call[1], item, index);

    internal static Value Apply(KnownCall call, Value function, Item item, Value? index = null) =>
        call.Evaluator.Where(
            item.Condition,
            () => call.Evaluator.Call(function, ("item", item.Value), ("index", index ?? new Constant(0)))
        );

    internal static bool IsExact(IReadOnlyList<Item> items) => items.All(i => i.Condition.IsTrue);

    /// <summary>
    /// Sorts a sequence, or sorts an already sorted sequence further. Items that exist only on some paths are sorted among the others.
    /// </summary>
    private static ListValue? Order(KnownCall call)
    {
        // The sequence that is sorted further is evaluated only once.
        var source = call[0] is LazySequence { Sort: { } sort } ? sort() : call[0];
        if (
            source is null
            || Items(call with { Arguments = [(call.Arguments[0].Name, source), .. call.Arguments.Skip(1)] }) is not { } items
            || call.Find("comparer") is not (null or Constant { Content: null })
            || Orderings.Ranks(
                items.Select(item => Apply(call, item)),
                call.TextOrder,
                call.Method.Name.EndsWith("Descending", StringComparison.Ordinal)
            )
                is not { } ranks
        )
        {
            return null;
        }
        var before = call.Method.Name.StartsWith("ThenBy", StringComparison.Ordinal)
            ? (source as ListValue)?.Ranks
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

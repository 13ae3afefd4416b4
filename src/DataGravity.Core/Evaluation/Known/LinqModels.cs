using DataGravity.Conditions;

namespace DataGravity.Evaluation.Known;

using Models = Dictionary<(string, string), KnownLibrary.Model>;
using Item = (Condition Condition, Value Value);

/// <summary>LINQ over sequences whose items are known; evaluated at once, in the order of the items.</summary>
internal static class LinqModels
{
    private const string Type = "System.Linq.Enumerable";

    public static void Register(Models models)
    {
        Sequence(models, ["ToArray", "ToList", "ToHashSet", "AsEnumerable", "Cast"], (_, items) => items);
        Sequence(models, ["Select"], (call, items) => items.Select((item, i) => (item.Condition, Apply(call, item, i))));
        Sequence(models, ["Where"], (call, items) => Where(call, items));
        Sequence(models, ["SelectMany"], SelectMany);
        Sequence(models, ["Concat", "Union"], (call, items) => call.Evaluator.Items(call[1]) is { } more ? items.Concat(more) : null);
        Sequence(models, ["Append"], (call, items) => items.Append((Condition.True, call[1])));
        Sequence(models, ["Prepend"], (call, items) => items.Prepend((Condition.True, call[1])));
        Sequence(models, ["Reverse"], (_, items) => items.Reverse());
        Sequence(models, ["Skip"], (call, items) => IsExact(items) && call[1] is Constant { Content: int n } ? items.Skip(n) : null);
        Sequence(models, ["Take"], (call, items) => IsExact(items) && call[1] is Constant { Content: int n } ? items.Take(n) : null);
        Sequence(models, ["Distinct"], Distinct);
        Sequence(models, ["Zip"], Zip);
        Sequence(models, ["OrderBy", "OrderByDescending"], Order);

        Single(models, ["First", "FirstOrDefault", "Single", "SingleOrDefault"], items => items);
        Single(models, ["Last", "LastOrDefault"], items => items.Reverse());
        models.Add(Type, ["ElementAt"], call => call.Evaluator.ReadElement(call[0], [call[1]]));
        models.Add(Type, ["Count"], call => Filtered(call) is { } items && IsExact(items) ? new Constant(items.Count) : null);
        models.Add(Type, ["Any"], call => Filtered(call) is { } items ? Evaluator.Truth(AnyOf(items)) : null);
        models.Add(Type, ["All"], call => Items(call) is { } items
            ? Evaluator.Truth(items.Aggregate(Condition.True, (all, item) =>
                all.And(item.Condition.Not().Or(call.Evaluator.Truth(Apply(call, item, 0))))))
            : null);
        models.Add(Type, ["Contains"], call => Items(call) is { } items
            ? Evaluator.Truth(AnyOf(items.Select(i => (i.Condition.And(call.Evaluator.AreEqual(i.Value, call[1])), i.Value))))
            : null);
        models.Add(Type, ["Aggregate"], Aggregate);
        models.Add(Type, ["Range"], call => (call[0], call[1]) is (Constant { Content: int start }, Constant { Content: int count }) && count <= 4096
            ? new ListValue(Enumerable.Range(start, Math.Max(0, count)).Select(n => new Constant(n)))
            : null);
        models.Add(Type, ["Repeat"], call => call[1] is Constant { Content: int count } && count <= 4096
            ? new ListValue(Enumerable.Repeat(call[0], Math.Max(0, count)))
            : null);
        models.Add(Type, ["Empty"], _ => new ListValue(Enumerable.Empty<Value>()));
        models.Add(Type, ["ToDictionary"], ToDictionary);
    }

    /// <summary>A method that makes a sequence of one; a null result is what the model does not know.</summary>
    private static void Sequence(Models models, string[] names, Func<KnownCall, IReadOnlyList<Item>, IEnumerable<Item>?> function) =>
        models.Add(Type, names, call => Items(call) is { } items && function(call, items) is { } result ? new ListValue(result.ToArray()) : null);

    /// <summary>A method that picks one item: the first there is on each path.</summary>
    private static void Single(Models models, string[] names, Func<IEnumerable<Item>, IEnumerable<Item>> order) =>
        models.Add(Type, names, call =>
        {
            if (Filtered(call) is not { } items)
                return null;
            var orDefault = call.Method.Name.EndsWith("OrDefault", StringComparison.Ordinal);
            return Pick([.. order(items)], 0);

            Value Pick(IReadOnlyList<Item> ordered, int at) => at == ordered.Count
                ? orDefault ? Constant.Null : call.Evaluator.Throws()
                : call.Evaluator.ForkValue(ordered[at].Condition, () => ordered[at].Value, () => Pick(ordered, at + 1));
        });

    private static IReadOnlyList<Item>? Items(KnownCall call) => call.Evaluator.Items(call[0]);

    /// <summary>The items that pass the predicate, where the call has one.</summary>
    private static IReadOnlyList<Item>? Filtered(KnownCall call) =>
        Items(call) is { } items ? call.Find("predicate") is null ? items : [.. Where(call, items)] : null;

    private static IEnumerable<Item> Where(KnownCall call, IReadOnlyList<Item> items) =>
        items.Select((item, i) => (Condition: item.Condition.And(call.Evaluator.Truth(Apply(call, item, i))), item.Value))
            .Where(item => !item.Condition.IsFalse);

    private static Value Apply(KnownCall call, Item item, int index) =>
        call.Evaluator.Call(call[1], ("item", item.Value), ("index", new Constant(index)));

    private static Condition AnyOf(IEnumerable<Item> items) => items.Aggregate(Condition.False, (any, item) => any.Or(item.Condition));

    private static bool IsExact(IReadOnlyList<Item> items) => items.All(i => i.Condition.IsTrue);

    private static IEnumerable<Item>? SelectMany(KnownCall call, IReadOnlyList<Item> items)
    {
        var result = new List<Item>();
        for (var i = 0; i < items.Count; i++)
        {
            if (call.Evaluator.Items(Apply(call, items[i], i)) is not { } inner)
                return null;
            foreach (var item in inner)
            {
                var value = call.Arguments.Count > 2
                    ? call.Evaluator.Call(call[2], ("outer", items[i].Value), ("inner", item.Value))
                    : item.Value;
                result.Add((items[i].Condition.And(item.Condition), value));
            }
        }
        return result;
    }

    private static IEnumerable<Item>? Distinct(KnownCall call, IReadOnlyList<Item> items)
    {
        var kept = new List<Item>();
        foreach (var item in items)
        {
            if (item.Value is not Constant || !item.Condition.IsTrue)
                return null;
            if (!kept.Any(k => Choices.Same(k.Value, item.Value)))
                kept.Add(item);
        }
        return kept;
    }

    private static IEnumerable<Item>? Zip(KnownCall call, IReadOnlyList<Item> items) =>
        call.Evaluator.Items(call[1]) is { } others && IsExact(items) && IsExact(others)
            ? items.Zip(others, (a, b) => (Condition.True, call.Arguments.Count > 2
                ? call.Evaluator.Call(call[2], ("first", a.Value), ("second", b.Value))
                : new TupleValue([a.Value, b.Value], ["First", "Second"])))
            : null;

    private static IEnumerable<Item>? Order(KnownCall call, IReadOnlyList<Item> items)
    {
        var keyed = items.Select(item => (Key: Apply(call, item, 0) as Constant, Item: item)).ToArray();
        if (keyed.Any(k => k.Key is not { Content: string } && (k.Key is null || Operators.Number(k.Key) is null)))
            return null;
        var comparer = Comparer<Constant>.Create((a, b) => a.Content is string text
            ? string.Compare(text, b.Content as string, StringComparison.InvariantCulture)
            : Nullable.Compare(Operators.Number(a), Operators.Number(b)));
        var ordered = call.Method.Name == "OrderBy" ? keyed.OrderBy(k => k.Key!, comparer) : keyed.OrderByDescending(k => k.Key!, comparer);
        return ordered.Select(k => k.Item);
    }

    private static Value? Aggregate(KnownCall call)
    {
        if (Items(call) is not { } items || !IsExact(items) || items.Count == 0 && call.Arguments.Count < 3)
            return null;
        var hasSeed = call.Arguments.Count > 2;
        var result = hasSeed ? call[1] : items[0].Value;
        foreach (var item in hasSeed ? items : items.Skip(1))
            result = call.Evaluator.Call(call[hasSeed ? 2 : 1], ("accumulate", result), ("item", item.Value));
        return result;
    }

    private static MapValue? ToDictionary(KnownCall call)
    {
        if (Items(call) is not { } items || !IsExact(items))
            return null;
        var element = call.Find("elementSelector");
        var map = new MapValue();
        foreach (var item in items)
        {
            var value = element is null ? item.Value : call.Evaluator.Call(element, ("item", item.Value));
            if (Apply(call, item, 0) is Constant { Content: string key })
                map.Set(call.Evaluator.Trail, key, value);
            else
                map.IsOpen = true;
        }
        return map;
    }
}

namespace DataGravity.Evaluation.Known;

using DataGravity.Conditions;
using Models = Dictionary<(string, string), KnownLibrary.Model>;

/// <summary>Lists, sets and dictionaries, mutable and immutable.</summary>
internal static class CollectionModels
{
    private const string Generic = "System.Collections.Generic.";

    public static void Register(Models models)
    {
        foreach (var list in new[] { Generic + "List`1", Generic + "HashSet`1", Generic + "IList`1", Generic + "ICollection`1" })
        {
            models.Add(list, [".ctor"], call => new ListValue(call.Evaluator.Items(call[0]) ?? []));
            models.Add(list, ["Add"], call => Add(call, [(Condition.True, call[0])]));
            models.Add(list, ["AddRange"], call => call.Evaluator.Items(call[0]) is { } items ? Add(call, items) : null);
            models.Add(list, ["Count"], Count);
            models.Add(list, ["this[]", "Item"], Element);
            models.Add(list, ["ToArray"], call => call.Receiver);
        }
        foreach (var list in new[] { Generic + "IReadOnlyList`1", Generic + "IReadOnlyCollection`1", "System.Array", "System.Collections.Immutable.ImmutableArray`1" })
        {
            models.Add(list, ["Count", "Length"], Count);
            models.Add(list, ["this[]", "Item"], Element);
        }
        models.Add("System.Collections.Immutable.ImmutableArray", ["Create"], call => call[0] is ListValue ? call[0] : new ListValue(call.Arguments.Select(a => a.Value)));
        models.Add("System.Array", ["Empty"], _ => new ListValue(Enumerable.Empty<Value>()));

        foreach (var map in new[] { Generic + "Dictionary`2", Generic + "IDictionary`2", Generic + "IReadOnlyDictionary`2", "System.Collections.Immutable.ImmutableDictionary`2" })
        {
            models.Add(map, [".ctor"], _ => new MapValue());
            models.Add(map, ["Add"], Set);
            models.Add(map, ["this[]", "Item"], Element);
            models.Add(map, ["ContainsKey"], call => ContainsKey(call));
            models.Add(map, ["TryGetValue"], TryGetValue);
            models.Add(map, ["Values"], call => Items(call, static pair => pair.Items[1]));
            models.Add(map, ["Keys"], call => Items(call, static pair => pair.Items[0]));
        }
    }

    private static Constant? Add(KnownCall call, IEnumerable<(Condition, Value)> items)
    {
        if (call.Receiver is not ListValue list)
            return null;
        list.Change(call.Evaluator.Trail, all => all.AddRange(items));
        return Constant.Null;
    }

    private static Constant? Set(KnownCall call)
    {
        if (call.Receiver is not MapValue map)
            return null;
        if (call[0] is Constant { Content: string key })
            map.Set(call.Evaluator.Trail, key, call[1]);
        else
            map.IsOpen = true;
        return Constant.Null;
    }

    private static Value? Element(KnownCall call) =>
        call.Arguments.Count == 1 && call.Receiver is ListValue or MapValue ? call.Evaluator.ReadElement(call.Receiver!, [call[0]]) : null;

    private static Value? ContainsKey(KnownCall call) =>
        (call.Receiver, call[0]) is (MapValue { IsOpen: false } map, Constant { Content: string key })
            ? Evaluator.Truth(map.Cells.TryGetValue(key, out var cell)
                ? cell.Value!.Alternatives().Where(a => !ReferenceEquals(a.Value, MapValue.Missing)).Aggregate(Condition.False, (any, a) => any.Or(a.Condition))
                : Condition.False)
            : null;

    private static Value? TryGetValue(KnownCall call)
    {
        if (ContainsKey(call) is not { } contains || call[1] is not Reference result)
            return null;
        var entry = ((MapValue)call.Receiver!).Cells.TryGetValue(call[0].ToString()!, out var cell) ? cell.Value! : MapValue.Missing;
        call.Evaluator.Store(result.Cell, Choices.Of(entry.Alternatives()
            .Select(a => (a.Condition, ReferenceEquals(a.Value, MapValue.Missing) ? Constant.Null : a.Value))));
        return contains;
    }

    private static Constant? Count(KnownCall call) =>
        call.Receiver is ListValue { IsExact: true } list ? new Constant(list.Items.Count) : null;

    private static ListValue? Items(KnownCall call, Func<TupleValue, Value> part) =>
        call.Receiver is MapValue && call.Evaluator.Items(call.Receiver) is { } items
            ? new ListValue(items.Select(i => (i.Condition, part((TupleValue)i.Value))))
            : null;
}

using Item = (DataGravity.Conditions.Condition Condition, DataGravity.Evaluation.Value Value);

namespace DataGravity.Evaluation.Known;

/// <summary>LINQ methods that make a dictionary.</summary>
internal static class LinqDictionaries
{
    public static void Register(ModelTable models) =>
        LinqModels.Add(
            models,
            ["ToDictionary", "ToImmutableDictionary", "ToImmutableSortedDictionary", "ToFrozenDictionary"],
            ToDictionary
        );

    private static Value? ToDictionary(KnownCall call)
    {
        if (LinqModels.Items(call) is not { } items)
            return null;
        // Which keys are equal is not known otherwise.
        if ((call.Find("comparer") ?? call.Find("keyComparer")) is { } comparer && Cultures.IgnoresCase(comparer) is null)
            return null;
        var map = new MapValue
        {
            IgnoresCase = call.Arguments.Any(a => Cultures.IgnoresCase(a.Value) == true),
            IsSorted = call.Method.Name.IndexOf("Sorted", StringComparison.Ordinal) >= 0,
        };
        var key = call.Find("keySelector");
        var element = call.Find("elementSelector") ?? call.Find("valueSelector");
        var pairs = items
            .Select(item =>
                (
                    item.Condition,
                    key is null
                        ? item.Value
                        : Evaluator.Pair(
                            LinqModels.Apply(call, key, item),
                            element is null ? item.Value : LinqModels.Apply(call, element, item)
                        )
                )
            )
            .ToArray();
        if (call.Method.Name == "ToDictionary" && HaveEqualKeys(call, map, pairs))
            return call.Evaluator.Throws("two items have the same key", ExceptionType.AnyArgument);
        MapModels.PutAll(call, map, new ListValue(pairs));
        return map;
    }

    private static bool HaveEqualKeys(KnownCall call, MapValue map, IEnumerable<Item> pairs)
    {
        var keys = new HashSet<string>();
        return pairs.Any(pair =>
            pair is { Condition.IsTrue: true, Value: TupleValue { Items: [var key, _] } }
            && map.KeyOf(call.Evaluator, key) is { } name
            && !keys.Add(name)
        );
    }
}

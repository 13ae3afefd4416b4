using DataGravity.Conditions;

namespace DataGravity.Evaluation.Known;

/// <summary>Models of the members of lists, sets, queues and arrays that do not change the collection.</summary>
internal static class SequenceModels
{
    private const string Generic = "System.Collections.Generic.";
    private const string Immutable = "System.Collections.Immutable.";

    /// <summary>The types that the evaluator represents as lists.</summary>
    public static readonly string[] Lists =
    [
        Generic + "List`1",
        Generic + "IList`1",
        Generic + "ICollection`1",
        "System.Collections.ObjectModel.Collection`1",
        Generic + "IReadOnlyList`1",
        Generic + "IReadOnlyCollection`1",
        "System.Collections.ObjectModel.ReadOnlyCollection`1",
        "System.Array",
        "System.Span`1",
        "System.ReadOnlySpan`1",
        Immutable + "ImmutableArray`1",
        Immutable + "ImmutableList`1",
        Immutable + "IImmutableList`1",
        Immutable + "ImmutableArray`1.Builder",
        Immutable + "ImmutableList`1.Builder",
    ];

    public static readonly string[] Sets =
    [
        Generic + "HashSet`1",
        Generic + "ISet`1",
        Generic + "IReadOnlySet`1",
        Generic + "SortedSet`1",
        "System.Collections.Frozen.FrozenSet`1",
        Immutable + "ImmutableHashSet`1",
        Immutable + "ImmutableSortedSet`1",
        Immutable + "ImmutableHashSet`1.Builder",
        Immutable + "ImmutableSortedSet`1.Builder",
    ];

    public static readonly string[] Queues =
    [
        Generic + "Queue`1",
        Generic + "Stack`1",
        "System.Collections.Concurrent.ConcurrentQueue`1",
        "System.Collections.Concurrent.ConcurrentStack`1",
        "System.Collections.Concurrent.ConcurrentBag`1",
    ];

    public static void Register(ModelTable models)
    {
        foreach (var type in Lists.Concat(Sets).Concat(Queues))
        {
            models.Add(
                type,
                ["Count", "Length"],
                call => call.Receiver is ListValue && Items(call) is { } items ? PartialSequences.Count(items) : null
            );
            models.Add(type, ["IsEmpty", "IsDefaultOrEmpty"], call => Items(call) is { } items ? Evaluator.Truth(Any(items).Not()) : null);
            models.Add(type, ["Contains"], call => Items(call) is { } items ? Evaluator.Truth(Any(call, items, call[0])) : null);
            models.Add(type, ["ToArray", "AsEnumerable", "ToImmutable", "MoveToImmutable", "DrainToImmutable", "ToBuilder"], Copy);
            models.Add(type, ["AsReadOnly"], call => call.Receiver as ListValue);
            models.Add(type, ["AsSpan", "AsMemory"], SpanModels.Over);
        }
        foreach (var type in Lists)
        {
            models.Add(type, ["this[]", "Item"], Element);
            models.Add(type, ["IndexOf"], call => Find(call, first: true));
            models.Add(type, ["LastIndexOf"], call => Find(call, first: false));
            models.Add(type, ["Exists"], call => Matching(call, enough: 1) is { } items ? Evaluator.Truth(Any(items)) : null);
            models.Add(
                type,
                ["TrueForAll"],
                call => Matching(call, enough: 1, holds: false) is { } others ? Evaluator.Truth(Any(others).Not()) : null
            );
            models.Add(
                type,
                ["Find"],
                call => Matching(call, enough: 1) is { } items ? First(call.Evaluator, items, () => Constant.Null) : null
            );
            models.Add(type, ["FindAll"], call => Matching(call) is { } items ? new ListValue(items) : null);
            models.Add(
                type,
                ["ConvertAll"],
                call =>
                    Items(call) is { } items
                        ? new ListValue(items.Select(i => (i.Condition, LinqModels.Apply(call, call[0], i))).ToArray())
                        : null
            );
            models.Add(type, ["ForEach"], ForEach);
            models.Add(
                type,
                ["GetRange", "Slice"],
                call =>
                    (call.Receiver, call[0], call[1])
                        is (ListValue { IsExact: true } list, Constant { Content: int from }, Constant { Content: int count })
                        ? call.Evaluator.ReadElement(list, [new RangeValue(new Constant(from), new Constant(from + count))])
                        : null
            );
        }
        models.Add("System.Array", ["Empty"], _ => new ListValue(Enumerable.Empty<Value>()));
        // The static methods of System.Array and of spans take the list as their first argument.
        foreach (
            var (type, names) in new[]
            {
                (
                    "System.Array",
                    new[] { "IndexOf", "LastIndexOf", "Exists", "TrueForAll", "Find", "FindAll", "ConvertAll", "ForEach", "AsReadOnly" }
                ),
                ("System.MemoryExtensions", ["Contains", "IndexOf", "LastIndexOf", "AsSpan", "AsMemory", "ToArray"]),
            }
        )
        {
            foreach (var name in names)
            {
                var model = models[("System.Array", name)];
                models.Add(
                    type,
                    [name],
                    call =>
                        call.Receiver is null && call.Arguments.Count > 0
                            ? model(call with { Receiver = call[0], Arguments = [.. call.Arguments.Skip(1)] })
                            : model(call)
                );
            }
        }
    }

    public static IReadOnlyList<(Condition Condition, Value Value)>? Items(KnownCall call) =>
        call.Receiver is { } receiver ? call.Evaluator.Items(receiver) : null;

    public static Condition Any(IEnumerable<(Condition Condition, Value Value)> items) =>
        items.Aggregate(Condition.False, (any, item) => any.Or(item.Condition));

    /// <summary>Returns the condition under which a sequence contains the value.</summary>
    public static Condition Any(KnownCall call, IReadOnlyList<(Condition Condition, Value Value)> items, Value value)
    {
        var any = Condition.False;
        var cases = 0;
        foreach (var (condition, item) in items)
        {
            var isIt = condition.And(call.Evaluator.AreEqual(item, value));
            any = any.Or(isIt);
            if (any.IsTrue)
                break;
            if (!isIt.IsFalse && ++cases > Evaluator.MaxCases)
                return call.Evaluator.UnknownCondition(call.Evaluator.Unknown("Contains", items.Select(i => i.Value).Prepend(value)));
        }
        return any;
    }

    /// <summary>Returns the first item that exists on each path.</summary>
    public static Value First(Evaluator evaluator, IReadOnlyList<(Condition Condition, Value Value)> items, Func<Value> otherwise)
    {
        var certain = items.TakeWhile(i => !i.Condition.IsTrue).Count();
        return certain > Evaluator.MaxCases
            ? evaluator.Unknown($"one of {certain} items", items.Take(certain + 1).Select(i => i.Value))
            : From(0);

        Value From(int at) =>
            at == items.Count ? otherwise() : evaluator.ForkValue(items[at].Condition, () => items[at].Value, () => From(at + 1));
    }

    private static Value? Element(KnownCall call) =>
        call.Arguments.Count == 1 && call.Receiver is ListValue or MapValue or ResourceOutput or SymbolicStackOutput
            ? call.Evaluator.ReadElement(call.Receiver!, [call[0]])
            : null;

    private static ListValue? Copy(KnownCall call) => call.Receiver is ListValue { IsOpen: false } list ? list.With(list.Items) : null;

    /// <summary>Returns the items for which the predicate holds.</summary>
    private static IReadOnlyList<(Condition Condition, Value Value)>? Matching(KnownCall call, int enough = 0, bool holds = true) =>
        Items(call) is { } items ? LinqMatches.Find(call, call[0], items, enough, holds) : null;

    private static Value? Find(KnownCall call, bool first)
    {
        if (call.Arguments.Count != 1 || Items(call) is not { } items)
            return null;
        var places = items.Zip(
            PartialSequences.Positions(items),
            (item, position) => (item.Condition.And(call.Evaluator.AreEqual(item.Value, call[0])), position)
        );
        return First(call.Evaluator, [.. first ? places : places.Reverse()], () => new Constant(-1));
    }

    private static Constant? ForEach(KnownCall call)
    {
        if (Items(call) is not { } items)
            return null;
        foreach (var item in items.ToArray())
            LinqModels.Apply(call, call[0], item);
        return Constant.Null;
    }
}

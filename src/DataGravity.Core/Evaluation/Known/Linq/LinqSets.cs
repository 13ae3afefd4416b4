using DataGravity.Conditions;

namespace DataGravity.Evaluation.Known;

/// <summary>LINQ methods that pass items on one at a time and compare them with others: sets and joins.</summary>
internal static class LinqSets
{
    public static void Register(ModelTable models)
    {
        Add(models, "Distinct", (call, each) => each([call[0]], Itself, Always));
        Add(models, "DistinctBy", (call, each) => each([call[0]], item => call.Evaluator.Call(call[1], ("item", item)), Always));
        Add(models, "Union", (call, each) => each([call[0], call[1]], Itself, Always));
        Add(
            models,
            "Except",
            (call, each) =>
                KnownItems.TryRead(call, call[1]) is { } others ? each([call[0]], Itself, item => others.Contain(item).Not()) : null
        );
        Add(
            models,
            "Intersect",
            (call, each) => KnownItems.TryRead(call, call[1]) is { } others ? each([call[0]], Itself, others.Contain) : null
        );
        LinqModels.Add(models, ["Join"], call => LinqStreams.Lazy(call, (visit, unknown) => Join(call, visit, unknown)));
    }

    private static Value Itself(Value item) => item;

    private static Condition Always(Value item) => Condition.True;

    /// <summary>Passes on the items of sources that are wanted, each key once. Returns whether the program continues.</summary>
    private delegate bool? Enumerate(IReadOnlyList<Value> sources, Func<Value, Value> key, Func<Value, Condition> isWanted);

    private static void Add(ModelTable models, string name, Func<KnownCall, Enumerate, bool?> method) =>
        LinqModels.Add(
            models,
            [name],
            call =>
                LinqStreams.Lazy(
                    call,
                    (visit, unknown) =>
                        method(call, (sources, key, isWanted) => Distinct(call, sources, key, isWanted, visit, unknown))
                        ?? unknown(NotKnown(call))
                )
        );

    private static Unknown NotKnown(KnownCall call) => call.Evaluator.Unknown(call.Method.Name, call.Arguments.Select(a => a.Value));

    private static bool Distinct(
        KnownCall call,
        IReadOnlyList<Value> sources,
        Func<Value, Value> key,
        Func<Value, Condition> isWanted,
        Func<Value, bool> visit,
        Func<Value, bool> unknown
    )
    {
        var names = new KeyNames();
        var named = new Dictionary<string, Counter>();
        var others = new Dictionary<Value, Counter>(SameValue.Comparer);
        return call.Evaluator.Stoppable(stop =>
            sources.All(source =>
                call.Evaluator.Each(
                    source,
                    item => call.Evaluator.Fork(isWanted(item), () => Keyed(item, key(item), stop), () => true),
                    unknown
                )
            )
        );

        bool Keyed(Value item, Value key, Func<bool> stop) =>
            !call.Evaluator.Path.IsFalse
            && call.Evaluator.EachOf(
                key.Alternatives(),
                of =>
                    PassedOf(of) is not { } passed
                        ? unknown(NotKnown(call)) && stop()
                        : call.Evaluator.Fork(
                            passed.IsBelow(1),
                            () =>
                            {
                                passed.Next();
                                return visit(item);
                            },
                            () => true
                        )
            );

        // Counts the items that had the key before. Returns null if nobody knows which keys are equal to it.
        Counter? PassedOf(Value key)
        {
            if (names.Find(call.Evaluator, key) is { } name)
                return named.TryGetValue(name, out var passed) ? passed : named[name] = new Counter(call.Evaluator);
            if (key is not (Constant { Content: null } or ResourceOutput or ResourceReference))
                return null;
            return others.TryGetValue(key, out var same) ? same : others[key] = new Counter(call.Evaluator);
        }
    }

    /// <summary>Joins each item with the items of the other sequence that have an equal key.</summary>
    private static bool Join(KnownCall call, Func<Value, bool> visit, Func<Value, bool> unknown)
    {
        // .NET reads the other sequence first.
        if (call.Evaluator.Items(call[1]) is not { } items)
            return unknown(NotKnown(call));
        var others = items.Select(inner => (inner.Condition, inner.Value, Key: LinqModels.Apply(call, call[3], inner))).ToArray();
        return !call.Evaluator.Path.IsFalse && call.Evaluator.Each(call[0], Outer, unknown);

        bool Outer(Value outer)
        {
            var key = call.Evaluator.Call(call[2], ("item", outer));
            return call.Evaluator.Goes(
                key,
                _ =>
                    call.Evaluator.EachOf(
                        others.Select(inner => (inner.Condition.And(call.Evaluator.AreEqual(key, inner.Key)), inner.Value)),
                        inner => call.Evaluator.Goes(call.Evaluator.Call(call[4], ("outer", outer), ("inner", inner)), visit)
                    )
            );
        }
    }
}

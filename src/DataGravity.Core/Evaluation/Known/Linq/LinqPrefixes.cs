using DataGravity.Conditions;
using Models = System.Collections.Generic.Dictionary<(string, string), DataGravity.Evaluation.Known.KnownLibrary.Model>;

namespace DataGravity.Evaluation.Known;

/// <summary>LINQ that needs only the beginning of a sequence: of one whose items are made when asked for, no more are made.</summary>
internal static class LinqPrefixes
{
    public static void Register(Models models)
    {
        Stretch(models, ["Take"], Take);
        Stretch(models, ["Skip"], Skip);
        LinqModels.Add(models, ["TakeWhile"], call => LinqStreams.Lazy(call, (visit, unknown) => TakeWhile(call, visit, unknown)));
        LinqModels.Add(models, ["SkipWhile"], call => LinqStreams.Lazy(call, (visit, unknown) => SkipWhile(call, visit, unknown)));
        foreach (var (name, count) in new[] { ("First", 1), ("FirstOrDefault", 1), ("Any", 1), ("Single", 2), ("SingleOrDefault", 2) })
            Narrow(models, name, call => Prefix(call, count, call.Find("predicate")));
        foreach (var name in new[] { "ElementAt", "ElementAtOrDefault" })
            Narrow(models, name, call => call[1] is Constant { Content: int at and >= 0 } ? Prefix(call, at + 1, null) : call);
        Narrow(models, "Contains", call => Until(call, item => call.Evaluator.AreEqual(item, call[1])));
        var all = models[("System.Linq.Enumerable", "All")];
        LinqModels.Add(
            models,
            ["All"],
            call =>
                call[0] is not LazySequence ? all(call)
                : LinqModels.Items(Until(call, item => Matches(call, call[1], item).Not())) is { } others
                    ? Evaluator.Truth(SequenceModels.Any(others).Not())
                : null
        );
    }

    /// <summary>A number of items is known where it is asked for; anything else is a question to the whole sequence.</summary>
    private static void Stretch(Models models, string[] names, Func<KnownCall, Func<Value, bool>, Func<Value, bool>, bool> stretch)
    {
        var whole = models[("System.Linq.Enumerable", names[0])];
        LinqModels.Add(
            models,
            names,
            call =>
                call[1].Alternatives().All(a => a.Value is Constant { Content: int })
                    ? LinqStreams.Lazy(call, (visit, unknown) => stretch(call, visit, unknown), isLimited: call.Method.Name == "Take")
                    : whole(call)
        );
    }

    private static bool Take(KnownCall call, Func<Value, bool> visit, Func<Value, bool> unknown)
    {
        var taken = new Counter(call.Evaluator);
        // Who wants none asks for none.
        return call.Evaluator.Stoppable(stop =>
            call.Evaluator.Fork(
                taken.IsBelow(call[1]),
                () =>
                    call.Evaluator.Each(
                        call[0],
                        item =>
                        {
                            taken.Next();
                            return visit(item) && call.Evaluator.Fork(taken.IsBelow(call[1]), () => true, stop);
                        },
                        unknown
                    ),
                () => true
            )
        );
    }

    private static bool Skip(KnownCall call, Func<Value, bool> visit, Func<Value, bool> unknown)
    {
        var skipped = new Counter(call.Evaluator);
        return call.Evaluator.Each(
            call[0],
            item =>
                call.Evaluator.Fork(
                    skipped.IsBelow(call[1]),
                    () =>
                    {
                        skipped.Next();
                        return true;
                    },
                    () => visit(item)
                ),
            unknown
        );
    }

    private static bool TakeWhile(KnownCall call, Func<Value, bool> visit, Func<Value, bool> unknown)
    {
        var at = new Counter(call.Evaluator);
        return call.Evaluator.Stoppable(stop =>
            call.Evaluator.Each(
                call[0],
                item => call.Evaluator.Fork(Matches(call, call[1], item, at.Next()), () => visit(item), stop),
                unknown
            )
        );
    }

    private static bool SkipWhile(KnownCall call, Func<Value, bool> visit, Func<Value, bool> unknown)
    {
        var (at, passed) = (new Counter(call.Evaluator), new Counter(call.Evaluator));
        return call.Evaluator.Each(
            call[0],
            item =>
                call.Evaluator.Fork(
                    passed.IsBelow(1),
                    () => call.Evaluator.Fork(Matches(call, call[1], item, at.Next()), () => true, () => Pass(item)),
                    () => visit(item)
                ),
            unknown
        );

        bool Pass(Value item)
        {
            passed.Next();
            return visit(item);
        }
    }

    /// <summary>Gives a model the items it looks at in place of a sequence that would make more.</summary>
    private static void Narrow(Models models, string name, Func<KnownCall, KnownCall> narrow)
    {
        if (!models.TryGetValue(("System.Linq.Enumerable", name), out var model))
            return;
        LinqModels.Add(models, [name], call => model(call[0] is LazySequence ? narrow(call) : call));
    }

    /// <summary>The first so many items that match, with nothing left to ask of them.</summary>
    private static KnownCall Prefix(KnownCall call, int count, Value? predicate)
    {
        var taken = new Counter(call.Evaluator);
        return Collect(
            call,
            item => predicate is null ? Condition.True : Matches(call, predicate, item),
            () =>
            {
                taken.Next();
                return taken.IsBelow(count);
            },
            predicate
        );
    }

    /// <summary>The first item that matches, if there is one.</summary>
    private static KnownCall Until(KnownCall call, Func<Value, Condition> matches) =>
        Collect(call, matches, () => Condition.False, predicate: null);

    private static KnownCall Collect(KnownCall call, Func<Value, Condition> matches, Func<Condition> goesOn, Value? predicate)
    {
        var list = new ListValue(Enumerable.Empty<Value>());
        call.Evaluator.Stoppable(stop =>
            call.Evaluator.Each(
                call[0],
                item =>
                    call.Evaluator.Fork(
                        matches(item),
                        () =>
                        {
                            list.Add(call.Evaluator.UndoLog, (Condition.True, item));
                            return call.Evaluator.Fork(goesOn(), () => true, stop);
                        },
                        () => true
                    ),
                rest =>
                {
                    list.Open(call.Evaluator.UndoLog, rest);
                    return true;
                }
            )
        );
        return call with
        {
            Arguments =
            [
                (call.Arguments[0].Name, list),
                .. call.Arguments.Skip(1).Where(a => predicate is null || !ReferenceEquals(a.Value, predicate)),
            ],
        };
    }

    private static Condition Matches(KnownCall call, Value predicate, Value item, Value? index = null) =>
        call.Evaluator.Truth(call.Evaluator.Call(predicate, ("item", item), ("index", index ?? new Constant(0))));
}

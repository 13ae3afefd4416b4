using DataGravity.Conditions;

namespace DataGravity.Evaluation.Known;

/// <summary>LINQ methods that read only the beginning of a sequence. A lazy sequence makes no more items than these methods read.</summary>
internal static class LinqPrefixes
{
    public static void Register(ModelTable models)
    {
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

    /// <summary>Registers a model that reads only a prefix of a lazy sequence.</summary>
    private static void Narrow(ModelTable models, string name, Func<KnownCall, KnownCall> narrow)
    {
        var model = models[("System.Linq.Enumerable", name)];
        LinqModels.Add(models, [name], call => model(call[0] is LazySequence ? narrow(call) : call));
    }

    /// <summary>
    /// Collects the first <paramref name="count"/> matching items. The predicate is removed from the call's arguments, because it is
    /// already applied.
    /// </summary>
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

    /// <summary>Collects the first matching item, if there is one.</summary>
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

    /// <summary>Returns the condition under which a predicate holds for an item.</summary>
    public static Condition Matches(KnownCall call, Value predicate, Value item, Value? index = null) =>
        call.Evaluator.Truth(call.Evaluator.Call(predicate, ("item", item), ("index", index ?? new Constant(0))));
}

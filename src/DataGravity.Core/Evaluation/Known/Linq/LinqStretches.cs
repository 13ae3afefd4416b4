using DataGravity.Conditions;

namespace DataGravity.Evaluation.Known;

/// <summary>LINQ methods that pass on a contiguous part of a sequence: <c>Take</c>, <c>Skip</c> and similar methods.</summary>
internal static class LinqStretches
{
    public static void Register(ModelTable models)
    {
        Stretch(models, ["Take"], Take);
        Stretch(models, ["Skip"], Skip);
        LinqModels.Add(models, ["TakeWhile"], call => LinqStreams.Lazy(call, (visit, unknown) => TakeWhile(call, visit, unknown)));
        LinqModels.Add(models, ["SkipWhile"], call => LinqStreams.Lazy(call, (visit, unknown) => SkipWhile(call, visit, unknown)));
    }

    /// <summary>
    /// Registers a lazy method for a known number of items. Any other argument is left to the model that reads the whole sequence.
    /// </summary>
    private static void Stretch(ModelTable models, string[] names, Func<KnownCall, Func<Value, bool>, Func<Value, bool>, bool> stretch)
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
        // Taking zero items must not read the source at all.
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
                item => call.Evaluator.Fork(LinqPrefixes.Matches(call, call[1], item, at.Next()), () => visit(item), stop),
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
                    () => call.Evaluator.Fork(LinqPrefixes.Matches(call, call[1], item, at.Next()), () => true, () => Pass(item)),
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
}

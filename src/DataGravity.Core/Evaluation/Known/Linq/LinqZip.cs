using DataGravity.Conditions;

namespace DataGravity.Evaluation.Known;

/// <summary><c>Zip</c> of two or three sequences. It ends when the first of them ends.</summary>
internal static class LinqZip
{
    /// <inheritdoc cref="LazySequence.Enumeration"/>
    public static bool Zip(KnownCall call, Func<Value, bool> visit, Func<Value, bool> unknown)
    {
        var evaluator = call.Evaluator;
        var sources = new[] { call[0], call[1], call.Find("third") }.OfType<Value>().ToArray();
        // The lead sequence is read item by item, because it may have no end. The other sequences are read as lists first.
        var lead = Array.FindIndex(sources, source => source is LazySequence { MayNotEnd: true });
        if (lead < 0)
            lead = Math.Max(0, Array.FindIndex(sources, source => source is LazySequence));
        var lists = new ListValue[sources.Length];
        for (var i = 0; i < sources.Length; i++)
        {
            if (i == lead)
                continue;
            lists[i] = evaluator.Enumerate(sources[i]);
            if (lists[i].IsOpen)
                return unknown(sources[i]);
        }
        var at = new Counter(evaluator);
        return evaluator.Stoppable(stop =>
            evaluator.Each(sources[lead], item => evaluator.Fork(HaveMore(0, sources.Length), () => Pass(item, stop), stop), unknown)
        );

        bool Pass(Value item, Func<bool> stop)
        {
            var position = at.Next();
            var items = lists.Select((list, i) => i == lead ? item : evaluator.ReadElement(list, [position])).ToArray();
            var result = call.Find("resultSelector") is { } selector
                ? evaluator.Call(selector, ("first", items[0]), ("second", items[1]))
                : new TupleValue(items, ["First", "Second", "Third"]);
            // Zip reads the sequences in order. If one before the lead has ended, Zip does not read the lead again.
            return evaluator.Goes(result, visit) && evaluator.Fork(HaveMore(0, lead), () => true, stop);
        }

        Condition HaveMore(int from, int to) =>
            lists
                .Select((list, i) => i < from || i >= to || i == lead ? Condition.True : at.IsBelow(PartialSequences.Count(list.Items)))
                .Aggregate(Condition.True, (all, more) => all.And(more));
    }
}

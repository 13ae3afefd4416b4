using DataGravity.Conditions;
using DataGravity.Program;
using Item = (DataGravity.Conditions.Condition Condition, DataGravity.Evaluation.Value Value);

namespace DataGravity.Evaluation.Known;

/// <summary>LINQ methods that pick one item or a range of items, count or measure.</summary>
internal static class LinqPicks
{
    public static void Register(ModelTable models)
    {
        Single(models, ["First", "FirstOrDefault"], call => LinqModels.Filtered(call, enough: 1));
        Single(models, ["Single", "SingleOrDefault"], call => LinqModels.Filtered(call, enough: 2));
        Single(models, ["Last", "LastOrDefault"], Last);
        LinqModels.Add(models, ["ElementAt"], call => call.Evaluator.ReadElement(call[0], [call[1]]));
        LinqModels.Add(
            models,
            ["ElementAtOrDefault"],
            call =>
                LinqModels.Items(call) is not { } items || !LinqModels.IsExact(items) || call[1] is not Constant { Content: int at } ? null
                : at >= 0 && at < items.Count ? items[at].Value
                : call.Default
        );
        LinqModels.Add(models, ["Count"], call => LinqModels.Filtered(call) is { } items ? PartialSequences.Count(items) : null);
        LinqModels.Add(
            models,
            ["LongCount"],
            call =>
                LinqModels.Filtered(call) is { } items && PartialSequences.Count(items) is { } count
                    ? call.Evaluator.Convert(count, new TypeRef("System.Int64", "Int64"))
                    : null
        );

        LinqModels.Add(models, ["TryGetNonEnumeratedCount"], TryCount);

        Stretch(models, "Skip", PartialSequences.Skip);
        Stretch(models, "Take", PartialSequences.Take);
        Stretch(models, "SkipLast", (items, n) => PartialSequences.Skip([.. items.Reverse()], n)?.Reverse());
        Stretch(models, "TakeLast", (items, n) => PartialSequences.Take([.. items.Reverse()], n)?.Reverse());
        Stretch(models, "Chunk", (items, n) => LinqModels.IsExact(items) ? Chunk(items, Math.Max(1, n)) : null);
        Measure(models, "Sum", numbers => numbers.Sum());
        Measure(models, "Min", numbers => numbers.Min());
        Measure(models, "Max", numbers => numbers.Max());
        LinqModels.Add(models, ["MinBy"], call => By(call, descending: false));
        LinqModels.Add(models, ["MaxBy"], call => By(call, descending: true));
    }

    /// <summary>Registers a method that picks one item: on each path, the first item that exists.</summary>
    private static void Single(ModelTable models, string[] names, Func<KnownCall, IReadOnlyList<Item>?> read) =>
        LinqModels.Add(
            models,
            names,
            call =>
            {
                if (read(call) is not { } items)
                    return null;
                if (call.Method.Name.StartsWith("Single", StringComparison.Ordinal) && items.Count(i => i.Condition.IsTrue) > 1)
                    return call.Evaluator.Throws("the sequence has more than one item", ExceptionType.InvalidOperation);
                var otherwise = call.Find("defaultValue");
                return SequenceModels.First(
                    call.Evaluator,
                    items,
                    () =>
                        otherwise
                        ?? (
                            call.Method.Name.EndsWith("OrDefault", StringComparison.Ordinal)
                                ? call.Default
                                : call.Evaluator.Throws("the sequence has no item", ExceptionType.InvalidOperation)
                        )
                );
            }
        );

    // .NET asks the items of a list from the end, and those of any other sequence in its own order.
    private static IReadOnlyList<Item>? Last(KnownCall call) =>
        call[0] is ListValue { IsSet: false }
            ? LinqModels.Filtered(call, enough: 1, fromEnd: true)
            : LinqModels.Filtered(call)?.Reverse().ToArray();

    /// <summary>
    /// Counts a list. Whether a query can count without enumerating depends on the version of .NET, but it never enumerates.
    /// </summary>
    private static Value? TryCount(KnownCall call)
    {
        if (call[1] is not Reference count)
            return null;
        var (known, found) = call[0] is ListValue { IsExact: true } list
            ? ((Value)Constant.True, (Value)new Constant(list.Items.Count))
            : ((Value)call.Evaluator.Unknown("whether a sequence knows its count"), call.Evaluator.Unknown("count", call[0]));
        call.Evaluator.Store(count.Cell, found);
        return known;
    }

    private static void Stretch(ModelTable models, string name, Func<IReadOnlyList<Item>, int, IEnumerable<Item>?> function) =>
        LinqModels.Sequence(
            models,
            [name],
            (call, items) =>
                call[1] is Constant { Content: int n } ? function(items, n)
                : LinqModels.IsExact(items) && name == "Take" && call[1] is RangeValue range && range.In(items.Count) is var (start, length)
                    ? items.Skip(start).Take(length)
                : null
        );

    private static IEnumerable<Item> Chunk(IReadOnlyList<Item> items, int size)
    {
        for (var at = 0; at < items.Count; at += size)
            yield return (Condition.True, new ListValue(items.Skip(at).Take(size)));
    }

    private static void Measure(ModelTable models, string name, Func<IEnumerable<double>, double> measure) =>
        LinqModels.Add(
            models,
            [name],
            call =>
            {
                if (LinqModels.Items(call) is not { Count: > 0 } items || !LinqModels.IsExact(items))
                    return null;
                var values = items.Select(item => call.Arguments.Count > 1 ? LinqModels.Apply(call, item) : item.Value).ToArray();
                var numbers = values.Select(v => v is Constant c ? Operators.Number(c) : null).ToArray();
                // Sums of decimals differ from those of doubles.
                if (numbers.Any(n => n is null) || values.Any(v => v is Constant { Content: decimal }))
                    return null;
                var result = measure(numbers.Select(n => n!.Value));
                return new Constant(
                    values.All(v => v is Constant { Content: int }) && result is >= int.MinValue and <= int.MaxValue
                        ? (int)result
                        : (object)result
                );
            }
        );

    private static Value? By(KnownCall call, bool descending) =>
        LinqModels.Items(call) is { Count: > 0 } items && LinqModels.IsExact(items)
            ? Orderings.Sort(items, item => LinqModels.Apply(call, (Condition.True, item)), call.TextOrder, descending)?.First().Value
            : null;
}

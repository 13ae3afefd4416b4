using DataGravity.Conditions;
using DataGravity.Evaluation.Known;

namespace DataGravity.Evaluation;

// Access to the items of sequences.
internal sealed partial class Evaluator
{
    /// <summary>Returns the items of a sequence. Returns null if the value is no sequence or its items are not known.</summary>
    internal IReadOnlyList<(Condition Condition, Value Value)>? Items(Value value)
    {
        var items = ItemsOf(value);
        Budget.ChargeItems(items?.Count ?? 0);
        return items;
    }

    private IReadOnlyList<(Condition Condition, Value Value)>? ItemsOf(Value value) =>
        value switch
        {
            // The alternatives of a choice exclude each other, so their items can be listed together under their conditions.
            Choice choice when choice.Alternatives.Any(a => a.Value is LazySequence) => ItemsOf(Enumerate(choice)),
            Choice choice => choice.Alternatives.Select(a => ItemsOf(a.Value)).ToArray() is var all && all.Any(items => items is null)
                ? null
                :
                [
                    .. choice
                        .Alternatives.Zip(all, (a, items) => items!.Select(item => (a.Condition.And(item.Condition), item.Value)))
                        .SelectMany(items => items),
                ],
            ListValue { IsOpen: false, Missing: 0 } list => list.Items,
            ListValue { IsOpen: false } list => [.. list.Items.Where(item => !Path.And(item.Condition).IsFalse)],
            SequenceValue sequence => sequence.Items,
            LazySequence lazy => ItemsOf(Enumerate(lazy)),
            MapValue { IsOpen: false } map when map.IsSorted || !map.IsReordered => [.. Entries(map)],
            _ => null,
        };

    private static IEnumerable<(Condition Condition, Value Value)> Entries(MapValue map)
    {
        var entries = map.Cells.Select(cell => (Key: map.KeyAt(cell.Key), cell.Value.Value)).ToArray();
        if (map.IsSorted && Orderings.Ranks(entries.Select(e => e.Key), StringComparison.InvariantCulture) is { } ranks)
            Array.Sort(ranks, entries);
        return entries.SelectMany(entry =>
            entry
                .Value!.Alternatives()
                .Where(a => !ReferenceEquals(a.Value, MapValue.Missing))
                .Select(a => (a.Condition, Pair(entry.Key, a.Value)))
        );
    }

    internal static Value Pair(Value key, Value value) => new TupleValue([key, value], ["Key", "Value"]);
}

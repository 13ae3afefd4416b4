using DataGravity.Conditions;
using Item = (DataGravity.Conditions.Condition Condition, DataGravity.Evaluation.Value Value);

namespace DataGravity.Evaluation.Known;

/// <summary>The sort order of known texts, numbers and enum members, and of tuples of these.</summary>
internal static class Orderings
{
    /// <summary>Sorts the items by their keys. Returns null if a key is not known.</summary>
    public static IEnumerable<Item>? Sort(
        IReadOnlyList<Item> items,
        Func<Value, Value> key,
        StringComparison textOrder,
        bool descending = false
    ) => Ranks(items.Select(i => key(i.Value)), textOrder, descending) is { } ranks ? InOrder(items, ranks) : null;

    /// <summary>Sorts the items by their ranks. Items of equal rank keep their order.</summary>
    public static IEnumerable<Item> InOrder(IReadOnlyList<Item> items, int[] ranks) =>
        items.Zip(ranks, (item, rank) => (item, rank)).OrderBy(i => i.rank).Select(i => i.item);

    /// <summary>Computes the rank of each key among all keys. Equal keys have equal ranks. Returns null if a key is not known.</summary>
    public static int[]? Ranks(IEnumerable<Value> keys, StringComparison textOrder, bool descending = false)
    {
        var order = textOrder == StringComparison.InvariantCulture ? s_order : Order(textOrder);
        var known = keys.Select(Parts).ToArray();
        if (known.Any(k => k is null || k.Any(part => part.Content is not (string or bool) && Operators.Number(part) is null)))
            return null;
        var sorted = known.OrderBy(k => k!, order).ToArray();
        // Keys that compare as equal share one rank, even if they are not identical.
        var distinct = sorted.Where((k, i) => i == 0 || order.Compare(sorted[i - 1]!, k!) != 0).ToArray();
        return [.. known.Select(k => Array.BinarySearch(distinct, k, order!) * (descending ? -1 : 1))];
    }

    /// <summary>Returns the constants that a key is compared by, in order. Returns null if they are not known.</summary>
    private static Constant[]? Parts(Value key)
    {
        switch (key)
        {
            case EnumValue member:
                return [new Constant(member.Content)];
            case TupleValue tuple:
                var parts = tuple.Items.Select(Parts).ToArray();
                return parts.Contains(null) ? null : [.. parts.SelectMany(part => part!)];
            default:
                var known = Strings.Known(key) is { } text ? new Constant(text) : key as Constant;
                return known is null ? null : [known];
        }
    }

    private static readonly Comparer<Constant[]> s_order = Order(StringComparison.InvariantCulture);

    private static Comparer<Constant[]> Order(StringComparison texts) =>
        Comparer<Constant[]>.Create((a, b) => a.Zip(b, (x, y) => Compare(x, y, texts)).FirstOrDefault(order => order != 0));

    private static int Compare(Constant left, Constant right, StringComparison texts) =>
        (left.Content, right.Content) switch
        {
            (string x, string y) => string.Compare(x, y, texts),
            (bool x, bool y) => x.CompareTo(y),
            (decimal x, decimal y) => x.CompareTo(y),
            _ => Nullable.Compare(Operators.Number(left), Operators.Number(right)),
        };
}

using DataGravity.Conditions;
using Item = (DataGravity.Conditions.Condition Condition, DataGravity.Evaluation.Value Value);

namespace DataGravity.Evaluation.Known;

/// <summary>Sorting by known texts and numbers.</summary>
internal static class Orderings
{
    /// <summary>The items in the order of their keys; null where a key is not known.</summary>
    public static IEnumerable<Item>? Sort(IReadOnlyList<Item> items, Func<Value, Value> key, bool descending = false) =>
        Ranks(items.Select(i => key(i.Value)), descending) is { } ranks
            ? items.Zip(ranks, (item, rank) => (item, rank)).OrderBy(i => i.rank).Select(i => i.item)
            : null;

    /// <summary>The place of each key among all of them, equal for equal keys; null where a key is not known.</summary>
    public static int[]? Ranks(IEnumerable<Value> keys, bool descending = false)
    {
        var known = keys.Select(k => Strings.Known(k) is { } text ? new Constant(text) : k as Constant).ToArray();
        if (known.Any(k => k is null || k.Content is not (string or bool) && Operators.Number(k) is null))
            return null;
        var sorted = known.Distinct(s_same).OrderBy(k => k!, s_order).ToArray();
        // Of keys that are equal to the order, though not the same, all have the place of one.
        var distinct = sorted.Where((k, i) => i == 0 || s_order.Compare(sorted[i - 1]!, k!) != 0).ToArray();
        return [.. known.Select(k => Array.BinarySearch(distinct, k, s_order!) * (descending ? -1 : 1))];
    }

    private static readonly Comparer<Constant> s_order = Comparer<Constant>.Create(
        (a, b) =>
            (a.Content, b.Content) switch
            {
                (string x, string y) => string.Compare(x, y, StringComparison.InvariantCulture),
                (bool x, bool y) => x.CompareTo(y),
                _ => Nullable.Compare(Operators.Number(a), Operators.Number(b)),
            }
    );

    private static readonly IEqualityComparer<Constant?> s_same = new SameContent();

    private sealed class SameContent : IEqualityComparer<Constant?>
    {
        public bool Equals(Constant? x, Constant? y) => object.Equals(x?.Content, y?.Content);

        public int GetHashCode(Constant? constant) => constant?.Content?.GetHashCode() ?? 0;
    }
}

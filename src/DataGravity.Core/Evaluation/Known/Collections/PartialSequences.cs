using DataGravity.Conditions;
using Item = (DataGravity.Conditions.Condition Condition, DataGravity.Evaluation.Value Value);

namespace DataGravity.Evaluation.Known;

/// <summary>
/// Operations on sequences with items that exist only on some paths. The item at a position may differ from path to path.
/// </summary>
internal static class PartialSequences
{
    // More combinations than this are not told apart.
    private const int MaxCombinations = 16;

    // Each item that may be missing makes the conditions of all later positions larger.
    private const int MaxMissing = 32;

    /// <summary>Counts the items on each path.</summary>
    public static Value Count(IEnumerable<Item> items)
    {
        var tally = new Tally();
        foreach (var item in items)
            tally.Add(item);
        return tally.Value;
    }

    /// <summary>Returns the position of each item, counting only the items that exist on the path.</summary>
    public static IEnumerable<Value> Positions(IReadOnlyList<Item> items)
    {
        var tally = new Tally();
        return items.Select(item =>
        {
            var position = tally.Value;
            tally.Add(item);
            return position;
        });
    }

    /// <summary>Takes the first items on each path. Returns null if too many items may be missing.</summary>
    public static IEnumerable<Item>? Take(IReadOnlyList<Item> items, int count) =>
        Split(items, count)?.Select(item => (item.Among, item.Value)).Where(IsThere);

    /// <summary>Skips the first items on each path. Returns null if too many items may be missing.</summary>
    public static IEnumerable<Item>? Skip(IReadOnlyList<Item> items, int count) =>
        Split(items, count)?.Select(item => (item.After, item.Value)).Where(IsThere);

    /// <summary>
    /// Returns the items that can be at a position, each with its condition. Returns null if too many items may be missing.
    /// </summary>
    public static IReadOnlyList<Item>? At(IReadOnlyList<Item> items, int position) =>
        Take(items, position + 1) is { } first ? Skip([.. first], position)?.ToArray() : null;

    /// <summary>
    /// Returns the condition under which there are fewer than <paramref name="count"/> items. Returns null if too many items may be
    /// missing.
    /// </summary>
    public static Condition? AreFewer(IReadOnlyList<Item> items, int count)
    {
        if (HasTooManyMissing(items))
            return null;
        var tally = new Tally();
        foreach (var item in items)
            tally.Add(item);
        return tally.IsBelow(count);
    }

    /// <summary>Returns the items that exist on each path. Returns null if there are too many combinations.</summary>
    public static IReadOnlyList<(Condition Condition, IEnumerable<Value> Values)>? OnEachPath(IReadOnlyList<Item> items)
    {
        List<(Condition Condition, IEnumerable<Value> Values)> paths = [(Condition.True, [])];
        foreach (var run in Runs(items))
        {
            paths =
            [
                .. paths
                    .SelectMany(path =>
                        new[]
                        {
                            (Condition: path.Condition.And(run.Condition), Values: path.Values.Concat(run.Values)),
                            (Condition: path.Condition.Except(run.Condition), path.Values),
                        }
                    )
                    .Where(path => !path.Condition.IsFalse),
            ];
            if (paths.Count > MaxCombinations)
                return null;
        }
        return paths;
    }

    public static bool IsThere(Item item) => !item.Condition.IsFalse;

    private static bool HasTooManyMissing(IReadOnlyList<Item> items) => items.Count(item => !item.Condition.IsTrue) > MaxMissing;

    /// <summary>Computes for each item when it is among the first <paramref name="count"/> items, and when it comes after them.</summary>
    private static IEnumerable<(Condition Among, Condition After, Value Value)>? Split(IReadOnlyList<Item> items, int count)
    {
        if (HasTooManyMissing(items))
            return null;
        var tally = new Tally();
        return items.Select(item =>
        {
            var isAmong = tally.IsBelow(count);
            tally.Add(item);
            return (item.Condition.And(isAmong), item.Condition.Except(isAmong), item.Value);
        });
    }

    /// <summary>Groups neighbouring items that exist under the same condition.</summary>
    private static IEnumerable<(Condition Condition, List<Value> Values)> Runs(IReadOnlyList<Item> items)
    {
        var at = 0;
        while (at < items.Count)
        {
            var condition = items[at].Condition;
            var values = items.Skip(at).TakeWhile(item => ReferenceEquals(item.Condition, condition)).Select(item => item.Value).ToList();
            yield return (condition, values);
            at += values.Count;
        }
    }

    /// <summary>A count of items: how many certainly exist, and the conditions under which there are more.</summary>
    private sealed class Tally
    {
        private readonly List<Condition> _more = [Condition.True];
        private int _certain;

        public Value Value =>
            _more.Count > MaxMissing + 1
                ? new Unknown("a position among items that may be missing")
                : Choices.Of(_more.Select((condition, n) => (condition, (Value)new Constant(_certain + n))));

        public Condition IsBelow(int count) =>
            _more.Take(count - _certain).Aggregate(Condition.False, (any, condition) => any.Or(condition));

        public void Add(Item item)
        {
            if (item.Condition.IsTrue)
            {
                _certain++;
                return;
            }
            if (_more.Count > MaxMissing + 1)
                return;
            _more.Add(Condition.False);
            for (var n = _more.Count - 1; n >= 0; n--)
                _more[n] = _more[n].Except(item.Condition).Or(n > 0 ? _more[n - 1].And(item.Condition) : Condition.False);
        }
    }
}

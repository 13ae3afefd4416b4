using DataGravity.Conditions;
using Item = (DataGravity.Conditions.Condition Condition, DataGravity.Evaluation.Value Value);

namespace DataGravity.Evaluation.Known;

/// <summary>
/// Sequences some of whose items are there on some paths only: which one is the first, the second, differs from path to path.
/// </summary>
internal static class PartialSequences
{
    // More texts or lists than this are more than anyone could tell apart.
    private const int MaxCombinations = 16;

    // Each item that may be missing makes the conditions of all positions after it larger.
    private const int MaxMissing = 32;

    /// <summary>How many items there are, on each path.</summary>
    public static Value Count(IEnumerable<Item> items)
    {
        var tally = new Tally();
        foreach (var item in items)
            tally.Add(item);
        return tally.Value;
    }

    /// <summary>The position of each item among those that are there.</summary>
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

    /// <summary>The first so many; null where nobody can tell.</summary>
    public static IEnumerable<Item>? Take(IReadOnlyList<Item> items, int count) =>
        Split(items, count)?.Select(item => (item.Among, item.Value)).Where(IsThere);

    /// <summary>All but the first so many; null where nobody can tell.</summary>
    public static IEnumerable<Item>? Skip(IReadOnlyList<Item> items, int count) =>
        Split(items, count)?.Select(item => (item.After, item.Value)).Where(IsThere);

    /// <summary>The item at a position: on each path the one that is there; null where nobody can tell.</summary>
    public static IReadOnlyList<Item>? At(IReadOnlyList<Item> items, int position) =>
        Take(items, position + 1) is { } first ? Skip([.. first], position)?.ToArray() : null;

    /// <summary>When there are fewer than so many; null where nobody can tell.</summary>
    public static Condition? AreFewer(IReadOnlyList<Item> items, int count)
    {
        if (HasTooManyMissing(items))
            return null;
        var tally = new Tally();
        foreach (var item in items)
            tally.Add(item);
        return tally.IsBelow(count);
    }

    /// <summary>What there is on each path; null where that is too much to tell apart.</summary>
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

    /// <summary>For each item, when it is among the first so many, and when after them.</summary>
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

    /// <summary>Items that follow each other and are there on the same paths.</summary>
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

    /// <summary>A count of items: so many certainly, and when so many more.</summary>
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

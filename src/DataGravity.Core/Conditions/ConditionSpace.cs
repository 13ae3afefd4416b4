using System.Globalization;
using System.Runtime.CompilerServices;

namespace DataGravity.Conditions;

/// <summary>Creates the conditions of one evaluation, and keeps each of them once.</summary>
internal sealed class ConditionSpace
{
    /// <summary>The key of the case for null.</summary>
    public static readonly object NullKey = new NullValue();

    // Diagrams can grow exponentially. Beyond these limits, the result of an operation is a new nameless variable: it is unknown when that
    // holds, and it is as small as a condition can be.
    private const int MaxWork = 1_000_000;
    private const int MaxKept = 100_000;
    private const int MaxDepth = 192;

    private readonly Dictionary<object, ConditionVariable> _variables = [];
    private readonly Dictionary<NodeKey, Condition> _nodes = [];
    private readonly Dictionary<(Condition, Condition, bool), Condition> _combined = [];
    private readonly Dictionary<Condition, Condition> _negated = [];
    private readonly Dictionary<Condition, Condition> _named = [];

    // Counts the cases visited, as a measure of time.
    private int _work;

    // Counts the cases of all nodes, as a measure of memory.
    private int _kept;

    /// <summary>How often a condition was asked for. Code during which this does not change depends on none.</summary>
    public int Asked { get; private set; }

    /// <summary>The condition that a variable has a value.</summary>
    /// <param name="identity">Identifies the variable: equal identities mean the same variable.</param>
    /// <param name="name">Its name in messages; null for none.</param>
    /// <param name="value">The value. Null is a value like any other.</param>
    public Condition Is(object identity, string? name, object? value)
    {
        lock (_nodes)
        {
            Asked++;
            if (!_variables.TryGetValue(identity, out var variable))
                _variables[identity] = variable = new ConditionVariable(_variables.Count, name, identity);
            return Make(variable, [new(value ?? NullKey, Condition.True)], Condition.False);
        }
    }

    // Locked, since the analyzer and the fixes ask for findings of one evaluation on several threads, which may create conditions.
    /// <summary>The condition that both hold, or that at least one does.</summary>
    internal Condition Join(Condition left, Condition right, bool isAnd)
    {
        lock (_nodes)
            return Combine(left, right, isAnd);
    }

    /// <summary>The condition that another does not hold.</summary>
    internal Condition Negated(Condition condition)
    {
        lock (_nodes)
            return Negate(condition);
    }

    /// <inheritdoc cref="Condition.WithoutUnknown"/>
    internal Condition Named(Condition condition)
    {
        lock (_nodes)
            return WithoutUnknown(condition);
    }

    private Condition Combine(Condition left, Condition right, bool isAnd)
    {
        var absorbing = isAnd ? Condition.False : Condition.True;
        var neutral = isAnd ? Condition.True : Condition.False;
        if (ReferenceEquals(left, absorbing) || ReferenceEquals(right, absorbing))
            return absorbing;
        if (ReferenceEquals(left, neutral) || ReferenceEquals(left, right))
            return right;
        if (ReferenceEquals(right, neutral))
            return left;
        if (_combined.TryGetValue((left, right, isAnd), out var known))
            return known;
        if (IsTooMuch(left.Cases.Count + right.Cases.Count, left.Depth + right.Depth))
            return UnknownCondition();

        var variable = left.Variable!.Order <= right.Variable!.Order ? left.Variable : right.Variable;
        var (leftCases, leftOtherwise) = At(left, variable);
        var (rightCases, rightOtherwise) = At(right, variable);
        var cases = new List<KeyValuePair<object, Condition>>(leftCases.Count + rightCases.Count);
        // Merges the cases of both, which are sorted by key.
        var (l, r) = (0, 0);
        while (l < leftCases.Count || r < rightCases.Count)
        {
            var order =
                l == leftCases.Count ? 1
                : r == rightCases.Count ? -1
                : CompareKeys(leftCases[l].Key, rightCases[r].Key);
            cases.Add(
                new(
                    order <= 0 ? leftCases[l].Key : rightCases[r].Key,
                    Combine(order <= 0 ? leftCases[l].Value : leftOtherwise, order >= 0 ? rightCases[r].Value : rightOtherwise, isAnd)
                )
            );
            l += order <= 0 ? 1 : 0;
            r += order >= 0 ? 1 : 0;
        }
        return _combined[(left, right, isAnd)] = Make(variable, cases, Combine(leftOtherwise, rightOtherwise, isAnd));
    }

    private Condition Negate(Condition condition)
    {
        if (condition.Variable is null)
            return condition.Not();
        if (!_negated.TryGetValue(condition, out var result))
        {
            if (IsTooMuch(condition.Cases.Count, condition.Depth))
                return UnknownCondition();
            _negated[condition] = result = Map(condition, Negate);
        }
        return result;
    }

    private Condition WithoutUnknown(Condition condition)
    {
        if (condition.Variable is null)
            return condition;
        if (!_named.TryGetValue(condition, out var result))
        {
            result = condition.Variable.Name is not null
                ? Map(condition, WithoutUnknown)
                : condition.Cases.Aggregate(WithoutUnknown(condition.Otherwise!), (all, c) => all.Or(WithoutUnknown(c.Value)));
            _named[condition] = result;
        }
        return result;
    }

    private Condition Map(Condition condition, Func<Condition, Condition> function)
    {
        var cases = new List<KeyValuePair<object, Condition>>(condition.Cases.Count);
        foreach (var c in condition.Cases)
            cases.Add(new(c.Key, function(c.Value)));
        return Make(condition.Variable!, cases, function(condition.Otherwise!));
    }

    /// <summary>The node for a variable and its cases, which are sorted by key.</summary>
    private Condition Make(ConditionVariable variable, List<KeyValuePair<object, Condition>> cases, Condition otherwise)
    {
        cases.RemoveAll(c => ReferenceEquals(c.Value, otherwise));
        if (cases.Count == 0)
            return otherwise;
        var node = new Condition(this, variable, [.. cases], otherwise);
        var key = new NodeKey(node);
        if (_nodes.TryGetValue(key, out var known))
            return known;
        _kept += cases.Count;
        return _nodes[key] = node;
    }

    private bool IsTooMuch(int cases, int depth)
    {
        _work += cases + 1;
        return _work > MaxWork || _kept > MaxKept || depth > MaxDepth;
    }

    private Condition UnknownCondition() => Is(new object(), null, true);

    private static (IReadOnlyList<KeyValuePair<object, Condition>> Cases, Condition Otherwise) At(
        Condition condition,
        ConditionVariable variable
    ) => ReferenceEquals(condition.Variable, variable) ? (condition.Cases, condition.Otherwise!) : ([], condition);

    /// <summary>Compares keys of any type; 0 if they are equal.</summary>
    private static int CompareKeys(object left, object right)
    {
        if (left is string a && right is string b)
            return string.CompareOrdinal(a, b);
        var order = string.CompareOrdinal(left.GetType().Name, right.GetType().Name);
        return order != 0
            ? order
            : string.CompareOrdinal(
                Convert.ToString(left, CultureInfo.InvariantCulture),
                Convert.ToString(right, CultureInfo.InvariantCulture)
            );
    }

    /// <summary>Compares nodes by variable and cases. The conditions in the cases are unique, so these are compared by reference.</summary>
    private readonly struct NodeKey : IEquatable<NodeKey>
    {
        private readonly Condition _node;
        private readonly int _hash;

        public NodeKey(Condition node)
        {
            _node = node;
            var hash = node.Variable!.Order * 397 ^ RuntimeHelpers.GetHashCode(node.Otherwise!);
            foreach (var c in node.Cases)
                hash = unchecked((hash * 31 + c.Key.GetHashCode()) * 31 + RuntimeHelpers.GetHashCode(c.Value));
            _hash = hash;
        }

        public bool Equals(NodeKey other)
        {
            if (
                _hash != other._hash
                || !ReferenceEquals(_node.Variable, other._node.Variable)
                || !ReferenceEquals(_node.Otherwise, other._node.Otherwise)
                || _node.Cases.Count != other._node.Cases.Count
            )
            {
                return false;
            }
            for (var i = 0; i < _node.Cases.Count; i++)
            {
                if (
                    !ReferenceEquals(_node.Cases[i].Value, other._node.Cases[i].Value)
                    || CompareKeys(_node.Cases[i].Key, other._node.Cases[i].Key) != 0
                )
                {
                    return false;
                }
            }
            return true;
        }

        public override bool Equals(object? obj) => obj is NodeKey other && Equals(other);

        public override int GetHashCode() => _hash;
    }

    private sealed class NullValue
    {
        public override string ToString() => "null";
    }
}

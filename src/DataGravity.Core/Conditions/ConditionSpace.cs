using System.Globalization;

namespace DataGravity.Conditions;

/// <summary>Makes the conditions of one evaluation and keeps each once.</summary>
public sealed class ConditionSpace
{
    /// <summary>The value null, as the key of a case.</summary>
    public static readonly object NullKey = new NullValue();

    // Diagrams can grow exponentially; past this size a new combination is answered with a nameless variable.
    private const int MaxNodes = 20_000;

    private readonly Dictionary<object, ConditionVariable> _variables = [];
    private readonly Dictionary<string, Condition> _nodes = [];
    private readonly Dictionary<Condition, int> _ids = [];
    private readonly Dictionary<(Condition, Condition, bool), Condition> _combined = [];
    private readonly Dictionary<Condition, Condition> _negated = [];

    /// <summary>Makes an empty space.</summary>
    public ConditionSpace()
    {
        _ids[Condition.True] = 0;
        _ids[Condition.False] = 1;
    }

    /// <summary>How many conditions were asked for: while it stands still, nothing can depend on one.</summary>
    public int Asked { get; private set; }

    /// <summary>The condition that a variable has a value.</summary>
    /// <param name="identity">What the variable is; the same identity is the same variable.</param>
    /// <param name="name">Its name for messages; null for what has none.</param>
    /// <param name="value">The value; null is a value like others.</param>
    public Condition Is(object identity, string? name, object? value)
    {
        Asked++;
        if (!_variables.TryGetValue(identity, out var variable))
            _variables[identity] = variable = new ConditionVariable(_variables.Count, name);
        return Make(variable, [new(value ?? NullKey, Condition.True)], Condition.False);
    }

    internal Condition Make(ConditionVariable variable, IEnumerable<KeyValuePair<object, Condition>> cases, Condition otherwise)
    {
        var kept = cases.Where(c => !ReferenceEquals(c.Value, otherwise)).OrderBy(c => KeyText(c.Key), StringComparer.Ordinal).ToArray();
        if (kept.Length == 0)
            return otherwise;

        var key = $"{variable.Order}|{_ids[otherwise]}|{string.Join("|", kept.Select(c => $"{KeyText(c.Key)}→{_ids[c.Value]}"))}";
        if (!_nodes.TryGetValue(key, out var node))
        {
            _nodes[key] = node = new Condition(this, variable, kept, otherwise);
            _ids[node] = _ids.Count;
        }
        return node;
    }

    internal Condition Combine(Condition left, Condition right, bool isAnd)
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
        if (_nodes.Count > MaxNodes)
            return Is(new object(), null, true);

        var variable = left.Variable!.Order <= right.Variable!.Order ? left.Variable : right.Variable;
        var keys = KeysOf(left, variable).Concat(KeysOf(right, variable)).Distinct();
        var result = Make(
            variable,
            keys.Select(k => new KeyValuePair<object, Condition>(k, Combine(At(left, variable, k), At(right, variable, k), isAnd))).ToArray(),
            Combine(Otherwise(left, variable), Otherwise(right, variable), isAnd));
        return _combined[(left, right, isAnd)] = result;
    }

    internal Condition Negate(Condition condition)
    {
        if (condition.Variable is null)
            return condition.Not();
        if (!_negated.TryGetValue(condition, out var result))
        {
            _negated[condition] = result = Make(
                condition.Variable,
                condition.Cases.Select(c => new KeyValuePair<object, Condition>(c.Key, Negate(c.Value))).ToArray(),
                Negate(condition.Otherwise!));
        }
        return result;
    }

    private static IEnumerable<object> KeysOf(Condition condition, ConditionVariable variable) =>
        ReferenceEquals(condition.Variable, variable) ? condition.Cases.Select(c => c.Key) : [];

    private static Condition At(Condition condition, ConditionVariable variable, object key)
    {
        if (!ReferenceEquals(condition.Variable, variable))
            return condition;
        foreach (var c in condition.Cases)
        {
            if (c.Key.Equals(key))
                return c.Value;
        }
        return condition.Otherwise!;
    }

    private static Condition Otherwise(Condition condition, ConditionVariable variable) =>
        ReferenceEquals(condition.Variable, variable) ? condition.Otherwise! : condition;

    private static string KeyText(object key) => $"{key.GetType().Name}:{Convert.ToString(key, CultureInfo.InvariantCulture)}";

    private sealed class NullValue
    {
        public override string ToString() => "null";
    }
}

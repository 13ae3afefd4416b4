namespace DataGravity.Conditions;

/// <summary>Something a condition can depend on: the stack's name, a configuration value, or a truth value that is unknown.</summary>
internal sealed class ConditionVariable
{
    internal ConditionVariable(int order, string? name, object identity)
    {
        Order = order;
        Name = name;
        Identity = identity;
    }

    internal int Order { get; }

    /// <summary>Its name in messages: <c>stack</c>, <c>configuration 'app:region'</c>; null if it has none.</summary>
    public string? Name { get; }

    /// <summary>What the condition asks for: for a variable without a name, the value that is not known.</summary>
    public object Identity { get; }
}

/// <summary>
/// When something holds. A condition is a decision diagram over variables with many values. So equal conditions are the same object, a
/// contradiction is <see cref="False"/>, and two different values of one variable exclude each other.
/// </summary>
internal sealed class Condition
{
    public static readonly Condition True = new(null, null, [], null);

    public static readonly Condition False = new(null, null, [], null);

    internal Condition(ConditionSpace? space, ConditionVariable? variable, KeyValuePair<object, Condition>[] cases, Condition? otherwise)
    {
        Space = space;
        Variable = variable;
        Cases = cases;
        Otherwise = otherwise;
        Depth = variable is null ? 0 : 1 + Math.Max(otherwise!.Depth, cases.Max(c => c.Value.Depth));
    }

    internal ConditionSpace? Space { get; }

    /// <summary>The largest number of variables on one path through the diagram.</summary>
    internal int Depth { get; }

    /// <summary>The variable tested first; null for <see cref="True"/> and <see cref="False"/>.</summary>
    public ConditionVariable? Variable { get; }

    /// <summary>
    /// For each value of the variable that matters, the condition that remains. The key for null is <see cref="ConditionSpace.NullKey"/>.
    /// </summary>
    public IReadOnlyList<KeyValuePair<object, Condition>> Cases { get; }

    /// <summary>The condition that remains for every other value.</summary>
    public Condition? Otherwise { get; }

    /// <summary>Whether it never holds.</summary>
    public bool IsFalse => ReferenceEquals(this, False);

    /// <summary>Whether it always holds.</summary>
    public bool IsTrue => ReferenceEquals(this, True);

    /// <summary>The condition that both hold.</summary>
    public Condition And(Condition other) =>
        (Space ?? other.Space)?.Join(this, other, isAnd: true) ?? (IsTrue && other.IsTrue ? True : False);

    /// <summary>The condition that at least one holds.</summary>
    public Condition Or(Condition other) =>
        (Space ?? other.Space)?.Join(this, other, isAnd: false) ?? (IsTrue || other.IsTrue ? True : False);

    /// <summary>The condition that this does not hold.</summary>
    public Condition Not() => Space?.Negated(this) ?? (IsTrue ? False : True);

    /// <summary>The condition that this holds and the other does not.</summary>
    public Condition Except(Condition other) => And(other.Not());

    /// <summary>The condition without its nameless variables. It holds wherever some values of these make this one hold.</summary>
    public Condition WithoutUnknown() => Space?.Named(this) ?? this;

    /// <summary>
    /// What has to hold, besides something that this implies, for this to hold; said in named variables only. Null if a nameless variable
    /// matters, since then this may never hold.
    /// </summary>
    public Condition? Named(Condition given)
    {
        if (ReferenceEquals(this, given))
            return True;
        var named = WithoutUnknown();
        return ReferenceEquals(named.And(given), this) ? named : null;
    }
}

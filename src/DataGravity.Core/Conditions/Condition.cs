namespace DataGravity.Conditions;

/// <summary>Something a condition can ask about: the stack's name, a configuration value, or an unknown truth.</summary>
internal sealed class ConditionVariable
{
    internal ConditionVariable(int order, string? name)
    {
        Order = order;
        Name = name;
    }

    internal int Order { get; }

    /// <summary>What it is, for messages: <c>stack</c>, <c>configuration 'app:region'</c>; null for what has no name.</summary>
    public string? Name { get; }
}

/// <summary>
/// When something holds. A decision diagram over variables with many values, so that equal conditions are the
/// same object, a contradiction is <see cref="False"/>, and two tests of one value exclude each other.
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

    /// <summary>How many variables it asks one after the other at most.</summary>
    internal int Depth { get; }

    /// <summary>The variable asked first; null for <see cref="True"/> and <see cref="False"/>.</summary>
    public ConditionVariable? Variable { get; }

    /// <summary>What follows for each value of the variable that matters; null stands as <see cref="ConditionSpace.NullKey"/>.</summary>
    public IReadOnlyList<KeyValuePair<object, Condition>> Cases { get; }

    /// <summary>What follows for every other value.</summary>
    public Condition? Otherwise { get; }

    /// <summary>Whether it never holds.</summary>
    public bool IsFalse => ReferenceEquals(this, False);

    /// <summary>Whether it always holds.</summary>
    public bool IsTrue => ReferenceEquals(this, True);

    /// <summary>Both hold.</summary>
    public Condition And(Condition other) =>
        (Space ?? other.Space)?.Join(this, other, isAnd: true) ?? (IsTrue && other.IsTrue ? True : False);

    /// <summary>At least one holds.</summary>
    public Condition Or(Condition other) =>
        (Space ?? other.Space)?.Join(this, other, isAnd: false) ?? (IsTrue || other.IsTrue ? True : False);

    /// <summary>It does not hold.</summary>
    public Condition Not() => Space?.Negated(this) ?? (IsTrue ? False : True);

    /// <summary>This holds and the other does not.</summary>
    public Condition Except(Condition other) => And(other.Not());

    /// <summary>
    /// The condition without its nameless variables: it holds where some truth of those makes this one hold.
    /// </summary>
    public Condition WithoutUnknown() => Space?.Named(this) ?? this;

    /// <summary>
    /// What makes this hold beyond something it implies, said with names only: null where something nameless decides, so
    /// that it may never hold.
    /// </summary>
    public Condition? Named(Condition given)
    {
        if (ReferenceEquals(this, given))
            return True;
        var named = WithoutUnknown();
        return ReferenceEquals(named.And(given), this) ? named : null;
    }
}

using DataGravity.Conditions;

namespace DataGravity.Evaluation;

/// <summary>Functions that create and read choices.</summary>
internal static class Choices
{
    /// <summary>The reason for a value that is unknown because it has too many alternatives.</summary>
    public const string TooMany = "too many alternatives";

    // A reader gains nothing from more alternatives than this.
    private const int Max = 16;

    /// <summary>Creates a value that is one value if a condition holds, and otherwise another.</summary>
    public static Value Of(Condition condition, Value whenTrue, Value whenFalse)
    {
        if (condition.IsTrue || Same(whenTrue, whenFalse))
            return whenTrue;
        if (condition.IsFalse)
            return whenFalse;
        if (whenTrue is Constant { Content: bool yes } && whenFalse is Constant { Content: bool no } && yes != no)
            return new Test(yes ? condition : condition.Not());
        return Of([(condition, whenTrue), (condition.Not(), whenFalse)]);
    }

    /// <summary>
    /// Creates a choice from values under conditions that exclude each other. Equal values are merged, and alternatives that cannot occur
    /// are dropped.
    /// </summary>
    public static Value Of(IEnumerable<(Condition Condition, Value Value)> alternatives)
    {
        var kept = new List<(Condition Condition, Value Value)>();
        foreach (var (condition, value) in alternatives)
            Keep(condition, value, kept);
        if (kept.Count > Max)
            kept = MergeInputs(kept);
        return kept.Count switch
        {
            0 => new Unknown("no path leads here"),
            1 => kept[0].Value,
            > Max => Unknown.From(TooMany, kept.Select(k => k.Value)),
            _ => new Choice(kept),
        };
    }

    private static void Keep(Condition condition, Value value, List<(Condition Condition, Value Value)> kept)
    {
        if (value is Choice choice)
        {
            foreach (var inner in choice.Alternatives)
                Keep(inner.Condition.And(condition), inner.Value, kept);
            return;
        }
        if (condition.IsFalse)
            return;
        for (var i = 0; i < kept.Count; i++)
        {
            if (!Same(kept[i].Value, value))
                continue;
            kept[i] = (kept[i].Condition.Or(condition), kept[i].Value);
            return;
        }
        // The result will be unknown anyway if there are far too many alternatives. Comparing with each of them is expensive, so no more
        // are added.
        if (kept.Count <= Max * Max)
            kept.Add((condition, value));
    }

    /// <summary>
    /// Merges inputs that carry the same value. Inputs are distinct objects, so they are merged only if there are too many alternatives.
    /// </summary>
    private static List<(Condition Condition, Value Value)> MergeInputs(List<(Condition Condition, Value Value)> alternatives)
    {
        var merged = new List<(Condition Condition, Value Value)>();
        foreach (var (condition, value) in alternatives)
        {
            var index = value is InputValue { Carried: var carried }
                ? merged.FindIndex(m => m.Value is InputValue other && Same(other.Carried, carried))
                : -1;
            if (index >= 0)
                merged[index] = (merged[index].Condition.Or(condition), merged[index].Value);
            else
                merged.Add((condition, value));
        }
        return merged;
    }

    /// <summary>Returns the alternatives of a value. A value that is no choice is its only alternative.</summary>
    public static IEnumerable<(Condition Condition, Value Value)> Alternatives(this Value value) =>
        value is Choice choice ? choice.Alternatives : [(Condition.True, value)];

    /// <summary>Returns whether a value, or any alternative of a choice, fulfils a condition.</summary>
    public static bool AnyAlternative(this Value value, Func<Value, bool> condition)
    {
        if (value is not Choice choice)
            return condition(value);
        foreach (var alternative in choice.Alternatives)
        {
            if (condition(alternative.Value))
                return true;
        }
        return false;
    }

    /// <summary>Returns whether two values are the same on every path.</summary>
    public static bool Same(Value left, Value right) =>
        ReferenceEquals(left, right)
        || (left, right) switch
        {
            (Constant a, Constant b) => Equals(a.Content, b.Content),
            (SymbolicInput a, SymbolicInput b) => a.Equals(b),
            (ResourceOutput a, ResourceOutput b) => a.Equals(b),
            (ResourceReference a, ResourceReference b) => ReferenceEquals(a.Resource, b.Resource),
            (ObjectValue { Registration: { } a }, ObjectValue { Registration: { } b }) => ReferenceEquals(a, b),
            (EnumValue a, EnumValue b) => a.Type.Id == b.Type.Id && Equals(a.Content, b.Content),
            (Text a, Text b) => a.Parts.Count == b.Parts.Count && a.Parts.Zip(b.Parts, Same).All(same => same),
            (Test a, Test b) => ReferenceEquals(a.Condition, b.Condition),
            _ => false,
        };
}

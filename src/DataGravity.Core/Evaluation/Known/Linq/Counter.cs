using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

/// <summary>Counts the items that pass; how many that are may differ from path to path.</summary>
internal sealed class Counter(Evaluator evaluator)
{
    private static readonly Constant s_one = new(1);
    private readonly Cell _count = new(new Constant(0));

    /// <summary>How many passed so far.</summary>
    public Value Value => _count.Value!;

    /// <summary>Counts another; returns how many there were before it.</summary>
    public Value Next()
    {
        var before = Value;
        evaluator.Store(_count, Operators.Apply(evaluator, BinaryOperator.Add, before, s_one));
        return before;
    }

    /// <summary>When fewer than so many have passed.</summary>
    public Condition IsBelow(int limit) => IsBelow(new Constant(limit));

    /// <inheritdoc cref="IsBelow(int)"/>
    public Condition IsBelow(Value limit) => evaluator.Truth(Operators.Apply(evaluator, BinaryOperator.Less, Value, limit));
}

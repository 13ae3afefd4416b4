using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

/// <summary>A counter for the items of a sequence that pass by. The count may differ from path to path.</summary>
internal sealed class Counter(Evaluator evaluator)
{
    private static readonly Constant s_one = new(1);
    private readonly Cell _count = new(new Constant(0));

    /// <summary>The number of items so far.</summary>
    public Value Value => _count.Value!;

    /// <summary>Counts one more item. Returns the number of items before it.</summary>
    public Value Next()
    {
        var before = Value;
        evaluator.Store(_count, Operators.Apply(evaluator, BinaryOperator.Add, before, s_one));
        return before;
    }

    /// <summary>Returns the condition under which fewer than <paramref name="limit"/> items have passed.</summary>
    public Condition IsBelow(int limit) => IsBelow(new Constant(limit));

    /// <inheritdoc cref="IsBelow(int)"/>
    public Condition IsBelow(Value limit) => evaluator.Truth(Operators.Apply(evaluator, BinaryOperator.Less, Value, limit));
}

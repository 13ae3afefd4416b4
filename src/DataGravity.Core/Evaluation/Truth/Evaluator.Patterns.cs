using DataGravity.Conditions;
using DataGravity.Evaluation.Known;
using DataGravity.Program;

namespace DataGravity.Evaluation;

// Matching of values against patterns.
internal sealed partial class Evaluator
{
    /// <summary>
    /// Returns the condition under which a value matches a pattern. The pattern's variables are set for the paths on which it matches.
    /// </summary>
    private Condition Matches(Value value, Pattern pattern, Expression? guard, Frame frame)
    {
        var matches = Matches(value, pattern, frame);
        if (guard is null || Path.And(matches).IsFalse)
            return matches;
        using var guarded = _paths.Take(Path.And(matches));
        return matches.And(Truth(Evaluate(guard, frame)));
    }

    private Condition Matches(Value value, Pattern pattern, Frame frame)
    {
        Step();
        switch (pattern)
        {
            case AnyPattern any:
                return Bind(any.Variable, value, Condition.True);
            case OpaquePattern opaque:
                return Bind(opaque.Variable, value, UnknownCondition(new Unknown("pattern", [value])));
            case ConstantPattern constant:
                return AreEqualByOperator(value, Evaluate(constant.Value, frame));
            case RelationalPattern relational:
                return Truth(Operators.Apply(this, relational.Operator, value, Evaluate(relational.Value, frame)));
            case NotPattern not:
                return Matches(value, not.Operand, frame).Not();
            case BinaryPattern binary:
                var left = Matches(value, binary.Left, frame);
                var right = Matches(value, binary.Right, frame);
                return binary.IsOr ? left.Or(right) : left.And(right);
            case TypePattern type:
                return Bind(type.Variable, value, IsOfType(value, Resolve(type.Type, frame)));
            case RecursivePattern recursive:
                return Bind(recursive.Variable, value, Matches(value, recursive, frame));
            case ListPattern list:
                return Bind(
                    list.Variable,
                    value,
                    value is Choice lists ? Any(lists, v => Matches(v, list, frame)) : Matches(value, list, frame)
                );
            default:
                throw new InvalidOperationException(pattern.GetType().Name);
        }

        Condition Bind(Variable? variable, Value matched, Condition condition)
        {
            if (variable is not null)
            {
                frame.Declare(
                    variable,
                    matched is Choice choice ? Choices.Of(choice.Alternatives.Select(a => (a.Condition.And(condition), a.Value))) : matched
                );
            }

            return condition;
        }
    }

    private Condition Matches(Value value, RecursivePattern pattern, Frame frame)
    {
        var condition = IsNull(value).Not();
        if (pattern.Type is not null)
            condition = condition.And(IsOfType(value, Resolve(pattern.Type, frame)));
        foreach (var (member, inner) in pattern.Members)
        {
            if (!condition.IsFalse)
                condition = condition.And(Matches(WithInitialized(frame, WithoutNull(value), () => Evaluate(member, frame)), inner, frame));
        }
        for (var i = 0; i < pattern.Elements.Count; i++)
        {
            var item =
                value is TupleValue tuple && i < tuple.Items.Count
                    ? tuple.Items[i]
                    : DeconstructedBy(value, i) ?? Unknown("deconstruction", value);
            condition = condition.And(Matches(item, pattern.Elements[i], frame));
        }
        return condition;
    }

    private Condition Matches(Value value, ListPattern pattern, Frame frame)
    {
        int? known = value switch
        {
            ListValue { IsExact: true } list => list.Items.Count,
            Constant { Content: string text } => text.Length,
            _ => null,
        };
        if (known is not { } length)
            return value is Constant ? Condition.False : UnknownCondition(Unknown("list pattern", value));
        var (start, end) = (pattern.Start.Count, pattern.End.Count);
        if (pattern.Slice is null ? length != start : length < start + end)
            return Condition.False;
        var condition = Condition.True;
        for (var i = 0; i < start; i++)
            condition = condition.And(Matches(Element(value, new Constant(i)), pattern.Start[i], frame));
        if (pattern.Slice is not null)
        {
            condition = condition.And(
                Matches(Element(value, new RangeValue(new Constant(start), new FromEndValue(end))), pattern.Slice, frame)
            );
        }

        for (var i = 0; i < end; i++)
            condition = condition.And(Matches(Element(value, new FromEndValue(end - i)), pattern.End[i], frame));
        return condition;
    }
}

using DataGravity.Conditions;
using DataGravity.Evaluation.Known;
using DataGravity.Program;

namespace DataGravity.Evaluation;

// From values to conditions: truth, equality, null, patterns.
public sealed partial class Evaluator
{
    /// <summary>When a value is true.</summary>
    internal Condition Truth(Value value) => value switch
    {
        Constant { Content: bool truth } => truth ? Condition.True : Condition.False,
        Constant => Condition.False,
        Test test => test.Condition,
        Choice choice => Any(choice, Truth),
        Leaf leaf => LeafIs(leaf, true),
        _ => Nameless(value),
    };

    internal static Value Truth(Condition condition) =>
        condition.IsTrue ? Constant.True : condition.IsFalse ? Constant.False : new Test(condition);

    /// <summary>A condition nobody can name; the same for the same value.</summary>
    internal Condition Nameless(Value value) => Conditions.Is(value, null, true);

    /// <summary>When a value is null.</summary>
    internal Condition IsNull(Value value) => value switch
    {
        Constant constant => constant.Content is null ? Condition.True : Condition.False,
        Choice choice => Any(choice, IsNull),
        Leaf leaf => LeafIs(leaf, null),
        Evaluation.Unknown => Conditions.Is(value, null, null),
        _ => Condition.False,
    };

    /// <summary>A value on the paths where it is not null.</summary>
    internal static Value WithoutNull(Value value) => value is Choice choice
        ? Choices.Of(choice.Alternatives.Where(a => a.Value is not Constant { Content: null }))
        : value;

    /// <summary>When two values are equal.</summary>
    internal Condition AreEqual(Value left, Value right)
    {
        if (left is Choice choice)
            return Any(choice, v => AreEqual(v, right));
        if (right is Choice)
            return AreEqual(right, left);
        if (Choices.Same(left, right))
            return Condition.True;
        switch (left, right)
        {
            case (Constant a, Constant b):
                return Operators.Number(a) is { } x && Operators.Number(b) is { } y && x.Equals(y) ? Condition.True : Condition.False;
            case (Constant { Content: null }, _):
                return IsNull(right);
            case (_, Constant { Content: null }):
                return IsNull(left);
            case (Constant { Content: bool truth }, _):
                return truth ? Truth(right) : Truth(right).Not();
            case (_, Constant { Content: bool }):
                return AreEqual(right, left);
            case (Test or Leaf { IsTruth: true }, Test or Leaf { IsTruth: true }):
                var (isLeft, isRight, noLeft, noRight) = (Truth(left), Truth(right), IsNull(left), IsNull(right));
                return noLeft.And(noRight).Or(noLeft.Or(noRight).Not().And(isLeft.And(isRight).Or(isLeft.Or(isRight).Not())));
            case (Leaf leaf, Constant c):
                return LeafIs(leaf, c.Content);
            case (Constant c, Leaf leaf):
                return LeafIs(leaf, c.Content);
            case (ResourceOutput { Echo: { } echo }, Constant):
                return AreEqual(echo, right);
            case (Constant, ResourceOutput { Echo: { } echo }):
                return AreEqual(left, echo);
            case (EnumValue a, EnumValue b) when a.Type.Id == b.Type.Id:
                return Condition.False;
            // The arguments of a generic type are not known here.
            case (TypeValue a, TypeValue b) when a.Type.Id != b.Type.Id || !a.Type.Id.Contains('`'):
                return a.Type.Id == b.Type.Id ? Condition.True : Condition.False;
            case (ObjectValue a, ObjectValue b):
                return AreEqual(a, b);
            case (EnumValue member, Constant number):
                return Equals(member.Content, number.Content) ? Condition.True : Condition.False;
            case (Constant, EnumValue):
                return AreEqual(right, left);
            default:
                return Nameless(new Unknown("equality", [left, right]));
        }
    }

    /// <summary>Records are equal by what they hold; anything else only to itself.</summary>
    private Condition AreEqual(ObjectValue left, ObjectValue right)
    {
        if (!left.Type.InSource || _image.Parts(left.Type.Id) is not [{ IsRecord: true }, ..])
            return left.Registration is not null || right.Registration is not null ? Condition.False : Nameless(new Unknown("equality", [left, right]));
        if (left.Type.Id != right.Type.Id)
            return Condition.False;
        return left.Cells.Keys.Union(right.Cells.Keys).Where(key => !key.Contains(".<")).Aggregate(Condition.True, (all, key) =>
            all.And(AreEqual(left.Find(key) ?? Constant.Null, right.Find(key) ?? Constant.Null)));
    }

    private Condition LeafIs(Leaf leaf, object? value) =>
        // Configuration arrives as text: the truth of a flag and its spelling are one question.
        Conditions.Is(leaf, leaf.Description, value is null ? null : new Constant(value).ToString().ToLowerInvariant() is var text && value is bool ? text : value);

    private static Condition Any(Choice choice, Func<Value, Condition> condition) =>
        choice.Alternatives.Aggregate(Condition.False, (any, a) => any.Or(a.Condition.And(condition(a.Value))));

    /// <summary>When a value matches a pattern; its variables are set for the paths on which it does.</summary>
    private Condition Matches(Value value, Pattern pattern, Expression? guard, Frame frame)
    {
        var matches = Matches(value, pattern, frame);
        if (guard is null || Path.And(matches).IsFalse)
            return matches;
        var before = Path;
        Path = Path.And(matches);
        var guarded = Truth(Evaluate(guard, frame));
        Path = before;
        return matches.And(guarded);
    }

    private Condition Matches(Value value, Pattern pattern, Frame frame)
    {
        switch (pattern)
        {
            case AnyPattern any:
                return Bind(any.Variable, value, Condition.True);
            case OpaquePattern opaque:
                return Bind(opaque.Variable, value, Nameless(new Unknown("pattern", [value])));
            case ConstantPattern constant:
                return AreEqual(value, Evaluate(constant.Value, frame));
            case RelationalPattern relational:
                return Truth(Operators.Apply(this, relational.Operator, value, Evaluate(relational.Value, frame)));
            case NotPattern not:
                return Matches(value, not.Operand, frame).Not();
            case BinaryPattern binary:
                var left = Matches(value, binary.Left, frame);
                var right = Matches(value, binary.Right, frame);
                return binary.IsOr ? left.Or(right) : left.And(right);
            case TypePattern type:
                return Bind(type.Variable, value, IsOfType(value, type.Type));
            case RecursivePattern recursive:
                return Bind(recursive.Variable, value, Matches(value, recursive, frame));
            case ListPattern list:
                return Bind(list.Variable, value, value is Choice lists ? Any(lists, v => Matches(v, list, frame)) : Matches(value, list, frame));
            default:
                throw new InvalidOperationException(pattern.GetType().Name);
        }

        Condition Bind(Variable? variable, Value matched, Condition condition)
        {
            if (variable is not null)
                frame.Declare(variable, matched is Choice choice ? Choices.Of(choice.Alternatives.Select(a => (a.Condition.And(condition), a.Value))) : matched);
            return condition;
        }
    }

    private Condition Matches(Value value, RecursivePattern pattern, Frame frame)
    {
        var condition = IsNull(value).Not();
        if (pattern.Type is not null)
            condition = condition.And(IsOfType(value, pattern.Type));
        foreach (var (member, inner) in pattern.Members)
        {
            if (!condition.IsFalse)
                condition = condition.And(Matches(WithInitialized(frame, WithoutNull(value), () => Evaluate(member, frame)), inner, frame));
        }
        for (var i = 0; i < pattern.Elements.Count; i++)
        {
            var item = value is TupleValue tuple && i < tuple.Items.Count ? tuple.Items[i] : DeconstructedBy(value, i) ?? Unknown("deconstruction", value);
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
            return value is Constant ? Condition.False : Nameless(Unknown("list pattern", value));
        var (start, end) = (pattern.Start.Count, pattern.End.Count);
        if (pattern.Slice is null ? length != start : length < start + end)
            return Condition.False;
        var condition = Condition.True;
        for (var i = 0; i < start; i++)
            condition = condition.And(Matches(Element(value, new Constant(i)), pattern.Start[i], frame));
        if (pattern.Slice is not null)
            condition = condition.And(Matches(Element(value, new RangeValue(new Constant(start), new FromEndValue(end))), pattern.Slice, frame));
        for (var i = 0; i < end; i++)
            condition = condition.And(Matches(Element(value, new FromEndValue(end - i)), pattern.End[i], frame));
        return condition;
    }

    private Condition IsOfType(Value value, TypeRef type)
    {
        bool? known = value switch
        {
            Choice => null,
            Constant { Content: null } => false,
            Constant { Content: { } content } => content.GetType().FullName == type.Id,
            Text => type.Id == "System.String",
            ObjectValue o => _image.Derives(o.Type, type),
            _ => null,
        };
        return (value, known) switch
        {
            (Choice choice, _) => Any(choice, v => IsOfType(v, type)),
            (_, true) => Condition.True,
            (_, false) => Condition.False,
            _ => Nameless(new Unknown("type of " + type.Name, [value])),
        };
    }
}

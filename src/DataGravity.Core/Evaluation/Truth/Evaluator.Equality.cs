using DataGravity.Conditions;
using DataGravity.Evaluation.Known;

namespace DataGravity.Evaluation;

// Equality of values.
internal sealed partial class Evaluator
{
    // Programs do not decide anything by records nested deeper than this.
    private const int MaxComparedDepth = 64;

    /// <summary>Returns the condition under which two values are equal by <c>Equals</c>, as keys and items of collections are.</summary>
    internal Condition AreEqual(Value left, Value right) => AreEqual(left, right, new(), depth: 0);

    /// <summary>Returns the condition under which two values are equal by <c>==</c>, which compares numbers of all types.</summary>
    internal Condition AreEqualByOperator(Value left, Value right) => AreEqual(left, right, new() { ByOperator = true }, depth: 0);

    /// <summary>Returns whether the program itself says when an object equals another.</summary>
    internal bool HasOwnEquality(ObjectValue target) => _program.HasOwnEquality(target.Type);

    /// <summary>Compares values inside other values. Each pair of objects is compared only once.</summary>
    private Condition AreEqual(Value left, Value right, ComparedPairs compared, int depth)
    {
        Budget.Charge(1);
        if (left is Choice choice)
            return Any(choice, v => AreEqual(v, right, compared, depth));
        if (right is Choice)
            return AreEqual(right, left, compared, depth);
        if (left is InputValue && right is InputValue)
            return AreSameObject(left, right);
        if ((left, right) is (ObjectValue { IsDependency: true }, ObjectValue) or (ObjectValue, ObjectValue { IsDependency: true }))
            return ReferenceEquals(left, right) ? Condition.True : Condition.False;
        if (Choices.Same(left, right))
            return Condition.True;
        switch (left, right)
        {
            case (Constant a, Constant b):
                if (!Operators.AreEqualNumbers(a, b))
                    return Condition.False;
                // Numbers of different types do not equal each other as objects. But the evaluator does not follow every type.
                return compared.ByOperator ? Condition.True : UnknownCondition(new Unknown("equality", [left, right]));
            case (Constant { Content: null }, _):
                return IsNull(right);
            case (_, Constant { Content: null }):
                return IsNull(left);
            // An input or output that the program made is a distinct object.
            case (InputValue, Constant or ResourceOutput) or (Constant or ResourceOutput, InputValue):
                return Condition.False;
            case (Constant { Content: bool truth }, _):
                return truth ? Truth(right) : Truth(right).Not();
            case (_, Constant { Content: bool }):
                return AreEqual(right, left, compared, depth);
            case (Test or SymbolicInput { IsTruth: true }, Test or SymbolicInput { IsTruth: true }):
                var (isLeft, isRight, noLeft, noRight) = (Truth(left), Truth(right), IsNull(left), IsNull(right));
                return noLeft.And(noRight).Or(noLeft.Or(noRight).Not().And(isLeft.And(isRight).Or(isLeft.Or(isRight).Not())));
            case (SymbolicInput leaf, Constant c):
                return LeafIs(leaf, c.Content);
            case (Constant c, SymbolicInput leaf):
                return LeafIs(leaf, c.Content);
            case (ResourceOutput output, Constant) when output.Origin() is { } origin:
                return AreEqual(origin, right, compared, depth);
            case (Constant, ResourceOutput output) when output.Origin() is { } origin:
                return AreEqual(left, origin, compared, depth);
            case (EnumValue a, EnumValue b) when a.Type.Id == b.Type.Id:
                return Condition.False;
            case (TupleValue a, TupleValue b) when depth < MaxComparedDepth:
                return a.Items.Count != b.Items.Count
                    ? Condition.False
                    : a
                        .Items.Zip(b.Items, (x, y) => (x, y))
                        .Aggregate(
                            Condition.True,
                            (all, pair) => all.IsFalse ? all : all.And(AreEqual(pair.x, pair.y, compared, depth + 1))
                        );
            // The type arguments of a generic type are not known here.
            case (TypeValue a, TypeValue b) when a.Type.Id != b.Type.Id || !a.Type.Id.Contains('`'):
                return a.Type.Id == b.Type.Id ? Condition.True : Condition.False;
            case (ObjectValue a, ObjectValue b):
                return AreEqual(a, b, compared, depth);
            case (EnumValue member, Constant number):
                return Equals(member.Content, number.Content) ? Condition.True : Condition.False;
            case (Constant, EnumValue):
                return AreEqual(right, left, compared, depth);
            default:
                return UnknownCondition(new Unknown("equality", [left, right]));
        }
    }

    /// <summary>Compares inputs by reference. The call cannot be replayed, because values from an earlier run are other objects.</summary>
    private Condition AreSameObject(Value left, Value right)
    {
        _replay.Mark();
        return ReferenceEquals(left, right) ? Condition.True : Condition.False;
    }

    /// <summary>
    /// Compares objects as the program says, and records and anonymous objects by their content. Other objects are compared by reference.
    /// </summary>
    private Condition AreEqual(ObjectValue left, ObjectValue right, ComparedPairs compared, int depth)
    {
        var isRecord = left.IsRecord && (left.Type.InSource || !compared.ByOperator || depth > 0);
        var own = compared.ByOperator && depth == 0 && !isRecord ? null : _program.OwnEquality(left.Type);
        if (own is null && !isRecord && (left.Registration is not null || right.Registration is not null))
            return Condition.False;
        // What a derived record adds to the equality of its base is not followed.
        if (own is null ? !isRecord || left.ConstructedFrom.Count > 0 : isRecord && own.Owner != left.Type.Id)
            return UnknownCondition(new Unknown("equality", [left, right]));
        if (own is not null)
        {
            var result = Invoke(own.Id, left, [("other", right)]);
            return Path.IsFalse || result is null ? Condition.False : Truth(result);
        }

        if (left.Type.Id != right.Type.Id)
            return Condition.False;
        if (depth == MaxComparedDepth)
            return UnknownCondition(new Unknown("equality", [left, right]));
        // Two records that refer to each other are equal if no other part differs.
        if (compared.TryGetValue((left, right), out var known))
            return known;
        compared[(left, right)] = Condition.True;
        return compared[(left, right)] = left
            .CellsOrNone.Keys.Union(right.CellsOrNone.Keys)
            .Where(key => !key.Contains(".<"))
            .Aggregate(
                Condition.True,
                (all, key) =>
                    all.IsFalse
                        ? all
                        : all.And(AreEqual(left.Find(key) ?? Constant.Null, right.Find(key) ?? Constant.Null, compared, depth + 1))
            );
    }

    private sealed class ComparedPairs : Dictionary<(ObjectValue, ObjectValue), Condition>
    {
        public bool ByOperator { get; init; }
    }
}

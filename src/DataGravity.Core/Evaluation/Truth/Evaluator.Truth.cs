using DataGravity.Conditions;
using DataGravity.Evaluation.Known;
using DataGravity.Program;

namespace DataGravity.Evaluation;

// Conversion of values to conditions: truth, null and types.
internal sealed partial class Evaluator
{
    /// <summary>Returns the condition under which a value is true.</summary>
    internal Condition Truth(Value value) =>
        value switch
        {
            Constant { Content: bool truth } => truth ? Condition.True : Condition.False,
            Constant => Condition.False,
            Test test => test.Condition,
            Choice choice => Any(choice, Truth),
            SymbolicInput leaf => LeafIs(leaf, true),
            _ => UnknownCondition(value),
        };

    internal static Value Truth(Condition condition) =>
        condition.IsTrue ? Constant.True
        : condition.IsFalse ? Constant.False
        : new Test(condition);

    /// <summary>Returns an opaque condition. The same value always gives the same condition.</summary>
    internal Condition UnknownCondition(Value value) => Conditions.Is(value, null, true);

    internal Condition IsNull(Value value) =>
        value switch
        {
            Constant constant => constant.Content is null ? Condition.True : Condition.False,
            Choice choice => Any(choice, IsNull),
            SymbolicInput leaf => LeafIs(leaf, null),
            Evaluation.Unknown => Conditions.Is(value, null, null),
            _ => Condition.False,
        };

    /// <summary>Returns a value without its null alternatives.</summary>
    internal static Value WithoutNull(Value value) =>
        value is Choice choice ? Choices.Of(choice.Alternatives.Where(a => a.Value is not Constant { Content: null })) : value;

    private Condition LeafIs(SymbolicInput leaf, object? value) =>
        leaf.Hidden is { } hidden && (value is null || value is bool == hidden.Content is bool)
            ? Truth(new Constant(value is not null && Operators.HaveSameContent(hidden, new Constant(value))))
            // Configuration arrives as text, so a flag's truth and its spelling are the same condition.
            : Conditions.Is(
                leaf,
                leaf.Description,
                value is null ? null
                    : new Constant(value).ToString().ToLowerInvariant() is var text && value is bool ? text
                    : value
            );

    private static Condition Any(Choice choice, Func<Value, Condition> condition) =>
        choice.Alternatives.Aggregate(Condition.False, (any, a) => any.Or(a.Condition.And(condition(a.Value))));

    internal Condition IsOfType(Value value, TypeRef type)
    {
        bool? known = value switch
        {
            Choice => null,
            Constant { Content: null } => false,
            _ when type.IsParameter => null,
            Constant { Content: { } content } => content.GetType().FullName == type.Id,
            Text => type.Id == "System.String",
            ObjectValue o => _program.Derives(o.Type, type),
            InputValue when !type.Id.StartsWith("Pulumi.", StringComparison.Ordinal) => false,
            _ => null,
        };
        return (value, known) switch
        {
            (Choice choice, _) => Any(choice, v => IsOfType(v, type)),
            (_, true) => Condition.True,
            (_, false) => Condition.False,
            _ => UnknownCondition(new Unknown("type of " + type.Name, [value])),
        };
    }
}

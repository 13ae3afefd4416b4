namespace DataGravity.Program;

/// <summary>A pattern of <c>is</c> or <c>switch</c>.</summary>
internal abstract record Pattern;

/// <summary><c>_</c> or <c>var x</c>: everything.</summary>
internal sealed record AnyPattern(Variable? Variable) : Pattern;

internal sealed record ConstantPattern(Expression Value) : Pattern;

/// <summary><c>&lt; 3</c> and its like.</summary>
internal sealed record RelationalPattern(BinaryOperator Operator, Expression Value) : Pattern;

/// <summary>A type, with the variable it declares.</summary>
internal sealed record TypePattern(TypeRef Type, Variable? Variable) : Pattern;

/// <summary><c>not p</c>.</summary>
internal sealed record NotPattern(Pattern Operand) : Pattern;

/// <summary><c>p and q</c>, or <c>p or q</c>.</summary>
internal sealed record BinaryPattern(bool IsOr, Pattern Left, Pattern Right) : Pattern;

/// <summary><c>T { A: p } x</c>, <c>(p, q)</c> and both together; not null.</summary>
/// <param name="Type">The type asked for, where the operand's is not already it.</param>
/// <param name="Members">Members with their patterns, over <see cref="InitializedObject"/>.</param>
/// <param name="Elements">Positional patterns.</param>
/// <param name="Variable">The variable it declares.</param>
internal sealed record RecursivePattern(
    TypeRef? Type,
    IReadOnlyList<(Expression Member, Pattern Pattern)> Members,
    IReadOnlyList<Pattern> Elements,
    Variable? Variable
) : Pattern;

/// <summary><c>[a, .. rest, b]</c>.</summary>
/// <param name="Start">The patterns before the slice.</param>
/// <param name="Slice">What the elements in between match; null where there are none.</param>
/// <param name="End">The patterns after the slice.</param>
/// <param name="Variable">The variable it declares.</param>
internal sealed record ListPattern(IReadOnlyList<Pattern> Start, Pattern? Slice, IReadOnlyList<Pattern> End, Variable? Variable) : Pattern;

/// <summary>A pattern without a form: may or may not match.</summary>
internal sealed record OpaquePattern(Variable? Variable) : Pattern;

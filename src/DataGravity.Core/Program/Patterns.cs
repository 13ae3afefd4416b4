namespace DataGravity.Program;

/// <summary>A pattern of <c>is</c> or <c>switch</c>.</summary>
internal abstract record Pattern;

/// <summary><c>_</c> or <c>var x</c>: matches everything.</summary>
internal sealed record AnyPattern(Variable? Variable) : Pattern;

internal sealed record ConstantPattern(Expression Value) : Pattern;

/// <summary>A comparison such as <c>&lt; 3</c>.</summary>
internal sealed record RelationalPattern(BinaryOperator Operator, Expression Value) : Pattern;

/// <summary>A type, with the variable it declares.</summary>
internal sealed record TypePattern(TypeRef Type, Variable? Variable) : Pattern;

/// <summary><c>not p</c>.</summary>
internal sealed record NotPattern(Pattern Operand) : Pattern;

/// <summary><c>p and q</c>, or <c>p or q</c>.</summary>
internal sealed record BinaryPattern(bool IsOr, Pattern Left, Pattern Right) : Pattern;

/// <summary><c>T { A: p } x</c>, <c>(p, q)</c>, or both together. It never matches null.</summary>
/// <param name="Type">The required type, unless the operand already has it.</param>
/// <param name="Members">The members with their patterns, relative to <see cref="InitializedObject"/>.</param>
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
/// <param name="Slice">The pattern for the elements in between; null for none.</param>
/// <param name="End">The patterns after the slice.</param>
/// <param name="Variable">The variable it declares.</param>
internal sealed record ListPattern(IReadOnlyList<Pattern> Start, Pattern? Slice, IReadOnlyList<Pattern> End, Variable? Variable) : Pattern;

/// <summary>A pattern without a form of its own. It may or may not match.</summary>
internal sealed record OpaquePattern(Variable? Variable) : Pattern;

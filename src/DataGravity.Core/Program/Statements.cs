namespace DataGravity.Program;

/// <summary>A statement of the lowered program.</summary>
internal abstract record Statement;

internal sealed record Block(IReadOnlyList<Statement> Statements) : Statement
{
    public static readonly Block Empty = new([]);
}

/// <summary>An expression evaluated for its effect.</summary>
internal sealed record ExpressionStatement(Expression Expression) : Statement;

/// <summary>A new variable; each time it is reached, a new one.</summary>
internal sealed record Declaration(Variable Variable, Expression? Value) : Statement;

internal sealed record LocalFunction(Variable Variable, Procedure Procedure) : Statement;

internal sealed record If(Expression Condition, Statement Then, Statement? Else) : Statement;

/// <summary><c>switch</c>; each section's patterns with their guards, no patterns for <c>default</c>.</summary>
internal sealed record Switch(Expression Operand, IReadOnlyList<SwitchSection> Sections) : Statement;

/// <summary>A section of a switch statement; a null pattern is <c>default</c>.</summary>
internal sealed record SwitchSection(IReadOnlyList<(Pattern? Pattern, Expression? Guard)> Labels, Statement Body)
{
    /// <summary>The names that a <see cref="Goto"/> leads to it by; none where nothing does.</summary>
    public IReadOnlyList<Variable> Names { get; init; } = [];
}

/// <summary><c>foreach</c>; the target is a variable or a <see cref="Deconstruction"/> over <see cref="InitializedObject"/>.</summary>
internal sealed record ForEach(Variable Variable, Expression? Deconstruction, Expression Sequence, Statement Body) : Statement;

/// <summary><c>for</c>, <c>while</c> and <c>do</c>; a null condition is always true.</summary>
internal sealed record Loop(
    IReadOnlyList<Statement> Before,
    Expression? Condition,
    IReadOnlyList<Statement> After,
    Statement Body,
    bool BodyFirst = false
) : Statement;

/// <summary><c>return</c>, in an iterator <c>yield break</c>.</summary>
internal sealed record Return(Expression? Value) : Statement;

/// <summary><c>yield return</c>.</summary>
internal sealed record Yield(Expression Value) : Statement;

/// <summary><c>break</c> or <c>continue</c> of the innermost loop or switch.</summary>
internal sealed record Jump(bool IsContinue) : Statement;

/// <summary>A place in a block that a <see cref="Goto"/> leads to.</summary>
internal sealed record Label(Variable Name) : Statement;

/// <summary><c>goto</c>, also to a section of a switch, whose labels are named so.</summary>
internal sealed record Goto(Variable Label) : Statement;

/// <summary><c>try</c>, and <c>using</c> as a try without handlers.</summary>
internal sealed record Try(Statement Body, IReadOnlyList<Statement> Handlers, Statement? Finally) : Statement;

namespace DataGravity.Program;

/// <summary>A statement of the lowered program.</summary>
internal abstract record Statement;

internal sealed record Block(IReadOnlyList<Statement> Statements) : Statement
{
    public static readonly Block Empty = new([]);
}

/// <summary>An expression that is evaluated for its side effects.</summary>
internal sealed record ExpressionStatement(Expression Expression) : Statement;

/// <summary>Declares a variable. Each time it runs, that is a new one.</summary>
internal sealed record Declaration(Variable Variable, Expression? Value) : Statement;

internal sealed record LocalFunction(Variable Variable, Procedure Procedure) : Statement;

internal sealed record If(Expression Condition, Statement Then, Statement? Else) : Statement;

/// <summary><c>switch</c>. Each section has patterns with guards, or none for <c>default</c>.</summary>
internal sealed record Switch(Expression Operand, IReadOnlyList<SwitchSection> Sections) : Statement;

/// <summary>A section of a switch statement. A null pattern means <c>default</c>.</summary>
internal sealed record SwitchSection(IReadOnlyList<(Pattern? Pattern, Expression? Guard)> Labels, Statement Body)
{
    /// <summary>The names that a <see cref="Goto"/> leads to it by; none where nothing does.</summary>
    public IReadOnlyList<Variable> Names { get; init; } = [];
}

/// <summary>
/// <c>foreach</c>. The target is a variable, or a <see cref="Deconstruction"/> or <see cref="Assignment"/> of
/// <see cref="InitializedObject"/>.
/// </summary>
internal sealed record ForEach(Variable Variable, Expression? Deconstruction, Expression Sequence, Statement Body) : Statement;

/// <summary><c>for</c>, <c>while</c> and <c>do</c>. A null condition is always true.</summary>
internal sealed record Loop(
    IReadOnlyList<Statement> Before,
    Expression? Condition,
    IReadOnlyList<Statement> After,
    Statement Body,
    bool BodyFirst = false
) : Statement
{
    /// <summary>Where it is written.</summary>
    public Span Span { get; init; }
}

/// <summary><c>return</c>, or <c>yield break</c> in an iterator.</summary>
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
internal sealed record Try(Statement Body, IReadOnlyList<Handler> Handlers, Statement? Finally) : Statement;

/// <summary>A <c>catch</c> clause.</summary>
/// <param name="Type">The type of the exceptions that it catches. System.Exception stands for all of them.</param>
/// <param name="Variable">The variable that holds the exception, if it has one.</param>
/// <param name="Filter">What stands after <c>when</c>.</param>
/// <param name="Body">The statements.</param>
internal sealed record Handler(TypeRef Type, Variable? Variable, Expression? Filter, Statement Body);

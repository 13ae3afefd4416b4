namespace DataGravity.Program;

/// <summary>An expression of the lowered program. There are few forms; an expression without one becomes <see cref="Opaque"/>.</summary>
internal abstract record Expression
{
    // Loops and calls meet an expression again and again.
    private Site? _site;

    /// <summary>Its position in the file.</summary>
    public Span Span { get; private set; }

    /// <summary>Finds its place in its file, once.</summary>
    /// <param name="unit">The unit that it is part of.</param>
    public Site SiteIn(ProgramUnit unit) => _site ??= unit.SiteOf(Span);

    /// <summary>Sets the position of a new expression.</summary>
    public Expression At(Span span)
    {
        Span = span;
        return this;
    }
}

/// <summary>A constant: null, bool, int, long, double, char, string, or anything else that C# can write as a literal.</summary>
internal sealed record Literal(object? Content) : Expression;

internal sealed record EnumLiteral(TypeRef Type, string Name, object Content) : Expression;

/// <summary>A member of one of Pulumi's enums, which are structs. Its value is in the package and cannot be seen.</summary>
internal sealed record EnumStructMember(TypeRef Type, string Name) : Expression;

/// <summary>A local or parameter.</summary>
internal sealed record VariableReference(Variable Variable) : Expression;

/// <summary>
/// A local that is declared where it is assigned: <c>out var x</c>, <c>var (a, b) = …</c>. Each evaluation creates a new variable.
/// </summary>
internal sealed record DeclaredVariable(Variable Variable) : Expression;

/// <summary>The object that the body belongs to.</summary>
internal sealed record This : Expression;

/// <summary>
/// A field or property. <paramref name="Arguments"/> are those of an indexer. If a type parameter decides which static member is meant,
/// the receiver is that type parameter, as a <see cref="TypeOf"/>. The same holds for a call of such a method.
/// </summary>
internal sealed record MemberReference(Expression? Receiver, Member Member, IReadOnlyList<Argument> Arguments) : Expression;

/// <summary>An element of an array, list or map by index, range or key.</summary>
internal sealed record ElementReference(Expression Receiver, IReadOnlyList<Expression> Indices) : Expression;

/// <summary>An argument for a parameter.</summary>
/// <param name="Parameter">The parameter's name.</param>
/// <param name="Ordinal">The parameter's position.</param>
/// <param name="Value">The value passed. For a <c>params</c> parameter, the collected array.</param>
/// <param name="IsDefault">Whether the compiler filled it in.</param>
/// <param name="IsByReference">Whether it is passed by <c>ref</c> or <c>out</c>. Then the call may set it.</param>
internal sealed record Argument(string Parameter, int Ordinal, Expression Value, bool IsDefault = false, bool IsByReference = false);

/// <summary>A method as the program names it.</summary>
/// <param name="Type">The declaring type's <see cref="TypeRef.Id"/>.</param>
/// <param name="Name">The method's name.</param>
/// <param name="Procedure">The id of its <see cref="Procedure"/>, if it is in source.</param>
/// <param name="IsStatic">Whether it is static. Extension methods are.</param>
/// <param name="TypeArguments">Type arguments of the method.</param>
/// <param name="VirtualId">Its own id if the receiver's type decides which body runs; else null.</param>
/// <param name="Returns">The resource class it returns, if it returns one.</param>
/// <param name="Reads">How JSON becomes its result, if it reads JSON.</param>
/// <param name="Default">The default value of the type it returns or yields: 0, false or null.</param>
/// <param name="Takes">What a conversion operator takes; null for any other method.</param>
internal sealed record Method(
    string Type,
    string Name,
    string? Procedure,
    bool IsStatic,
    IReadOnlyList<TypeRef> TypeArguments,
    string? VirtualId = null,
    TypeRef? Returns = null,
    JsonShape? Reads = null,
    object? Default = null,
    TypeRef? Takes = null
);

internal sealed record Call(Expression? Receiver, Method Method, IReadOnlyList<Argument> Arguments) : Expression;

/// <summary>A call of a local function. Its body shares the variables of the body that declares it.</summary>
internal sealed record LocalFunctionCall(Variable Function, string Name, IReadOnlyList<Argument> Arguments) : Expression
{
    /// <summary>Its type arguments.</summary>
    public IReadOnlyList<TypeRef> TypeArguments { get; init; } = [];
}

internal sealed record DelegateCall(Expression Function, IReadOnlyList<Argument> Arguments) : Expression;

/// <summary>A method named as a value.</summary>
internal sealed record MethodGroup(Expression? Receiver, Method Method) : Expression;

/// <summary>An anonymous function.</summary>
internal sealed record Lambda(Procedure Procedure) : Expression;

/// <summary>An object creation. Its <see cref="Expression.Span"/> is that of the whole expression.</summary>
/// <param name="Type">The type created.</param>
/// <param name="Constructor">The constructor's procedure id, if it is in source.</param>
/// <param name="Arguments">The constructor's arguments.</param>
/// <param name="Initializers">Object and collection initialisers: expressions over <see cref="InitializedObject"/>.</param>
internal sealed record New(TypeRef Type, string? Constructor, IReadOnlyList<Argument> Arguments, IReadOnlyList<Expression> Initializers)
    : Expression;

/// <summary>The object that an initialiser, <c>with</c> expression or conditional access refers to, innermost first.</summary>
internal sealed record InitializedObject : Expression;

/// <summary>Evaluates initialisers on the value of a member: <c>Tags = { … }</c>.</summary>
internal sealed record MemberInitializer(Expression Member, IReadOnlyList<Expression> Initializers) : Expression;

/// <summary>A copy with changes: <c>x with { … }</c>.</summary>
internal sealed record With(Expression Operand, IReadOnlyList<Expression> Initializers) : Expression;

/// <summary>An array, or a collection expression.</summary>
/// <param name="Elements">The elements. A <see cref="Spread"/> stands for the elements of its operand.</param>
/// <param name="Type">The required collection type; null for an array.</param>
internal sealed record Sequence(IReadOnlyList<Expression> Elements, TypeRef? Type = null) : Expression;

/// <summary>The elements of another sequence inside a collection expression.</summary>
internal sealed record Spread(Expression Operand) : Expression;

/// <summary><c>a..b</c>. An end that is left out is null.</summary>
internal sealed record RangeExpression(Expression? Start, Expression? End) : Expression;

internal sealed record TupleExpression(IReadOnlyList<Expression> Elements, IReadOnlyList<string?> Names) : Expression;

internal sealed record AnonymousObject(IReadOnlyList<string> Names, IReadOnlyList<Expression> Values) : Expression;

/// <summary>An interpolated string, as a string or a FormattableString. Its parts are texts and values.</summary>
internal sealed record Interpolation(IReadOnlyList<Expression> Parts) : Expression;

/// <summary>A binary operation. A chain of <c>a + b + c</c> is one <see cref="Concatenation"/> instead.</summary>
internal sealed record Binary(BinaryOperator Operator, Expression Left, Expression Right) : Expression;

/// <summary>A chain of string additions, flattened so that a long chain needs no deep stack.</summary>
internal sealed record Concatenation(IReadOnlyList<Expression> Operands) : Expression;

internal sealed record Unary(UnaryOperator Operator, Expression Operand) : Expression;

/// <summary><c>condition ? a : b</c>.</summary>
internal sealed record Conditional(Expression Condition, Expression WhenTrue, Expression WhenFalse) : Expression;

/// <summary><c>a ?? b</c>.</summary>
internal sealed record Coalesce(Expression Left, Expression Right) : Expression;

/// <summary><c>a?.b</c>: <paramref name="WhenNotNull"/> refers to the operand as <see cref="InitializedObject"/>.</summary>
internal sealed record ConditionalAccess(Expression Operand, Expression WhenNotNull) : Expression;

/// <summary><c>x is pattern</c>.</summary>
internal sealed record IsPattern(Expression Operand, Pattern Pattern) : Expression;

internal sealed record SwitchExpression(Expression Operand, IReadOnlyList<SwitchArm> Arms) : Expression;

internal sealed record SwitchArm(Pattern Pattern, Expression? Guard, Expression Value);

/// <summary>An assignment. With an <paramref name="Operator"/>, a compound assignment.</summary>
internal sealed record Assignment(Expression Target, Expression Value, BinaryOperator? Operator = null) : Expression
{
    /// <summary>Whether its value is the target's old value, as in <c>i++</c>.</summary>
    public bool YieldsOldValue { get; init; }
}

/// <summary><c>a ??= b</c>.</summary>
internal sealed record CoalesceAssignment(Expression Target, Expression Value) : Expression;

/// <summary>
/// <c>(a, b) = t</c>. The targets are variables or members, or null for a discard. A target that is a <see cref="Deconstruction"/> or
/// <see cref="Assignment"/> refers to its item as <see cref="InitializedObject"/>.
/// </summary>
internal sealed record Deconstruction(IReadOnlyList<Expression?> Targets, Expression Value) : Expression;

/// <summary>A conversion that changes the value: to another type of number, to a string, or by an operator.</summary>
/// <param name="Operand">The value.</param>
/// <param name="Type">The type converted to.</param>
/// <param name="Operator">The user-defined operator, if there is one.</param>
internal sealed record Conversion(Expression Operand, TypeRef Type, Method? Operator) : Expression;

/// <summary>
/// The result of a task: <c>await t</c>, or what blocks until a task is done. A call that is awaited directly has finished when the program
/// continues.
/// </summary>
internal sealed record Await(Expression Operand) : Expression
{
    /// <summary>Whether it blocks as <c>Result</c> and <c>Wait()</c> do, which put the exception of a failed task into another.</summary>
    public bool Wraps { get; init; }
}

/// <summary><c>throw</c> as an expression. It has no value, and the path ends.</summary>
internal sealed record Throw(Expression? Operand) : Expression
{
    /// <summary>The type of the operand and its bases up to System.Exception. None where the operand is null.</summary>
    public IReadOnlyList<TypeRef> Types { get; init; } = [];

    /// <summary>Whether the exception is of no type derived from that, because the operand creates it.</summary>
    public bool IsExact { get; init; }
}

/// <summary><c>typeof(T)</c>.</summary>
internal sealed record TypeOf(TypeRef Type) : Expression;

/// <summary>An expression without a form of its own. Its value is unknown, but made from its parts.</summary>
internal sealed record Opaque(string Reason, IReadOnlyList<Expression> Parts) : Expression;

internal enum BinaryOperator
{
#pragma warning disable CS1591 // The names are clear.
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    And,
    Or,
    ExclusiveOr,
    LeftShift,
    RightShift,
    AndAlso,
    OrElse,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
#pragma warning restore CS1591
}

internal enum UnaryOperator
{
    /// <summary><c>!x</c></summary>
    Not,

    /// <summary><c>-x</c></summary>
    Minus,

    /// <summary><c>^x</c>, an index counted from the end.</summary>
    FromEnd,
}

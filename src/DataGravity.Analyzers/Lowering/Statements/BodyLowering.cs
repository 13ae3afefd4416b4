using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DataGravity.Analyzers.Lowering.Expressions;
using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DataGravity.Analyzers.Lowering.Statements;

/// <summary>Lowers one outermost body. Functions nested in it share its variables.</summary>
internal sealed class BodyLowering
{
    /// <summary>The reason why a part is unknown that is nested too deeply, or that lowering failed on.</summary>
    public const string NotLowered = "source that cannot be followed";

    // The nesting limit of expressions and statements. The stack alone would be a limit that depends on the host's thread.
    private const int MaxDepth = 128;

    private readonly Dictionary<ISymbol, Variable> _variables = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _jumps = new(SymbolEqualityComparer.Default);
    private int _depth;

    public BodyLowering(SymbolNames names, ISymbol owner)
    {
        (Names, Owner) = (names, owner);
        RefLocals = new(this);
    }

    public SymbolNames Names { get; }

    /// <summary>The method, field or property the body belongs to.</summary>
    public ISymbol Owner { get; }

    /// <summary>The locals that refer to something else.</summary>
    public RefLocals RefLocals { get; }

    public int VariableCount { get; private set; }

    /// <summary>Whether the function being lowered yields elements. Nested functions have a value of their own.</summary>
    public bool Yields { get; set; }

    /// <summary>Whether the function being lowered, or one nested in it, may change state that existed before it ran.</summary>
    public bool MayChange { get; set; }

    /// <summary>The constant keys of secrets that the body reads from the configuration.</summary>
    public List<string> SecretKeys { get; } = [];

    /// <summary>The variable of a local, parameter or local function. A symbol always gets the same one.</summary>
    public Variable VariableOf(ISymbol symbol)
    {
        if (!_variables.TryGetValue(symbol, out var variable))
            _variables[symbol] = variable = NewVariable(symbol.Name);
        return variable;
    }

    /// <summary>A <c>goto</c>.</summary>
    public Goto JumpTo(ILabelSymbol label)
    {
        _jumps.Add(label);
        return new Goto(VariableOf(label));
    }

    /// <summary>The label of a clause of a switch, where a <c>goto</c> leads there.</summary>
    public IEnumerable<Variable> JumpsTo(ICaseClauseOperation clause) =>
        clause.Label is { } label && _jumps.Contains(label) ? [VariableOf(label)] : [];

    public Variable NewVariable(string name) => new(VariableCount++, name);

    public Expression Lower(IOperation? operation)
    {
        if (operation is null)
            return new Opaque("nothing", []);
        if (!TryEnter())
            return new Opaque(NotLowered, []).At(SpanOf(operation.Syntax));
        var lowered = ExpressionLowering.Find(operation.Kind)?.Invoke(this, operation) ?? Opaque(operation);
        Leave();
        return lowered.Span.Length > 0 ? lowered : lowered.At(SpanOf(operation.Syntax));
    }

    // Loops, here and for arguments. Nothing is lowered more often, so an iterator and a delegate for each would add up.
    public Expression[] Lower(ImmutableArray<IOperation> operations)
    {
        var lowered = new Expression[operations.Length];
        for (var i = 0; i < lowered.Length; i++)
            lowered[i] = Lower(operations[i]);
        return lowered;
    }

    public Expression[] Lower(IOperation.OperationList operations)
    {
        var lowered = new Expression[operations.Count];
        var i = 0;
        foreach (var operation in operations)
            lowered[i++] = Lower(operation);
        return lowered;
    }

    /// <summary>Lowers a statement. If that fails for any reason, only this statement is unknown.</summary>
    public Statement LowerStatement(IOperation? operation)
    {
        if (operation is null)
            return Block.Empty;
        var depth = _depth;
        try
        {
            if (!TryEnter())
                return Unknown(operation);
            return StatementLowering.Find(operation.Kind)?.Invoke(this, operation) ?? new ExpressionStatement(Lower(operation));
        }
        catch (Exception fault) when (Faults.IsSurvived(fault))
        {
            Faults.Report(fault, "lowering");
            return Unknown(operation);
        }
        finally
        {
            _depth = depth;
        }
    }

    /// <summary>Enters one more level of nesting, before each recursive call; false if the source is nested too deeply.</summary>
    public bool TryEnter()
    {
        if (_depth == MaxDepth)
            return false;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _depth++;
        return true;
    }

    /// <summary>Leaves a level that <see cref="TryEnter"/> entered. A statement that fails restores the level itself.</summary>
    public void Leave() => _depth--;

    private static ExpressionStatement Unknown(IOperation operation) => new(new Opaque(NotLowered, []).At(SpanOf(operation.Syntax)));

    /// <summary>An operation without a form of its own: unknown, but made from its parts.</summary>
    public Expression Opaque(IOperation operation) => new Opaque(operation.Kind.ToString(), Lower(operation.ChildOperations));

    public Argument[] Arguments(ImmutableArray<IArgumentOperation> arguments)
    {
        var lowered = new Argument[arguments.Length];
        for (var i = 0; i < lowered.Length; i++)
            lowered[i] = Argument(arguments[i]);
        return lowered;
    }

    private Argument Argument(IArgumentOperation argument) =>
        new(
            argument.Parameter?.Name ?? "",
            argument.Parameter?.Ordinal ?? 0,
            Lower(argument.Value),
            argument.ArgumentKind == ArgumentKind.DefaultValue,
            IsChanged(argument)
        );

    // A handler of interpolated strings is passed by reference, but only read. The methods of Unsafe return what they may not change.
    private static bool IsChanged(IArgumentOperation argument) =>
        argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out } && argument.Value is not IInterpolatedStringHandlerCreationOperation
        || argument.Parameter is { RefKind: not RefKind.None, ContainingSymbol.ContainingType.Name: "Unsafe" or "MemoryMarshal" };

    public Parameter[] Parameters(IEnumerable<IParameterSymbol> parameters) =>
        parameters.Select(p => new Parameter(VariableOf(p), p.HasExplicitDefaultValue ? Default(p) : null, p.IsParams)).ToArray();

    /// <summary>The default of a struct is not null.</summary>
    private static Expression Default(IParameterSymbol parameter) =>
        parameter.ExplicitDefaultValue is null && IsStruct(parameter.Type)
            ? new Opaque("default", [])
            : new Literal(parameter.ExplicitDefaultValue);

    private static bool IsStruct(ITypeSymbol type) =>
        type.IsValueType && type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T;

    public static Span SpanOf(SyntaxNode node) => new(node.Span.Start, node.Span.Length);
}

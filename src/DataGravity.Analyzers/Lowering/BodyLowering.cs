using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DataGravity.Analyzers.Lowering;

/// <summary>Lowers one outermost body; the functions nested in it share its variables.</summary>
internal sealed class BodyLowering(SymbolNames names, ISymbol owner)
{
    private readonly Dictionary<ISymbol, Variable> _variables = new(SymbolEqualityComparer.Default);

    public SymbolNames Names { get; } = names;

    /// <summary>The method, field or property the body belongs to.</summary>
    public ISymbol Owner { get; } = owner;

    public int VariableCount { get; private set; }

    /// <summary>The variable of a local, parameter or local function; the same for the same symbol.</summary>
    public Variable VariableOf(ISymbol symbol)
    {
        if (!_variables.TryGetValue(symbol, out var variable))
            _variables[symbol] = variable = NewVariable(symbol.Name);
        return variable;
    }

    public Variable NewVariable(string name) => new(VariableCount++, name);

    public Expression Lower(IOperation? operation)
    {
        if (operation is null)
            return new Opaque("nothing", []);
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var lowered = ExpressionLowering.Find(operation.Kind)?.Invoke(this, operation) ?? Opaque(operation);
        return lowered.Span.Length > 0 ? lowered : lowered.At(SpanOf(operation.Syntax));
    }

    // Loops, here and at arguments: nothing is lowered more often, and an iterator and a delegate for each add up.
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

    public Statement LowerStatement(IOperation? operation)
    {
        if (operation is null)
            return Block.Empty;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return StatementLowering.Find(operation.Kind)?.Invoke(this, operation)
            ?? new ExpressionStatement(Lower(operation));
    }

    /// <summary>What has no form of its own: unknown, made from its parts.</summary>
    public Expression Opaque(IOperation operation) =>
        new Opaque(operation.Kind.ToString(), Lower(operation.ChildOperations));

    public Argument[] Arguments(ImmutableArray<IArgumentOperation> arguments)
    {
        var lowered = new Argument[arguments.Length];
        for (var i = 0; i < lowered.Length; i++)
            lowered[i] = Argument(arguments[i]);
        return lowered;
    }

    private Argument Argument(IArgumentOperation argument) => new(
        argument.Parameter?.Name ?? "",
        argument.Parameter?.Ordinal ?? 0,
        Lower(argument.Value),
        argument.ArgumentKind == ArgumentKind.DefaultValue,
        // A handler of interpolated strings is passed by reference, but only read.
        argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out && argument.Value.Kind != OperationKind.InterpolatedStringHandlerCreation);

    public Parameter[] Parameters(IEnumerable<IParameterSymbol> parameters) =>
        parameters.Select(p => new Parameter(
            VariableOf(p),
            p.HasExplicitDefaultValue ? new Literal(p.ExplicitDefaultValue) : null,
            p.IsParams)).ToArray();

    public static Span SpanOf(SyntaxNode node) => new(node.Span.Start, node.Span.Length);
}

using DataGravity.Analyzers.Lowering.Expressions;
using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DataGravity.Analyzers.Lowering.Statements;

/// <summary>Lowers statements. A kind without a function here is an expression evaluated for its side effects.</summary>
internal static class StatementLowering
{
    public delegate Statement Lower(BodyLowering body, IOperation operation);

    private static readonly Dictionary<OperationKind, Lower> s_table = new()
    {
        [OperationKind.Block] = (b, o) => UsingLowering.Block(b, ((IBlockOperation)o).Operations),
        [OperationKind.Empty] = (_, _) => Block.Empty,
        [OperationKind.VariableDeclarationGroup] = (b, o) => Declarations(b, (IVariableDeclarationGroupOperation)o),
        [OperationKind.LocalFunction] = (b, o) => LocalFunction(b, (ILocalFunctionOperation)o),
        [OperationKind.Conditional] = (b, o) => If(b, (IConditionalOperation)o),
        [OperationKind.Switch] = (b, o) => Switch(b, (ISwitchOperation)o),
        [OperationKind.Loop] = (b, o) => LoopLowering.Lower(b, (ILoopOperation)o),
        [OperationKind.Return] = (b, o) => Return(b, (IReturnOperation)o),
        [OperationKind.YieldReturn] = (b, o) => Yield(b, (IReturnOperation)o),
        [OperationKind.YieldBreak] = (b, o) => Yield(b, (IReturnOperation)o),
        [OperationKind.Branch] = (b, o) => Branch(b, (IBranchOperation)o),
        [OperationKind.Labeled] = (b, o) => b.LowerStatement(((ILabeledOperation)o).Operation),
        [OperationKind.Try] = (b, o) => TryLowering.Try(b, (ITryOperation)o),
        [OperationKind.Using] = (b, o) => UsingLowering.Using(b, (IUsingOperation)o),
        [OperationKind.Lock] = (b, o) => b.LowerStatement(((ILockOperation)o).Body),
    };

    public static Lower? Find(OperationKind kind) => s_table.TryGetValue(kind, out var lower) ? lower : null;

    public static Block Declarations(BodyLowering body, IVariableDeclarationGroupOperation group) =>
        group.Declarations is [{ Declarators: [{ Symbol.IsRef: false } only] }]
            ? new Block([Declaration(body, only)])
            : new Block(group.Declarations.SelectMany(d => d.Declarators).SelectMany(d => Declarations(body, d)).ToArray());

    private static IEnumerable<Statement> Declarations(BodyLowering body, IVariableDeclaratorOperation declarator) =>
        declarator.Symbol.IsRef && declarator.GetVariableInitializer()?.Value is { } value
            ? body.RefLocals.Declare(declarator.Symbol, value)
            : [Declaration(body, declarator)];

    private static Declaration Declaration(BodyLowering body, IVariableDeclaratorOperation declarator) =>
        new(body.VariableOf(declarator.Symbol), declarator.GetVariableInitializer() is { Value: var value } ? body.Lower(value) : null);

    /// <summary>A reference that is returned can change what it refers to at any time.</summary>
    private static Return Return(BodyLowering body, IReturnOperation operation) =>
        new(
            operation.ReturnedValue is not { } value ? null
            : IsReference(value) ? body.RefLocals.Unfollowed(value)
            : body.Lower(value)
        );

    private static bool IsReference(IOperation value) =>
        value.Syntax is { Parent: RefExpressionSyntax, SpanStart: var at }
        && value.SemanticModel?.GetEnclosingSymbol(at) is IMethodSymbol { RefKind: RefKind.Ref };

    /// <summary>A <c>yield</c> makes the body an iterator, whatever its return type.</summary>
    private static Statement Yield(BodyLowering body, IReturnOperation operation)
    {
        body.Yields = true;
        return operation.Kind == OperationKind.YieldBreak ? new Return(null) : new Yield(body.Lower(operation.ReturnedValue));
    }

    private static LocalFunction LocalFunction(BodyLowering body, ILocalFunctionOperation operation) =>
        new(body.VariableOf(operation.Symbol.OriginalDefinition), CallLowering.Function(body, operation.Symbol, operation.Body));

    private static If If(BodyLowering body, IConditionalOperation operation) =>
        new(
            body.Lower(operation.Condition),
            body.LowerStatement(operation.WhenTrue),
            operation.WhenFalse is null ? null : body.LowerStatement(operation.WhenFalse)
        );

    private static Switch Switch(BodyLowering body, ISwitchOperation operation)
    {
        var operand = body.Lower(operation.Value);
        var sections = operation
            .Cases.Select(section => new SwitchSection(
                section.Clauses.Select(clause => Label(body, clause)).ToArray(),
                UsingLowering.Block(body, section.Body)
            ))
            .ToArray();
        return new(
            operand,
            sections.Zip(operation.Cases, (section, of) => section with { Names = [.. of.Clauses.SelectMany(body.JumpsTo)] }).ToArray()
        );
    }

    private static (Pattern?, Expression?) Label(BodyLowering body, ICaseClauseOperation clause) =>
        clause switch
        {
            IDefaultCaseClauseOperation => (null, null),
            ISingleValueCaseClauseOperation single => (new ConstantPattern(body.Lower(single.Value)), null),
            IPatternCaseClauseOperation pattern => (
                ConditionalLowering.Pattern(body, pattern.Pattern),
                pattern.Guard is null ? null : body.Lower(pattern.Guard)
            ),
            _ => (new OpaquePattern(null), null),
        };

    private static Statement Branch(BodyLowering body, IBranchOperation operation) =>
        operation.BranchKind switch
        {
            BranchKind.Break => new Jump(IsContinue: false),
            BranchKind.Continue => new Jump(IsContinue: true),
            BranchKind.GoTo => body.JumpTo(operation.Target),
            _ => new ExpressionStatement(body.Opaque(operation)),
        };
}

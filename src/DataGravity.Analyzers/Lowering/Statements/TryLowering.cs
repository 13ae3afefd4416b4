using DataGravity.Analyzers.Lowering.Expressions;
using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DataGravity.Analyzers.Lowering.Statements;

/// <summary>Lowers <c>try</c>, its handlers, and <c>throw</c>.</summary>
internal static class TryLowering
{
    private static readonly TypeRef s_exception = new("System.Exception", "Exception");

    public static void Register(Dictionary<OperationKind, ExpressionLowering.Lower> table) =>
        table.Add<IThrowOperation>(OperationKind.Throw, Throw);

    public static Try Try(BodyLowering body, ITryOperation operation) =>
        new(
            body.LowerStatement(operation.Body),
            operation.Catches.Select(clause => Handler(body, clause)).ToArray(),
            operation.Finally is null ? null : body.LowerStatement(operation.Finally)
        );

    private static Handler Handler(BodyLowering body, ICatchClauseOperation clause)
    {
        var variable = (clause.ExceptionDeclarationOrExpression as IVariableDeclaratorOperation)?.Symbol;
        var filter = clause.Filter is null ? null : body.Lower(clause.Filter);
        // Types are compared without their type arguments, so whether such a handler catches an exception is not known.
        if (clause.ExceptionType is ITypeParameterSymbol or INamedTypeSymbol { IsGenericType: true } or IErrorTypeSymbol)
            filter = new Opaque(nameof(ITryOperation.Catches), filter is null ? [] : [filter]);
        return new(
            clause.ExceptionType is not INamedTypeSymbol { IsGenericType: false, SpecialType: not SpecialType.System_Object } type
            || type is IErrorTypeSymbol
                ? s_exception
                : body.Names.TypeOf(type),
            variable is null ? null : body.VariableOf(variable),
            filter,
            body.LowerStatement(clause.Handler)
        );
    }

    private static Throw Throw(BodyLowering body, IThrowOperation operation)
    {
        var thrown = operation.Exception;
        while (thrown is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation)
            thrown = thrown is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)thrown).Operand;
        return new(thrown is null ? null : body.Lower(thrown))
        {
            Types = [.. WithBases(thrown?.Type).Select(body.Names.TypeOf)],
            IsExact = thrown is IObjectCreationOperation,
        };
    }

    private static IEnumerable<ITypeSymbol> WithBases(ITypeSymbol? type)
    {
        for (; type is not null && type.SpecialType != SpecialType.System_Object; type = type.BaseType)
            yield return type;
    }
}

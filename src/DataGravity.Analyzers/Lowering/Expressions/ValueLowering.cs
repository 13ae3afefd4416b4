using DataGravity.Analyzers.Lowering.Statements;
using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DataGravity.Analyzers.Lowering.Expressions;

/// <summary>Lowers literals, variables, <c>this</c> and operations that only pass on a value.</summary>
internal static class ValueLowering
{
    public static void Register(Dictionary<OperationKind, ExpressionLowering.Lower> table)
    {
        table.Add<ILiteralOperation>(OperationKind.Literal, (_, o) => Constant(o));
        table.Add<INameOfOperation>(OperationKind.NameOf, (_, o) => Constant(o));
        table.Add<ISizeOfOperation>(OperationKind.SizeOf, (_, o) => Constant(o));
        table.Add<IUtf8StringOperation>(OperationKind.Utf8String, (_, o) => new Literal(o.Value));
        table.Add<IDefaultValueOperation>(OperationKind.DefaultValue, Default);
        table.Add<ILocalReferenceOperation>(
            OperationKind.LocalReference,
            (b, o) => o.IsDeclaration ? new DeclaredVariable(b.VariableOf(o.Local)) : b.RefLocals.Use(o.Local)
        );
        table.Add<IParameterReferenceOperation>(OperationKind.ParameterReference, Parameter);
        table.Add<IInstanceReferenceOperation>(OperationKind.InstanceReference, Instance);
        table.Add<IConditionalAccessInstanceOperation>(OperationKind.ConditionalAccessInstance, (_, _) => new InitializedObject());
        table.Add<ITypeOfOperation>(
            OperationKind.TypeOf,
            (b, o) => o.TypeOperand is IArrayTypeSymbol ? null : new TypeOf(b.Names.TypeOf(o.TypeOperand))
        );
        table.Add<IParenthesizedOperation>(OperationKind.Parenthesized, (b, o) => b.Lower(o.Operand));
        table.Add<ITranslatedQueryOperation>(OperationKind.TranslatedQuery, (b, o) => b.Lower(o.Operation));
        table.Add<IExpressionStatementOperation>(OperationKind.ExpressionStatement, (b, o) => b.Lower(o.Operation));
        table.Add<IDeclarationExpressionOperation>(OperationKind.DeclarationExpression, (b, o) => b.Lower(o.Expression));
        table.Add<IFieldInitializerOperation>(OperationKind.FieldInitializer, (b, o) => b.Lower(o.Value));
        table.Add<IPropertyInitializerOperation>(OperationKind.PropertyInitializer, (b, o) => b.Lower(o.Value));
    }

    private static Literal? Constant(IOperation operation) =>
        operation.ConstantValue.HasValue ? new Literal(operation.ConstantValue.Value) : null;

    private static Expression? Default(BodyLowering body, IDefaultValueOperation operation) =>
        Constant(operation) ?? (operation.Type is { IsReferenceType: true } ? new Literal(null) : null);

    /// <summary>A parameter. That of a primary constructor outlives the constructor, and other bodies read it from the object.</summary>
    private static Expression Parameter(BodyLowering body, IParameterReferenceOperation operation)
    {
        var isPrimary =
            operation.Parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            && !SymbolEqualityComparer.Default.Equals(constructor, body.Owner);
        return isPrimary
            ? new MemberReference(new This(), body.Names.PrimaryParameter(operation.Parameter), [])
            : new VariableReference(body.VariableOf(operation.Parameter));
    }

    private static Expression Instance(BodyLowering body, IInstanceReferenceOperation operation) =>
        operation.ReferenceKind == InstanceReferenceKind.ContainingTypeInstance ? new This() : new InitializedObject();
}

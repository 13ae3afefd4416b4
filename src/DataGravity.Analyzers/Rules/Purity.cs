using DataGravity.Analyzers.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DataGravity.Analyzers.Rules;

/// <summary>Decides whether an operation has no side effects. Unknown operations count as having some.</summary>
internal static class Purity
{
    private static readonly HashSet<OperationKind> s_kinds =
    [
        OperationKind.Block,
        OperationKind.Return,
        OperationKind.VariableDeclarationGroup,
        OperationKind.VariableDeclaration,
        OperationKind.VariableDeclarator,
        OperationKind.VariableInitializer,
        OperationKind.Literal,
        OperationKind.LocalReference,
        OperationKind.ParameterReference,
        OperationKind.InstanceReference,
        OperationKind.FieldReference,
        OperationKind.PropertyReference,
        OperationKind.Argument,
        OperationKind.Conversion,
        OperationKind.Parenthesized,
        OperationKind.Binary,
        OperationKind.Unary,
        OperationKind.Conditional,
        OperationKind.Coalesce,
        OperationKind.ConditionalAccess,
        OperationKind.ConditionalAccessInstance,
        OperationKind.InterpolatedString,
        OperationKind.InterpolatedStringText,
        OperationKind.Interpolation,
        OperationKind.Tuple,
        OperationKind.AnonymousObjectCreation,
        OperationKind.ArrayCreation,
        OperationKind.ArrayInitializer,
        OperationKind.ArrayElementReference,
        OperationKind.DefaultValue,
        OperationKind.NameOf,
        OperationKind.TypeOf,
        OperationKind.AnonymousFunction,
        OperationKind.DelegateCreation,
        OperationKind.SwitchExpression,
        OperationKind.SwitchExpressionArm,
        OperationKind.IsPattern,
        OperationKind.ConstantPattern,
        OperationKind.DiscardPattern,
        OperationKind.NegatedPattern,
        OperationKind.BinaryPattern,
        OperationKind.RelationalPattern,
        LoweredKinds.CollectionExpression,
        LoweredKinds.Spread,
    ];

    /// <summary>Whether an operation and everything in it have no side effects.</summary>
    public static bool IsPure(IOperation operation, PulumiSymbols pulumi) =>
        operation
            .DescendantsAndSelf()
            .All(o =>
                o switch
                {
                    IInvocationOperation call => IsPure(call.TargetMethod, pulumi),
                    // The members of an anonymous object.
                    ISimpleAssignmentOperation assignment => assignment.Parent is IAnonymousObjectCreationOperation,
                    _ => s_kinds.Contains(o.Kind),
                }
            );

    private static bool IsPure(IMethodSymbol method, PulumiSymbols pulumi) =>
        method.ContainingType.SpecialType == SpecialType.System_String
        || method is { Name: "ToString", Parameters.Length: 0 }
        || (pulumi.IsOfPulumi(method.ContainingType) && pulumi.IsOutput(method.ReturnType))
        || pulumi.IsInvoke(method)
        || method.ContainingType
            is { Name: "Enumerable", ContainingNamespace: { Name: "Linq", ContainingNamespace.Name: "System" } }
                or { Name: "JsonSerializer", ContainingNamespace: { Name: "Json", ContainingNamespace.Name: "Text" } }
                or { Name: "Math", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}

using DataGravity.Analyzers.Lowering.Statements;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DataGravity.Analyzers.Lowering.Expressions;

/// <summary>Finds the structs that C# copies before it calls their methods, because the place that holds them cannot change.</summary>
internal static class StructCopies
{
    public static bool IsCopied(BodyLowering body, IMethodSymbol method, IOperation instance) =>
        instance is IPropertyReferenceOperation || !method.IsReadOnly && body.Names.IsInSource(method) && CannotChange(body, instance);

    private static bool CannotChange(BodyLowering body, IOperation instance) =>
        instance switch
        {
            IPropertyReferenceOperation { Property.RefKind: RefKind.None } property => property.Arguments.IsEmpty,
            // Unboxing makes a copy.
            IConversionOperation => true,
            IParameterReferenceOperation { Parameter.RefKind: not (RefKind.None or RefKind.Ref or RefKind.Out) } => true,
            ILocalReferenceOperation { Local.RefKind: RefKind.RefReadOnly } => true,
            IFieldReferenceOperation { Field.IsReadOnly: true } field => !IsConstructed(body, field),
            IFieldReferenceOperation { Instance: { Type.IsValueType: true } holder } => CannotChange(body, holder),
            IInstanceReferenceOperation => body.Owner is IMethodSymbol { IsReadOnly: true },
            _ => false,
        };

    /// <summary>Whether the constructor is running that may still change a field.</summary>
    private static bool IsConstructed(BodyLowering body, IFieldReferenceOperation field) =>
        field.Instance is null or IInstanceReferenceOperation
        && SymbolEqualityComparer.Default.Equals(body.Owner.ContainingType, field.Field.ContainingType.OriginalDefinition)
        && body.Owner
            is IFieldSymbol
                or IPropertySymbol
                or IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor };
}

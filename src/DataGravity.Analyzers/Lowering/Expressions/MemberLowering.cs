using DataGravity.Analyzers.Lowering.Statements;
using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DataGravity.Analyzers.Lowering.Expressions;

/// <summary>Lowers fields, properties, indexers and array elements.</summary>
internal static class MemberLowering
{
    public static void Register(Dictionary<OperationKind, ExpressionLowering.Lower> table)
    {
        table.Add<IFieldReferenceOperation>(OperationKind.FieldReference, Field);
        table.Add<IPropertyReferenceOperation>(
            OperationKind.PropertyReference,
            (b, o) =>
                o.Property.IsStatic && PulumiSymbols.IsEnumStruct(o.Property.ContainingType)
                    ? new EnumStructMember(b.Names.TypeOf(o.Property.ContainingType), o.Property.Name)
                : AwaitLowering.IsResult(o) ? AwaitLowering.Await(b, o.Instance!, wraps: true)
                : new MemberReference(Receiver(b, o.Instance) ?? Decider(b, o.ConstrainedToType), Property(b, o), b.Arguments(o.Arguments))
        );
        table.Add<IEventReferenceOperation>(
            OperationKind.EventReference,
            (b, o) => new MemberReference(Receiver(b, o.Instance), b.Names.MemberOf(o.Event), [])
        );
        table.Add<IArrayElementReferenceOperation>(
            OperationKind.ArrayElementReference,
            (b, o) => new ElementReference(b.Lower(o.ArrayReference), b.Lower(o.Indices))
        );
        table.Add<IImplicitIndexerReferenceOperation>(
            OperationKind.ImplicitIndexerReference,
            (b, o) =>
                // A part of a span refers to the same elements.
                SliceOf(o.IndexerSymbol) is { } slice
                    ? new Call(b.Lower(o.Instance), b.Names.MethodOf(slice), [new Argument("range", 0, b.Lower(o.Argument))])
                    : new ElementReference(b.Lower(o.Instance), [b.Lower(o.Argument)])
        );
    }

    /// <summary>The method that makes a part of a span or memory. Null for any other indexer.</summary>
    private static IMethodSymbol? SliceOf(ISymbol indexer) =>
        indexer is IMethodSymbol { Name: "Slice", ContainingType.Name: "Span" or "Memory" } slice
        && slice.ContainingNamespace.Name == "System"
            ? slice
            : null;

    public static Expression? Receiver(BodyLowering body, IOperation? instance) => instance is null ? null : body.Lower(instance);

    /// <summary>The type parameter that decides which static member of an interface is meant.</summary>
    public static Expression? Decider(BodyLowering body, ITypeSymbol? parameter) =>
        parameter is null ? null : new TypeOf(body.Names.TypeOf(parameter));

    /// <summary>The property. <c>base.P</c> means that of the base type, whatever the object is.</summary>
    private static Member Property(BodyLowering body, IPropertyReferenceOperation operation)
    {
        var property = body.Names.MemberOf(operation.Property);
        return operation.Instance?.Syntax is BaseExpressionSyntax ? property with { VirtualId = null } : property;
    }

    private static Expression Field(BodyLowering body, IFieldReferenceOperation operation)
    {
        var field = operation.Field;
        if (field.HasConstantValue && field.ContainingType.TypeKind == TypeKind.Enum)
            return new EnumLiteral(body.Names.TypeOf(field.ContainingType), field.Name, field.ConstantValue!);
        // A constant of another assembly is lowered to its value. One of this program is read at its declaration, except in the initialiser
        // of another field of its type, which may run first.
        if (
            field.HasConstantValue
            && (
                !body.Names.IsOwn(field)
                || body.Owner is IFieldSymbol && SymbolEqualityComparer.Default.Equals(body.Owner.ContainingType, field.ContainingType)
            )
        )
        {
            return new Literal(field.ConstantValue);
        }

        // An element of a tuple has as many names as there are types that the tuple goes by.
        return new MemberReference(Receiver(body, operation.Instance), body.Names.MemberOf(field.CorrespondingTupleField ?? field), []);
    }
}

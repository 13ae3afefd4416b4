using System.Collections.Immutable;
using DataGravity.Analyzers.Lowering.Conversions;
using DataGravity.Analyzers.Lowering.Statements;
using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DataGravity.Analyzers.Lowering.Expressions;

/// <summary>Lowers objects, arrays, collections, tuples and their initialisers.</summary>
internal static class CreationLowering
{
    public static void Register(Dictionary<OperationKind, ExpressionLowering.Lower> table)
    {
        table.Add<IObjectCreationOperation>(
            OperationKind.ObjectCreation,
            (b, o) =>
            {
                var constructor = b.Names.ConstructorOf(o.Constructor);
                // A constructor of the program may do anything.
                b.MayChange |= constructor is not null;
                return new New(b.Names.TypeOf(o.Type), constructor, b.Arguments(o.Arguments), Initializers(b, o.Initializer));
            }
        );
        table.Add<IAnonymousObjectCreationOperation>(OperationKind.AnonymousObjectCreation, Anonymous);
        table.Add<IMemberInitializerOperation>(
            OperationKind.MemberInitializer,
            (b, o) => new MemberInitializer(b.Lower(o.InitializedMember), Initializers(b, o.Initializer))
        );
        table.Add<IWithOperation>(
            OperationKind.With,
            (b, o) =>
                HasOwnCopy(o.Operand.Type)
                    ? new Opaque("a copy by a constructor of the record", [b.Lower(o.Operand)])
                    : new With(b.Lower(o.Operand), Initializers(b, o.Initializer))
        );
        table.Add<IArrayCreationOperation>(OperationKind.ArrayCreation, Array);
        table.Add<ITupleOperation>(
            OperationKind.Tuple,
            (b, o) =>
                new TupleExpression(
                    b.Lower(o.Elements),
                    (o.NaturalType as INamedTypeSymbol)
                        ?.TupleElements.Select(e => e.IsExplicitlyNamedTupleElement ? e.Name : null)
                        .ToArray()
                        ?? []
                )
        );
        table.Add<IOperation>(
            LoweredKinds.CollectionExpression,
            // Newer compilers also list the arguments of the method that creates it, such as ImmutableArray.Create. They are not elements.
            (b, o) =>
                new Sequence(
                    b.Lower(o.ChildOperations.Where(child => child.Kind != OperationKind.Argument).ToImmutableArray()),
                    b.Names.TypeOf(o.Type)
                )
        );
        table.Add<IOperation>(
            LoweredKinds.Spread,
            (b, o) =>
                o.ChildOperations.FirstOrDefault() is { } operand
                    ? new Spread(ItemConversions.ConvertItems(b, b.Lower(operand), operand, o.Parent?.Type))
                    : null
        );
    }

    public static Expression[] Initializers(BodyLowering body, IObjectOrCollectionInitializerOperation? initializer) =>
        initializer is null ? [] : body.Lower(initializer.Initializers);

    private static Expression Anonymous(BodyLowering body, IAnonymousObjectCreationOperation operation)
    {
        var assignments = operation.Initializers.OfType<ISimpleAssignmentOperation>().ToArray();
        return new AnonymousObject(
            assignments.Select(a => (a.Target as IPropertyReferenceOperation)?.Property.Name ?? "").ToArray(),
            assignments.Select(a => body.Lower(a.Value)).ToArray()
        );
    }

    private static Expression? Array(BodyLowering body, IArrayCreationOperation operation)
    {
        if (operation.Initializer is { } initializer)
            return operation.DimensionSizes.Length == 1 ? new Sequence(body.Lower(initializer.ElementValues)) : null;
        if (operation.DimensionSizes is not [var size] || Default((operation.Type as IArrayTypeSymbol)?.ElementType) is not { } element)
            return null;
        // An array of a given size repeats its default value.
        return new Call(
            null,
            new Method("System.Linq.Enumerable", "Repeat", null, IsStatic: true, []),
            [new Argument("element", 0, element), new Argument("count", 1, body.Lower(size))]
        );
    }

    private static Literal? Default(ITypeSymbol? type) =>
        type switch
        {
            { IsReferenceType: true } => new Literal(null),
            { SpecialType: SpecialType.System_Boolean } => new Literal(false),
            { SpecialType: SpecialType.System_Int32 } => new Literal(0),
            { SpecialType: SpecialType.System_Int64 } => new Literal(0L),
            { SpecialType: SpecialType.System_Double } => new Literal(0d),
            _ => null,
        };

    /// <summary>Whether a record, or a base of it, declares the constructor that copies it.</summary>
    private static bool HasOwnCopy(ITypeSymbol? type)
    {
        for (; type is INamedTypeSymbol { IsRecord: true, IsValueType: false } record; type = record.BaseType)
        {
            if (record.InstanceConstructors.Any(c => !SymbolNames.IsWrittenByCompiler(c) && SymbolNames.IsCopyConstructor(c, record)))
                return true;
        }
        return false;
    }
}

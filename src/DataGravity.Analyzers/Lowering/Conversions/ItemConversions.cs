using DataGravity.Analyzers.Lowering.Statements;
using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Conversion = DataGravity.Program.Conversion;

namespace DataGravity.Analyzers.Lowering.Conversions;

/// <summary>
/// Lowers the conversions of items that the compiler does not show as operations: of the elements in a loop, of what is spread, of the
/// items of a tuple, and of what a deconstruction assigns.
/// </summary>
internal static class ItemConversions
{
    /// <summary>Converts a value to a type. Returns the same expression if that does not change the value.</summary>
    public static Expression Convert(BodyLowering body, Expression value, ItemTypes types, ITypeSymbol? to)
    {
        if (types is not { Type: { } type, Compilation: { } compilation } || to is null || AreEqual(type, to))
            return value;
        var conversion = compilation.ClassifyConversion(type, to);
        if (OperatorOf(conversion.MethodSymbol) is { } method)
            return new Conversion(value, body.Names.TypeOf(to), body.Names.MethodOf(method));
        return conversion.IsNumeric ? new Conversion(value, body.Names.TypeOf(to), Operator: null) : Tuple(body, value, types, to);
    }

    /// <summary>The method that converts a value. Null for that of an enum struct, which is represented by its value.</summary>
    public static IMethodSymbol? OperatorOf(IMethodSymbol? method) =>
        method is not null && PulumiSymbols.IsEnumStruct(method.ContainingType) ? null : method;

    /// <summary>Converts the items of a tuple. Returns any other value unchanged.</summary>
    public static Expression ConvertTuple(BodyLowering body, Expression value, IOperation operand, ITypeSymbol? to) =>
        TupleOf(to) is { } target ? Tuple(body, value, new ItemTypes(operand), target) : value;

    /// <summary>Converts the elements of a sequence to those of a collection.</summary>
    public static Expression ConvertItems(BodyLowering body, Expression sequence, IOperation operand, ITypeSymbol? collection)
    {
        var item = body.NewVariable("item");
        var element = new VariableReference(item);
        var converted = Convert(
            body,
            element,
            new ItemTypes(ElementOf(operand.Type), null, operand.SemanticModel?.Compilation),
            ElementOf(collection)
        );
        if (ReferenceEquals(converted, element))
            return sequence;
        var selector = new Procedure(
            "",
            "conversion",
            ProcedureKind.Method,
            body.Names.TypeOf(body.Owner.ContainingType).Id,
            [new Parameter(item, null, IsParams: false)],
            new Return(converted),
            body.VariableCount
        )
        {
            ChangesNothing = true,
        };
        return new Call(
            null,
            new Method("System.Linq.Enumerable", "Select", null, IsStatic: true, []),
            [new Argument("source", 0, sequence), new Argument("selector", 1, new Lambda(selector))]
        );
    }

    private static Expression Tuple(BodyLowering body, Expression tuple, ItemTypes types, ITypeSymbol to)
    {
        if (TupleOf(to) is not { } target || TupleOf(types.Type) is not { } source || !body.TryEnter())
            return tuple;
        var (count, changes) = (target.TupleElements.Length, false);
        types = types with { Type = source };
        var items = new Expression[count];
        for (var i = 0; i < items.Length && source.TupleElements.Length == count; i++)
        {
            var item = new MemberReference(new InitializedObject(), body.Names.MemberOf(Field(source.TupleElements[i])), []);
            items[i] = Convert(body, item, types.At(i, count), target.TupleElements[i].Type);
            changes |= !ReferenceEquals(items[i], item);
        }
        body.Leave();
        return changes
            ? new ConditionalAccess(
                tuple,
                new TupleExpression(items, [.. target.TupleElements.Select(e => e.IsExplicitlyNamedTupleElement ? e.Name : null)])
            )
            : tuple;
    }

    private static IFieldSymbol Field(IFieldSymbol element) => element.CorrespondingTupleField ?? element;

    private static INamedTypeSymbol? TupleOf(ITypeSymbol? type) =>
        type switch
        {
            INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } => TupleOf(
                inner
            ),
            INamedTypeSymbol { IsTupleType: true } tuple => tuple,
            _ => null,
        };

    private static ITypeSymbol? ElementOf(ITypeSymbol? type) =>
        type switch
        {
            IArrayTypeSymbol array => array.ElementType,
            INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", TypeArguments: [var element] } => element,
            INamedTypeSymbol named => named
                .AllInterfaces.Prepend(named)
                .FirstOrDefault(i => i.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
                ?.TypeArguments[0],
            _ => null,
        };

    private static bool AreEqual(ITypeSymbol left, ITypeSymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}

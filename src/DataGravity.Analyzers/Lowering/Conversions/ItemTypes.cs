using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DataGravity.Analyzers.Lowering.Conversions;

/// <summary>The type of a value that is about to be converted, and the types of its items if it is deconstructed.</summary>
/// <param name="Type">The type. Null if it is not known, or if nothing has to be converted.</param>
/// <param name="Literal">The tuple that is written there. Its items have types, even if it has none itself.</param>
/// <param name="Compilation">The compilation. Null if it is not known.</param>
internal readonly record struct ItemTypes(ITypeSymbol? Type, ITupleOperation? Literal, Compilation? Compilation)
{
    public ItemTypes(IOperation value)
        : this(value.Type, value as ITupleOperation, value.SemanticModel?.Compilation) { }

    /// <summary>The type of a loop's elements. With <c>var</c>, nothing is converted.</summary>
    public static ItemTypes OfElement(IForEachLoopOperation loop) =>
        loop.Syntax is CommonForEachStatementSyntax syntax && !IsImplicit(syntax) && loop.SemanticModel is { } model
            ? new(model.GetForEachStatementInfo(syntax).ElementType, null, model.Compilation)
            : default;

    /// <summary>The item at a position, of so many into which the value is deconstructed.</summary>
    public ItemTypes At(int index, int count) =>
        Literal is { Elements: { Length: var written } elements } && written == count ? new(elements[index])
        : Type is INamedTypeSymbol { IsTupleType: true, TupleElements: { Length: var length } items } && length == count
            ? new(items[index].Type, null, Compilation)
        : Type
            ?.GetMembers(WellKnownMemberNames.DeconstructMethodName)
            .OfType<IMethodSymbol>()
            .FirstOrDefault(m => m.Parameters.Length == count)
            is { } method
            ? new(method.Parameters[index].Type, null, Compilation)
        : default;

    private static bool IsImplicit(CommonForEachStatementSyntax syntax) =>
        syntax switch
        {
            ForEachStatementSyntax { Type.IsVar: true } => true,
            ForEachVariableStatementSyntax { Variable: DeclarationExpressionSyntax { Type.IsVar: true } } => true,
            _ => false,
        };
}

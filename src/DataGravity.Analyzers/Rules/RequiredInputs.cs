using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DataGravity.Analyzers.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.Analyzers.Rules;

/// <summary>
/// Finds required inputs that are null unless a program sets them. Pulumi checks <c>[Input("bucket", required: true)]</c> when it
/// serializes args, and throws.
/// </summary>
internal sealed class RequiredInputs(PulumiSymbols pulumi)
{
    // An edit leaves the types of the references as they are, and Pulumi's own types.
    private static readonly ConditionalWeakTable<PulumiTypes, ConditionalWeakTable<INamedTypeSymbol, Known>> s_known = new();

    private readonly ConditionalWeakTable<INamedTypeSymbol, Known> _known = s_known.GetValue(pulumi.Types, _ => new());

    /// <summary>The required inputs of an args class, in order; empty if its constructor may set them.</summary>
    public ImmutableArray<IPropertySymbol> FindAll(INamedTypeSymbol type)
    {
        // Each use of a generic class makes another symbol.
        if (type.IsGenericType)
            return Find(type);
        // An annotation for null makes another symbol, too, but of the same definition.
        var definition = type.OriginalDefinition;
        return _known.TryGetValue(definition, out var known) ? known.Inputs : _known.GetValue(definition, c => new(Find(c))).Inputs;
    }

    private ImmutableArray<IPropertySymbol> Find(INamedTypeSymbol type)
    {
        var found = ImmutableArray.CreateBuilder<IPropertySymbol>();
        for (
            var current = type;
            current is not null && pulumi.IsInputArgs(current) && !pulumi.IsOfPulumi(current);
            current = current.BaseType
        )
        {
            // Generated constructors have no parameters, and set no required input. Others may do anything.
            if (
                current.InstanceConstructors.Any(c =>
                    c.Parameters.Length > 0 || (!c.IsImplicitlyDeclared && !c.DeclaringSyntaxReferences.IsEmpty)
                )
            )
            {
                return ImmutableArray<IPropertySymbol>.Empty;
            }

            found.AddRange(
                current.GetMembers().Where(pulumi.IsRequiredInput).Select(PropertyOf).OfType<IPropertySymbol>().Where(MayBeLeftNull)
            );
        }
        return found.ToImmutable();
    }

    /// <summary>
    /// The property that sets an input. For lists, maps and secrets, the attribute is on the field behind the property, which is visible in
    /// source only.
    /// </summary>
    private static IPropertySymbol? PropertyOf(ISymbol input) =>
        input as IPropertySymbol
        ?? input
            .ContainingType.GetMembers()
            .OfType<IPropertySymbol>()
            .FirstOrDefault(p => string.Equals(p.Name, input.Name.TrimStart('_'), StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the compiler lets a program leave a property out, and nothing else gives it a value.</summary>
    private static bool MayBeLeftNull(IPropertySymbol property) =>
        property is { IsRequired: false, SetMethod.DeclaredAccessibility: Accessibility.Public, Type: var type }
        && (type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        && property.DeclaringSyntaxReferences.All(r =>
            r.GetSyntax() is not PropertyDeclarationSyntax { Initializer.Value: var value } || IsNull(value)
        );

    private static bool IsNull(ExpressionSyntax value) =>
        value
            is LiteralExpressionSyntax { Token.ValueText: "null" or "default" }
                or PostfixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax { Token.ValueText: "null" or "default" } };

    private sealed record Known(ImmutableArray<IPropertySymbol> Inputs);
}

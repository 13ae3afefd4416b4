using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Syntax;
using DataGravity.Program;
using Microsoft.CodeAnalysis;

namespace DataGravity.CodeFixes.Relocation;

/// <summary>A resource that is kept in a variable, or in a property of the component that creates it.</summary>
/// <param name="Symbol">The variable or property.</param>
/// <param name="Owners">The creations of the components whose code creates it, innermost first.</param>
internal sealed record HeldResource(ISymbol Symbol, IReadOnlyList<Site> Owners)
{
    /// <summary>The resource of a creation; null if nothing keeps it.</summary>
    public static HeldResource? Find(Site site, IReadOnlyList<Site> owners, ResourceCall call) =>
        Variables.AssignedTo(site, call) is { } symbol ? new HeldResource(symbol, owners) : null;

    /// <summary>The component that holds it; null if there is none, or nothing keeps the component.</summary>
    public HeldResource? Owner(ResourceCall call) => Owners.Count == 0 || !IsMember ? null : Find(Owners[0], [.. Owners.Skip(1)], call);

    /// <summary>The expression for it at a creation; null if it cannot be accessed there.</summary>
    public string? ExpressionAt(ResourceCall call) =>
        Variables.IsUsable(Symbol, call) ? Symbol.Name
        : Owner(call)?.ExpressionAt(call) is { } owner && IsReadableAt(call) ? $"{owner}.{Symbol.Name}"
        : null;

    /// <summary>Whether it can be read at a creation, and nothing outside its owner can set it.</summary>
    public bool IsReadableAt(ResourceCall call) =>
        call.Model.IsAccessible(call.Creation.SpanStart, Symbol)
        && Symbol switch
        {
            IPropertySymbol
            {
                IsStatic: false,
                SetMethod: null or { IsInitOnly: true } or { DeclaredAccessibility: Accessibility.Private }
            } => true,
            IFieldSymbol { IsStatic: false, IsReadOnly: true } => true,
            _ => false,
        };

    private bool IsMember => Symbol is IPropertySymbol or IFieldSymbol;
}

using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Syntax;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.CodeFixes.Relocation.Equivalents;

/// <summary>The equivalent of compute in another cloud.</summary>
/// <param name="Inputs">The inputs of the creation to rewrite.</param>
/// <param name="Type">The new type, by its name below <c>Pulumi</c>.</param>
/// <param name="Noun">What the new type is called in titles.</param>
/// <param name="LinesOf">
/// The lines (members or comments) that replace an input, given its name and value; null if that is not possible.
/// </param>
internal sealed record Equivalent(
    Inputs Inputs,
    string Type,
    string Noun,
    Func<string, ExpressionSyntax, IReadOnlyList<InputLine>?> LinesOf
)
{
    /// <summary>Members that replace no input; null for none.</summary>
    public IReadOnlyList<string?> Added { get; init; } = [];

    /// <summary>Statements that it needs before its own statement.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>Creations that become part of it. Their statements are removed.</summary>
    public IReadOnlyList<ResourceCall> Merged { get; init; } = [];
}

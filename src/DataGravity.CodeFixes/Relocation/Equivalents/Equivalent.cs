using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Syntax;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.CodeFixes.Relocation.Equivalents;

/// <summary>What compute becomes in another cloud.</summary>
/// <param name="Inputs">The inputs of the creation that is rewritten.</param>
/// <param name="Type">The type it creates then, below <c>Pulumi</c>.</param>
/// <param name="Noun">What that is, as a title says it.</param>
/// <param name="LinesOf">The lines that stand for an input, of a name and a value: members, or comments; null where that cannot be
/// told.</param>
internal sealed record Equivalent(
    Inputs Inputs,
    string Type,
    string Noun,
    Func<string, ExpressionSyntax, IReadOnlyList<InputLine>?> LinesOf
)
{
    /// <summary>Members that no input stands for; null for none.</summary>
    public IReadOnlyList<string?> Added { get; init; } = [];

    /// <summary>Statements that it needs before its own.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>Creations that become part of it: their statements go.</summary>
    public IReadOnlyList<ResourceCall> Merged { get; init; } = [];
}

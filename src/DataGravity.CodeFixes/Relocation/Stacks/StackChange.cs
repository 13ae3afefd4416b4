using DataGravity.Moves;
using Microsoft.CodeAnalysis;

namespace DataGravity.CodeFixes.Relocation.Stacks;

/// <summary>The result of other values in stack files.</summary>
/// <param name="Changed">The solution with the values.</param>
/// <param name="Replaced">What is created anew in another place: stores, clusters and networks.</param>
/// <param name="Held">The inputs that would not find what they need in the new place.</param>
internal sealed record StackChange(Solution Changed, IReadOnlyList<string> Replaced, IReadOnlyList<Hold> Held)
{
    private const int MaxNamed = 3;

    /// <summary>Whether it may be made together with others, without a question.</summary>
    public bool IsHarmless => Replaced.Count == 0 && Held.Count == 0;

    /// <summary>What it replaces, for a title; empty for nothing.</summary>
    public string Replacing =>
        Replaced.Count switch
        {
            0 => "",
            > MaxNamed => $", which replaces {string.Join(", ", Replaced.Take(MaxNamed))} and {Replaced.Count - MaxNamed} more",
            _ => $", which replaces {string.Join(" and ", Replaced)}",
        };
}

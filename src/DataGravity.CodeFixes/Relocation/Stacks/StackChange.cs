using DataGravity.Moves;
using Microsoft.CodeAnalysis;

namespace DataGravity.CodeFixes.Relocation.Stacks;

/// <summary>What other values in stack files come to.</summary>
/// <param name="Changed">The solution with them.</param>
/// <param name="Replaced">What is created anew elsewhere: stores, clusters and networks.</param>
/// <param name="Held">What the values move away from what it needs.</param>
internal sealed record StackChange(Solution Changed, IReadOnlyList<string> Replaced, IReadOnlyList<Hold> Held)
{
    private const int MaxNamed = 3;

    /// <summary>Whether it can be made with others, unasked.</summary>
    public bool IsHarmless => Replaced.Count == 0 && Held.Count == 0;

    /// <summary>What it replaces, as a title says it; empty for nothing.</summary>
    public string Replacing =>
        Replaced.Count switch
        {
            0 => "",
            > MaxNamed => $", which replaces {string.Join(", ", Replaced.Take(MaxNamed))} and {Replaced.Count - MaxNamed} more",
            _ => $", which replaces {string.Join(" and ", Replaced)}",
        };
}

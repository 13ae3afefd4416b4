using DataGravity.Analyzers.Libraries;
using DataGravity.Program;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers;

/// <summary>A lowered compilation.</summary>
/// <param name="Units">Its trees, in order.</param>
/// <param name="Libraries">The libraries that it references.</param>
internal sealed record LoweredProgram(IReadOnlyList<LoweredTree> Units, LinkedLibraries Libraries)
{
    private readonly Dictionary<SyntaxTree, LoweredTree> _byTree = Units.ToDictionary(unit => unit.Tree);

    /// <summary>What was made of a tree; null if it is not lowered.</summary>
    public LoweredTree? Find(SyntaxTree tree) => _byTree.TryGetValue(tree, out var lowered) ? lowered : null;

    /// <summary>Everything that an evaluation runs, the program itself first.</summary>
    public ProgramUnit[] All { get; } = [.. Units.Select(unit => unit.Unit), .. Libraries.Units];
}

using DataGravity.Analyzers.Libraries;
using DataGravity.Program;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers;

/// <summary>A lowered compilation.</summary>
/// <param name="Units">Its trees with their lowered forms, in order.</param>
/// <param name="Libraries">The libraries that it references.</param>
internal sealed record LoweredProgram(IReadOnlyList<(SyntaxTree Tree, ProgramUnit Unit)> Units, LinkedLibraries Libraries)
{
    /// <summary>Everything that an evaluation runs, the program itself first.</summary>
    public ProgramUnit[] All => [.. Units.Select(unit => unit.Unit), .. Libraries.Units];
}

using DataGravity.Analyzers.Rules;
using DataGravity.Program;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers;

/// <summary>A tree of a compilation with what was made of it.</summary>
/// <param name="Tree">The tree.</param>
/// <param name="Unit">Its lowered form.</param>
/// <param name="Findings">What the rules about source find in it.</param>
/// <param name="ReadsOtherBodies">Whether the findings depend on bodies of other trees, which no fingerprint covers.</param>
internal sealed record LoweredTree(SyntaxTree Tree, ProgramUnit Unit, IReadOnlyList<SourceFinding> Findings, bool ReadsOtherBodies);

using DataGravity.Tool.Analysis;
using Microsoft.CodeAnalysis;

namespace DataGravity.Tool.Checking;

/// <summary>A program, its findings, and what is known of each of its stacks.</summary>
/// <param name="Program">The program.</param>
/// <param name="Findings">The findings, in the order of files and lines.</param>
/// <param name="Stacks">The stacks that were asked about.</param>
internal sealed record CheckedProgram(AnalyzedProject Program, IReadOnlyList<CheckedFinding> Findings, IReadOnlyList<StackSummary> Stacks);

/// <summary>A finding as <c>check</c> reports it.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Fingerprint">What stays the same while the program is edited elsewhere.</param>
/// <param name="IsNew">Whether it counts: no baseline has it.</param>
internal sealed record CheckedFinding(ProgramFinding Finding, string Fingerprint, bool IsNew)
{
    public DiagnosticSeverity Severity => Finding.Severity;
}

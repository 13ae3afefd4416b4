using DataGravity.Findings;
using Microsoft.CodeAnalysis;

namespace DataGravity.Tool.Analysis;

/// <summary>A finding of a program, as a build with the package reports it.</summary>
/// <param name="Diagnostic">The diagnostic, with the severity that the user chose.</param>
/// <param name="Range">Where it is reported; null if it is in no file.</param>
/// <param name="Related">The other places it is about, in order.</param>
/// <param name="Finding">What the analysis knows of it; null for a rule about the source or about a file beside the program.</param>
internal sealed record ProgramFinding(Diagnostic Diagnostic, SourceRange? Range, IReadOnlyList<RelatedRange> Related, Finding? Finding)
{
    /// <summary>The rule's id: <c>PDG1002</c>.</summary>
    public string Rule => Diagnostic.Id;

    public DiagnosticSeverity Severity => Diagnostic.Severity;

    public string Message { get; } = Diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
}

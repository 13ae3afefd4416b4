using DataGravity.Analyzers;
using DataGravity.Judging;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Tool.Explaining;

/// <summary>Finds whether editor and build show what a rule reports. Severities and <c>#pragma</c> directives decide that.</summary>
internal sealed class Visibility(LoadedProject project)
{
    /// <summary>Why a finding is not shown, or not everywhere; null if it is.</summary>
    public string? FindLimit(StackFinding finding)
    {
        var site = finding.Site;
        if (project.Compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == site.File.Path) is not { } tree)
            return null;
        var diagnostic = Diagnostic.Create(
            Descriptors.Get(finding.Rule),
            Location.Create(tree, new TextSpan(site.Span.Start, site.Span.Length)),
            Severities.Of(finding.Rule, finding.Severity, project.Options),
            additionalLocations: null,
            properties: null,
            finding.Sentence
        );
        return Severities.Apply([diagnostic], project.Compilation, project.Options).FirstOrDefault() switch
        {
            null => $"the severity of {finding.Rule.Id} is set to none, so nothing shows it",
            { IsSuppressed: true } => "a #pragma suppresses it, so nothing shows it",
            { Severity: DiagnosticSeverity.Info } => "as a suggestion, which editors show and builds do not",
            { Severity: DiagnosticSeverity.Hidden } => "hidden, so editors and builds do not show it",
            _ => null,
        };
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DataGravity.Testing;

/// <summary>The findings of projects, as whoever fixes all asks for them.</summary>
/// <param name="find">Analyses a project.</param>
public sealed class ProjectFindings(Func<Project, Task<ImmutableArray<Diagnostic>>> find) : FixAllContext.DiagnosticProvider
{
    /// <inheritdoc/>
    public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        await find(project).ConfigureAwait(false);

    /// <inheritdoc/>
    public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
        Document document,
        CancellationToken cancellationToken
    ) => (await find(document.Project).ConfigureAwait(false)).Where(finding => finding.Location.SourceTree?.FilePath == document.FilePath);

    /// <inheritdoc/>
    public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        (await find(project).ConfigureAwait(false)).Where(finding => !finding.Location.IsInSource);
}

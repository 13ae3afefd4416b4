using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Hands a FixAllProvider the diagnostics already found.</summary>
internal sealed class FoundDiagnostics(ImmutableArray<(Project project, Diagnostic diagnostic)> found) : FixAllContext.DiagnosticProvider
{
    public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        Select(project.Id, _ => true);

    public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
        Select(document.Project.Id, diagnostic => diagnostic.Location.GetLineSpan().Path == document.FilePath);

    public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        Select(project.Id, diagnostic => !diagnostic.Location.IsInSource);

    private Task<IEnumerable<Diagnostic>> Select(ProjectId project, Func<Diagnostic, bool> predicate) =>
        Task.FromResult(found.Where(item => item.project.Id == project && predicate(item.diagnostic)).Select(item => item.diagnostic));
}

using System.Collections.Immutable;
using DataGravity.Analyzers;
using DataGravity.Catalog;
using DataGravity.CodeFixes.Edits;
using DataGravity.Findings;
using DataGravity.Graph;
using DataGravity.Moves;
using DataGravity.Rules;
using DataGravity.Rules.Placement;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Trial;

/// <summary>
/// Tries edits on a copy of the program. An edit is good if the program compiles as before, its findings are resolved and none are new. A
/// move must also leave everything else where it is.
/// </summary>
internal sealed class EditCheck
{
    private static readonly string s_contradiction = new ContradictionRule().Descriptor.Id;

    private readonly Project _project;
    private readonly ProgramFindings? _program;
    private PlacedResources? _resources;

    private EditCheck(Project project, ProgramFindings? program)
    {
        _project = project;
        _program = program;
    }

    /// <summary>The resources of each stack.</summary>
    public IReadOnlyList<ResourceGraph> Graphs => _program?.Graphs ?? [];

    private IReadOnlyList<ReportedFinding> Findings => _program?.Findings ?? [];

    /// <summary>Analyses the program as it is.</summary>
    public static async Task<EditCheck> BeforeAsync(Project project, CancellationToken cancellation) =>
        new(project, await ProgramRun.FindAsync(project, cancellation).ConfigureAwait(false));

    /// <summary>All findings at a position that a fix can resolve, even those nobody asked about.</summary>
    public IReadOnlyList<ReportedFinding> FindingsAt(SyntaxTree tree, TextSpan span, ImmutableArray<string> rules) =>
        [
            .. Findings.Where(finding =>
                finding.Diagnostic is { Location: var location, Id: var rule }
                && location.SourceTree == tree
                && location.SourceSpan == span
                && rules.Contains(rule)
            ),
        ];

    /// <summary>The first good edit of a fix, and the project with it and all earlier edits; null if none is good.</summary>
    public async Task<(IReadOnlyList<SourceEdit> Edit, Project? Project)> FirstGoodAsync(
        IReadOnlyList<SourceEdit> made,
        IReadOnlyList<ResourceFix> before,
        ResourceFix fix,
        CancellationToken cancellation
    )
    {
        foreach (var edit in fix.Edits)
        {
            if (await TryAsync([.. made, .. edit], [.. before, fix], cancellation).ConfigureAwait(false) is { } changed)
                return (edit, changed);
        }
        return ([], null);
    }

    /// <summary>The project with the edits of fixes; null if the result is not good.</summary>
    public Task<Project?> TryAsync(IReadOnlyList<SourceEdit> edits, IReadOnlyList<ResourceFix> fixes, CancellationToken cancellation) =>
        TryAsync(
            edits,
            [.. fixes.SelectMany(fix => fix.Findings)],
            fixes.Any(fix => fix.Moved is not null) ? [.. fixes.SelectMany(fix => fix.Moved ?? [])] : null,
            fixes.Any(fix => fix.Leaves.Length > 0),
            cancellation
        );

    /// <summary>The project with edits that move nothing; null if the result is not good.</summary>
    public Task<Project?> TryAsync(IReadOnlyList<SourceEdit> edits, CancellationToken cancellation) =>
        TryAsync(edits, [], [], leaves: false, cancellation);

    /// <param name="edits">The edits.</param>
    /// <param name="resolved">The findings that must be gone.</param>
    /// <param name="moved">What moves; null if anything may.</param>
    /// <param name="leaves">Whether the user is told that a name of the old region is left. Then a finding about it is allowed.</param>
    /// <param name="cancellation">Stops the trial.</param>
    private async Task<Project?> TryAsync(
        IReadOnlyList<SourceEdit> edits,
        IReadOnlyList<ReportedFinding> resolved,
        IReadOnlyCollection<ResourceIdentity>? moved,
        bool leaves,
        CancellationToken cancellation
    )
    {
        var changed = _project;
        // A change that two fixes share is made once.
        foreach (var inFile in edits.Distinct().GroupBy(edit => edit.Tree, edit => edit.Change))
        {
            if (
                _project.GetDocument(inFile.Key) is not { } before
                || await EditedAsync(before, changed, inFile, cancellation).ConfigureAwait(false) is not { } after
            )
            {
                return null;
            }

            changed = after.Project;
        }
        // The cheaper check comes first.
        if (moved is not null && !await MovesAsync(changed, moved, cancellation).ConfigureAwait(false))
            return null;
        var left = Findings.Select(finding => finding.Finding.Identity).ToList();
        foreach (var finding in resolved)
            left.Remove(finding.Finding.Identity);
        var found = (await ProgramRun.AnalyzeWithFindingsAsync(changed, cancellation).ConfigureAwait(false))?.Findings ?? [];
        // A new suggestion, such as an image that is now far, is acceptable if a warning ends.
        var worst = resolved.Count == 0 ? DiagnosticSeverity.Hidden : resolved.Max(finding => finding.Diagnostic.Severity);
        return found.All(finding =>
            left.Remove(finding.Finding.Identity) || finding.Diagnostic.Severity < worst || leaves && IsOfName(finding.Finding)
        )
            ? changed
            : null;
    }

    /// <summary>Whether a finding is about something that is named, and not about bytes: an id, an ARN, or an image that is refused.</summary>
    private static bool IsOfName(Finding finding) =>
        finding.Rule.Id == s_contradiction || finding.Gaps.Any(gap => gap.Link.Data.Kind is { Holds: DataKind.Images });

    private async Task<bool> MovesAsync(Project changed, IReadOnlyCollection<ResourceIdentity> moved, CancellationToken cancellation)
    {
        _resources ??= new PlacedResources(Graphs);
        var after = await ProgramRun.AnalyzeAsync(changed, cancellation).ConfigureAwait(false);
        return new PlacedResources(after?.Graphs ?? []).DifferFrom(_resources, moved);
    }

    /// <summary>A document of a project with edits; null if they overlap, or cause an error.</summary>
    public static async Task<Document?> EditedAsync(
        Document document,
        Project project,
        IEnumerable<TextChange> edits,
        CancellationToken cancellation
    )
    {
        var ordered = edits.OrderBy(e => e.Span.Start).ToArray();
        if (ordered.Zip(ordered.Skip(1), (a, b) => a.Span.End > b.Span.Start).Any(overlap => overlap))
            return null;
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var edited = project.GetDocument(document.Id)!.WithText(text.WithChanges(ordered));
        var errors = await ErrorsAsync(edited, cancellation).ConfigureAwait(false);
        return errors == 0 || errors <= await ErrorsAsync(document, cancellation).ConfigureAwait(false) ? edited : null;
    }

    /// <summary>The number of compiler errors in a document.</summary>
    private static async Task<int> ErrorsAsync(Document document, CancellationToken cancellation)
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return model?.GetDiagnostics(cancellationToken: cancellation).Count(d => d.Severity == DiagnosticSeverity.Error) ?? 0;
    }
}

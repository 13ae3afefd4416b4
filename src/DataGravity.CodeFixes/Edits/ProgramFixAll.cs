using System.Collections.Immutable;
using DataGravity.CodeFixes.FixingAll;
using DataGravity.CodeFixes.Trial;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DataGravity.CodeFixes.Edits;

/// <summary>
/// Makes all fixes of a project in one pass. Each creation is edited once, however many findings it has, and so are changes in other files
/// that several fixes share.
/// </summary>
internal sealed class ProgramFixAll : GravityFixAll
{
    public static FixAllProvider Provider { get; } = new ProgramFixAll();

    protected override async Task<Solution?> FixAsync(
        FixAllContext context,
        IReadOnlyList<(ProjectId Project, ImmutableArray<Diagnostic> Findings)> found
    )
    {
        var solution = context.Solution;
        foreach (var (project, findings) in found)
            solution = await FixAsync(solution.GetProject(project)!, findings, context).ConfigureAwait(false);
        return solution;
    }

    private static async Task<Solution> FixAsync(Project project, ImmutableArray<Diagnostic> diagnostics, FixAllContext context)
    {
        var (provider, cancellation) = ((ProgramFixProvider)context.CodeFixProvider, context.CancellationToken);
        // A fix that is only made by itself has its own key. Fix all then means the other fixes of its kind.
        var key =
            context.CodeActionEquivalenceKey is { } asked && asked.EndsWith(ProgramFixProvider.AloneSuffix, StringComparison.Ordinal)
                ? asked.Substring(0, asked.Length - ProgramFixProvider.AloneSuffix.Length)
                : context.CodeActionEquivalenceKey;
        var check = await EditCheck.BeforeAsync(project, cancellation).ConfigureAwait(false);
        var fixes = new List<ResourceFix>();
        foreach (var inFile in diagnostics.GroupBy(d => context.Solution.GetDocument(d.Location.SourceTree)?.Id))
        {
            if (inFile.Key is { } id && project.GetDocument(id) is { } document)
            {
                fixes.AddRange(
                    (
                        await ResourceFix
                            .FindAllAsync(document, inFile.ToImmutableArray(), check, provider, cancellation)
                            .ConfigureAwait(false)
                    ).Where(fix => fix.ActionKey == key && IsAllowed(fix.Effect ?? provider.Effect, context.Scope, project))
                );
            }
        }
        if (fixes.Count == 0)
            return project.Solution;
        ResourceFix[] best = [.. fixes.GroupBy(fix => fix.Findings[0]).Select(ofFinding => ofFinding.First())];
        if (await check.TryAsync([.. best.SelectMany(fix => fix.Edits.First())], best, cancellation).ConfigureAwait(false) is { } all)
            return all.Solution;

        // Some fixes cannot be made this way, or not together. Try them one by one, each on top of those before.
        var (edits, made) = (new List<SourceEdit>(), new List<ResourceFix>());
        foreach (var fix in fixes)
        {
            if (made.Any(before => before.Findings[0] == fix.Findings[0]))
                continue;
            var (edit, changed) = await check.FirstGoodAsync(edits, made, fix, cancellation).ConfigureAwait(false);
            if (changed is null)
                continue;
            edits.AddRange(edit);
            made.Add(fix);
            project = changed;
        }
        return project.Solution;
    }
}

using System.Collections.Immutable;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.FixingAll;
using DataGravity.CodeFixes.Trial;
using DataGravity.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DataGravity.CodeFixes.Relocation.Stacks;

/// <summary>
/// Changes all stack files in one pass, each value once, however many findings depend on it. A change that replaces stores is left to be
/// chosen by itself.
/// </summary>
internal sealed class StackConfigurationFixAll : GravityFixAll
{
    public static StackConfigurationFixAll Provider { get; } = new();

    protected override async Task<Solution?> FixAsync(
        FixAllContext context,
        IReadOnlyList<(ProjectId Project, ImmutableArray<Diagnostic> Findings)> found
    )
    {
        if (context.CodeActionEquivalenceKey == StackConfigurationFixProvider.ReplacingEquivalenceKey)
            return null;
        var (check, cancellation) = (new StackCheck(context.Solution), context.CancellationToken);
        var (made, resolved, result) = (new HashSet<StackSetting>(), new List<Finding>(), context.Solution);
        foreach (var (project, diagnostics) in found)
        {
            var reported = await ProgramRun
                .FindReportedAsync(context.Solution.GetProject(project)!, diagnostics, cancellation)
                .ConfigureAwait(false);
            foreach (
                var atResource in reported
                    .GroupBy(finding => finding.Diagnostic.Location, finding => finding.Finding)
                    .OrderBy(group => group.Key.SourceTree?.FilePath, StringComparer.Ordinal)
                    .ThenBy(group => group.Key.SourceSpan.Start)
            )
            {
                if (
                    StackSetting.FindAll(atResource) is not { Count: > 0 } settings
                    || made.IsSupersetOf(settings)
                    || !await check.HasAsync(atResource.First(), project, cancellation).ConfigureAwait(false)
                    || await check.TryAsync([.. made, .. settings], [.. resolved, .. atResource], cancellation).ConfigureAwait(false)
                        is not { IsHarmless: true } change
                )
                {
                    continue;
                }
                made.UnionWith(settings);
                resolved.AddRange(atResource);
                result = change.Changed;
            }
        }
        return result;
    }
}

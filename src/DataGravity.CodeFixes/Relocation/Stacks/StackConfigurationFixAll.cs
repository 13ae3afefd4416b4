using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DataGravity.CodeFixes.Relocation.Stacks;

/// <summary>Changes all stack files in one pass, each value once however many findings come of it. What replaces stores is left to a choice of its own.</summary>
internal sealed class StackConfigurationFixAll : FixAllProvider
{
    public static StackConfigurationFixAll Provider { get; } = new();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        if (fixAllContext.CodeActionEquivalenceKey == StackConfigurationFixProvider.ReplacingEquivalenceKey)
            return null;
        var found = new List<(ProjectId, ImmutableArray<Diagnostic>)>();
        foreach (var project in fixAllContext.Scope == FixAllScope.Solution ? fixAllContext.Solution.Projects : [fixAllContext.Project])
            found.Add((project.Id, await FindingsAsync(project, fixAllContext).ConfigureAwait(false)));
        var solution = fixAllContext.Solution;
        return CodeAction.Create("Set the regions of stacks", token => FixAsync(solution, found, token), StackConfigurationFixProvider.EquivalenceKey);
    }

    private static Task<ImmutableArray<Diagnostic>> FindingsAsync(Project project, FixAllContext context) => context is { Scope: FixAllScope.Document, Document: { } document }
        ? context.GetDocumentDiagnosticsAsync(document)
        : context.GetAllDiagnosticsAsync(project);

    private static async Task<Solution> FixAsync(Solution solution, IReadOnlyList<(ProjectId Project, ImmutableArray<Diagnostic> Findings)> found, CancellationToken cancellation)
    {
        var check = new StackCheck(solution);
        var (made, resolved, result) = (new HashSet<StackSetting>(), new List<Diagnostic>(), solution);
        foreach (var (project, findings) in found)
        {
            foreach (var atResource in findings.GroupBy(finding => finding.Location).OrderBy(group => group.Key.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(group => group.Key.SourceSpan.Start))
            {
                if (StackSetting.Of(atResource) is not { Count: > 0 } settings || made.IsSupersetOf(settings)
                    || !await check.HasAsync(atResource.First(), project, cancellation).ConfigureAwait(false)
                    || await check.TryAsync([.. made, .. settings], [.. resolved, .. atResource], cancellation).ConfigureAwait(false) is not { IsHarmless: true } change)
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

using System.Collections.Immutable;
using System.Composition;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.FixingAll;
using DataGravity.CodeFixes.Trial;
using DataGravity.Configuration;
using DataGravity.Configuration.Stacks;
using DataGravity.Findings;
using DataGravity.Moves;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DataGravity.CodeFixes.Relocation.Stacks;

/// <summary>Moves compute to its data by changing the line in the stack's file that places it, in every stack in which it is far.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "change the stack's configuration"), Shared]
public sealed class StackConfigurationFixProvider : GravityFixProvider
{
    /// <summary>The equivalence key. All fixes that share it can be made at once.</summary>
    internal const string EquivalenceKey = "DataGravity.StackConfiguration";

    /// <summary>
    /// The key of changes that replace stores, clusters or networks, or leave work to the user. Each is chosen by itself.
    /// </summary>
    public const string ReplacingEquivalenceKey = "DataGravity.StackConfiguration.Replacing";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => MovableRules.Ids;

    /// <inheritdoc/>
    internal override FixEffect Effect => FixEffect.ChangesResources;

    private protected override FixAllProvider FixAll => StackConfigurationFixAll.Provider;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var (project, cancellation) = (context.Document.Project, context.CancellationToken);
        var check = new StackCheck(project.Solution);
        var reported = await ProgramRun.FindReportedAsync(project, context.Diagnostics, cancellation).ConfigureAwait(false);
        foreach (var atResource in reported.GroupBy(finding => finding.Diagnostic.Location.SourceSpan))
        {
            Finding[] findings = [.. atResource.Select(f => f.Finding)];
            if (
                StackSetting.FindAll(findings) is not { Count: > 0 } settings
                || !await check.HasAsync(findings[0], project.Id, cancellation).ConfigureAwait(false)
                || await check.TryAsync(settings, findings, cancellation).ConfigureAwait(false) is not { } change
            )
            {
                continue;
            }
            var title = await TitleAsync(project, settings, findings, change, cancellation).ConfigureAwait(false);
            context.RegisterCodeFix(
                new GravityAction(
                    title,
                    change.IsHarmless ? EquivalenceKey : ReplacingEquivalenceKey,
                    change.Replaced.Count == 0 ? Effect : FixEffect.CreatesResources,
                    leavesWork: change.Held.Count > 0,
                    _ => Task.FromResult(change.Changed)
                ),
                context.Diagnostics.Where(diagnostic => atResource.Any(finding => finding.IsReportedBy(diagnostic)))
            );
        }
    }

    private static async Task<string> TitleAsync(
        Project project,
        IReadOnlyList<StackSetting> settings,
        IReadOnlyList<Finding> findings,
        StackChange change,
        CancellationToken cancellation
    )
    {
        var keys = new List<(string Value, string File)>();
        foreach (var setting in settings)
        {
            keys.Add(
                (
                    $"{await setting.KeyInAsync(project, cancellation).ConfigureAwait(false)} to {setting.Value}",
                    PulumiFiles.FileName(setting.Path)
                )
            );
        }

        var values = keys.GroupBy(key => key.Value, key => key.File)
            .GroupBy(same => string.Join(" and ", same), same => same.Key)
            .Select(same => $"{string.Join(" and ", same)} in {same.Key}");
        return $"Set {string.Join(", ", values)}, next to {findings[0].Gaps[0].Link.Data}{change.Replacing}{MoveTitle.WriteSaving(findings)}{Hold.Describe(change.Held)}";
    }
}

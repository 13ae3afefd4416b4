using DataGravity.Catalog;
using DataGravity.Evaluation;
using DataGravity.Findings;
using DataGravity.Graph;
using DataGravity.Moves;
using Microsoft.CodeAnalysis;

namespace DataGravity.CodeFixes.Relocation.Stacks;

/// <summary>
/// Tries other values in stack files on a copy. A change is good if it resolves its findings and adds none, in each stack of each program
/// that reads the files.
/// </summary>
internal sealed class StackCheck(Solution solution)
{
    private readonly Dictionary<ProjectId, StackRun?> _before = [];

    /// <summary>Whether a program still has a finding.</summary>
    public async Task<bool> HasAsync(Finding finding, ProjectId project, CancellationToken cancellation) =>
        await BeforeAsync(project, cancellation).ConfigureAwait(false) is { } before && before.Has(finding);

    /// <summary>The result of other values; null if it is not good.</summary>
    public async Task<StackChange?> TryAsync(
        IReadOnlyCollection<StackSetting> settings,
        IReadOnlyCollection<Finding> resolved,
        CancellationToken cancellation
    )
    {
        if (
            !StackSetting.AreConsistent(settings)
            || await StackSetting.ApplyAsync(solution, settings, cancellation).ConfigureAwait(false) is not { } changed
        )
        {
            return null;
        }

        var (replaced, held) = (new List<Resource>(), new List<Hold>());
        foreach (
            var project in changed.Projects.Where(p =>
                p.AdditionalDocuments.Any(file => settings.Any(setting => setting.Path == file.FilePath))
            )
        )
        {
            if (await BeforeAsync(project.Id, cancellation).ConfigureAwait(false) is not { } before)
                continue;
            if (
                await StackRun.OfAsync(project, cancellation).ConfigureAwait(false) is not { } after
                || !after.AddsNothingTo(before)
                || resolved.Any(after.Has)
            )
            {
                return null;
            }

            var moved = after.MovedFrom(before);
            // Resources that exist already do not move.
            if (moved.Any(resource => resource.Registration.Kind == RegistrationKind.Read))
                return null;
            replaced.AddRange(moved);
            held.AddRange(after.HeldSince(before));
        }
        // The compute itself is meant to move, so it is not listed.
        var others = replaced.Where(resource =>
            resource.Kind is { Holds: not DataKind.None } || !resolved.Any(finding => finding.First.Resource?.Name == resource.Name)
        );
        return new StackChange(changed, [.. others.Select(resource => resource.ToString()).Distinct()], held);
    }

    private async Task<StackRun?> BeforeAsync(ProjectId id, CancellationToken cancellation)
    {
        if (!_before.TryGetValue(id, out var run))
            _before[id] = run = await StackRun.OfAsync(solution.GetProject(id)!, cancellation).ConfigureAwait(false);
        return run;
    }
}

using System.Collections.Concurrent;
using DataGravity.CodeFixes.Trial;
using DataGravity.Tool.Analysis;
using Microsoft.CodeAnalysis;

namespace DataGravity.Tool.Fixing;

/// <summary>The titles of the fixes that an editor offers for findings. A title tells what the fix saves.</summary>
internal sealed class FixTitles
{
    private readonly ConcurrentDictionary<ProgramFinding, IReadOnlyList<string>> _titles = new(ReferenceEqualityComparer.Instance);

    /// <summary>No titles.</summary>
    public static FixTitles None { get; } = new();

    /// <summary>The titles of a finding, in the order of the kinds. To accept it is none of them.</summary>
    public IReadOnlyList<string> Of(ProgramFinding finding) => _titles.GetValueOrDefault(finding) ?? [];

    /// <summary>Tries the fixes of findings, as an editor does before it offers them.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="progress">Shows how far it is.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public static async Task<FixTitles> FindAsync(
        IReadOnlyList<(AnalyzedProject Program, ProgramFinding Finding)> findings,
        Progress progress,
        CancellationToken cancellation
    )
    {
        var (titles, tried) = (new FixTitles(), 0);
        // What the fixes share of a program is found once, and not by each thread.
        foreach (var source in findings.Select(found => found.Program.Project.Source).OfType<Project>().Distinct())
            await ProgramRun.FindAsync(source, cancellation);
        await Parallel.ForEachAsync(
            findings,
            cancellation,
            async (found, stop) =>
            {
                progress.Show($"Trying the fixes of finding {Interlocked.Increment(ref tried)} of {findings.Count}");
                if (found.Program.Project.Source is not { } source)
                    return;
                var offers = await FixOffer.FindAllAsync(source, found.Finding, found.Program.Findings, withAcceptance: false, stop);
                titles._titles[found.Finding] = [.. offers.Select(offer => offer.Title).Distinct()];
            }
        );
        return titles;
    }
}

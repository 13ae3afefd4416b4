using DataGravity.Tool.Analysis;

namespace DataGravity.Tool.Fixing;

/// <summary>The titles of the fixes that an editor offers for findings. A title tells what the fix saves.</summary>
internal sealed class FixTitles
{
    private readonly Dictionary<ProgramFinding, IReadOnlyList<string>> _titles = new(ReferenceEqualityComparer.Instance);

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
        var titles = new FixTitles();
        foreach (var ((program, finding), index) in findings.Select((finding, index) => (finding, index)))
        {
            if (program.Project.Source is not { } source)
                continue;
            progress.Show($"Trying the fixes of finding {index + 1} of {findings.Count}");
            var offers = await FixOffer.FindAllAsync(source, finding, program.Findings, cancellation);
            titles._titles[finding] = [.. offers.Where(offer => offer.Kind != FixKind.Acceptance).Select(offer => offer.Title).Distinct()];
        }
        return titles;
    }
}

using DataGravity.Tool.Analysis;

namespace DataGravity.Tool.Fixing;

/// <summary>A finding for which a fix was made.</summary>
/// <param name="Program">The program's name.</param>
/// <param name="Finding">The finding.</param>
/// <param name="Title">What the fix did.</param>
internal sealed record FixedFinding(string Program, ProgramFinding Finding, string Title);

/// <summary>A finding that remains.</summary>
/// <param name="Program">The program's name.</param>
/// <param name="Finding">The finding.</param>
/// <param name="Why">Why no fix was made.</param>
internal sealed record RemainingFinding(string Program, ProgramFinding Finding, string Why);

/// <summary>What fixing did.</summary>
/// <param name="Before">How many findings there were.</param>
/// <param name="Fixed">Those that were fixed, in order.</param>
/// <param name="Remaining">Those that remain, from an analysis of the changed programs.</param>
/// <param name="Files">The changed files, by path.</param>
internal sealed record FixRun(
    int Before,
    IReadOnlyList<FixedFinding> Fixed,
    IReadOnlyList<RemainingFinding> Remaining,
    IReadOnlyList<ChangedFile> Files
);

namespace DataGravity.Tool.Analysis;

/// <summary>The programs of one load.</summary>
/// <param name="Projects">The analysed programs, by path.</param>
/// <param name="Problems">Why others are not analysed.</param>
internal sealed record AnalyzedLoad(IReadOnlyList<AnalyzedProject> Projects, IReadOnlyList<ToolException> Problems);

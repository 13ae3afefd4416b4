namespace DataGravity.Tool.Analysis;

/// <summary>A place that a finding is also about, and what is there.</summary>
/// <param name="Range">The place.</param>
/// <param name="Message">What is there, as a sentence without its full stop.</param>
internal sealed record RelatedRange(SourceRange Range, string Message);

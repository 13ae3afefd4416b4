namespace DataGravity.Program;

/// <summary>Where the description of an object begins: in a file beside the program, or in a text of the program.</summary>
/// <param name="Path">The file.</param>
/// <param name="Span">The part of the description on its first line.</param>
/// <param name="Line">The one-based line.</param>
/// <param name="Column">The one-based column.</param>
/// <param name="File">The file, if it is one of the program; null for a file beside it.</param>
internal sealed record ManifestSite(string Path, Span Span, int Line, int Column, SourceFile? File);

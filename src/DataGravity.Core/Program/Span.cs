namespace DataGravity.Program;

/// <summary>A range of a source file: zero-based offset and length, in UTF-16 code units.</summary>
internal readonly record struct Span(int Start, int Length);

/// <summary>
/// A place in a source file that a finding can point at. It knows its lines, so it is equal to the same place after an edit elsewhere, and
/// what was found out about it stays true.
/// </summary>
/// <param name="File">The file.</param>
/// <param name="Span">The range in it.</param>
/// <param name="Line">The one-based line where the range starts.</param>
/// <param name="LastLine">The one-based line where it ends.</param>
/// <param name="Column">The one-based column where it starts.</param>
internal sealed record Site(SourceFile File, Span Span, int Line, int LastLine, int Column)
{
    /// <summary>That of something that no expression of the program creates.</summary>
    public static readonly Site None = new(new SourceFile("", "", Ordinal: -1), default, 0, 0, 0);

    public bool IsNone => ReferenceEquals(this, None);

    // Most ranges of one file differ in where they start.
    public override int GetHashCode() => File.GetHashCode() * 397 ^ Span.Start;

    /// <summary>The file's name without its folders, and the one-based line: <c>Program.cs:12</c>.</summary>
    public override string ToString() => $"{File.Name}:{Line}";
}

/// <summary>A value in a configuration file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Start">The offset of the value, quotes included.</param>
/// <param name="Line">The one-based line.</param>
internal readonly record struct ConfigurationSite(string Path, int Start, int Line)
{
    /// <summary>The file's name without its folders, and the line: <c>Pulumi.prod.yaml:3</c>.</summary>
    public override string ToString() => $"{Path.Substring(Path.LastIndexOfAny(['/', '\\']) + 1)}:{Line}";
}

/// <summary>The expression that puts a text of several lines together.</summary>
/// <param name="Site">The expression.</param>
internal readonly record struct ComposedSite(Site Site);

/// <summary>A text in another file that the program reads, as a manifest.</summary>
/// <param name="Path">The file.</param>
/// <param name="Start">The offset of the text, quotes included.</param>
/// <param name="Line">The one-based line.</param>
internal readonly record struct FileSite(string Path, int Start, int Line)
{
    /// <summary>The file's name without its folders, and the line: <c>job.yaml:3</c>.</summary>
    public override string ToString() => $"{Path.Substring(Path.LastIndexOfAny(['/', '\\']) + 1)}:{Line}";
}

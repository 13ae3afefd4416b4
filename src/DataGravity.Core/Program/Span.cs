namespace DataGravity.Program;

/// <summary>A range of a source file: zero-based offset and length, in UTF-16 code units.</summary>
internal readonly record struct Span(int Start, int Length);

/// <summary>A place in a source file that a finding can point at.</summary>
/// <param name="Unit">The file, as lowered.</param>
/// <param name="Span">The range in it.</param>
internal readonly record struct Site(ProgramUnit Unit, Span Span)
{
    /// <summary>The one-based line where the range starts.</summary>
    public int Line => Unit.LineOf(Span.Start) + 1;

    /// <summary>The one-based line where it ends.</summary>
    public int LastLine => Unit.LineOf(Span.Start + Span.Length) + 1;

    public int Column => Unit.ColumnOf(Span.Start) + 1;

    /// <summary>The file's name without its folders, and the one-based line: <c>Program.cs:12</c>.</summary>
    public override string ToString() => $"{Unit.FileName}:{Line}";
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

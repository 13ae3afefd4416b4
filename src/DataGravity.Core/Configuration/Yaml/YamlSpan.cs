namespace DataGravity.Configuration;

/// <summary>A stretch of a file: offsets for edits, zero-based lines and columns for people. The end is exclusive.</summary>
internal readonly record struct YamlSpan(int Start, int Length, int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    /// <summary>The offset after the last character.</summary>
    public int End => Start + Length;
}

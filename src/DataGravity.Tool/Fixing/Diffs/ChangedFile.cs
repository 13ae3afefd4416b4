using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Tool.Fixing;

/// <summary>A file that fixes change.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Before">The bytes that were read.</param>
/// <param name="Encoding">The encoding, which writes a byte order mark if the file has one.</param>
/// <param name="Text">The text before, without its byte order mark.</param>
/// <param name="Changed">The text after, with the file's own line breaks.</param>
internal sealed record ChangedFile(string Path, byte[] Before, Encoding Encoding, string Text, string Changed)
{
    private bool HasMark => Encoding.GetPreamble() is { Length: > 0 } mark && Before.AsSpan().StartsWith(mark);

    /// <summary>The first character that a diff of the file shows: its byte order mark.</summary>
    public string Mark => HasMark ? "\uFEFF" : "";

    /// <summary>Whether a diff of it in UTF-8 has the same bytes as the file.</summary>
    public bool IsDiffable => Encoding is UTF8Encoding || (Text + Changed).All(char.IsAscii) && Before.Length == Text.Length;

    /// <summary>Reads a file from the disk.</summary>
    /// <param name="path">The path.</param>
    /// <param name="analyzed">The text that the analysis saw.</param>
    /// <param name="changed">The text after the fixes.</param>
    /// <returns>The file; null if it cannot be written without changing more than the fixes do.</returns>
    public static ChangedFile? Read(string path, SourceText analyzed, SourceText changed)
    {
        var (bytes, text) = (File.ReadAllBytes(path), analyzed.ToString());
        var file = new ChangedFile(path, bytes, EncodingOf(bytes, analyzed), text, WithBreaksOf(text, changed.ToString()));
        return file.Write(text).AsSpan().SequenceEqual(bytes) ? file : null;
    }

    /// <summary>Writes the changed text to the disk.</summary>
    /// <exception cref="ToolException">The file has changed since it was read.</exception>
    public async Task WriteAsync(CancellationToken cancellation)
    {
        if (!(await File.ReadAllBytesAsync(Path, cancellation)).AsSpan().SequenceEqual(Before))
            throw HasChanged(Path);
        await File.WriteAllBytesAsync(Path, Write(Changed), cancellation);
    }

    /// <summary>The problem of a file that somebody else has changed meanwhile.</summary>
    public static ToolException HasChanged(string path) => new($"{path} has changed since it was read; run the command again");

    private byte[] Write(string text) => HasMark ? [.. Encoding.GetPreamble(), .. Encoding.GetBytes(text)] : Encoding.GetBytes(text);

    /// <summary>The encoding as it was read. The compiler's own forgets the mark of UTF-8.</summary>
    private static Encoding EncodingOf(byte[] bytes, SourceText text) =>
        bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8 : text.Encoding ?? new UTF8Encoding(false);

    /// <summary>New lines end as the others do, if these all end alike.</summary>
    private static string WithBreaksOf(string text, string changed)
    {
        var (all, windows) = (Count(text, "\n"), Count(text, "\r\n"));
        if (all == 0 || all != windows && windows != 0)
            return changed;
        // Only these two: ReplaceLineEndings would also replace form feeds and Unicode's separators, which the fixes have not touched.
        var unix = changed.Replace("\r\n", "\n");
        return windows > 0 ? unix.Replace("\n", "\r\n") : unix;
    }

    private static int Count(string text, string what)
    {
        var count = 0;
        for (
            var at = text.IndexOf(what, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(what, at + what.Length, StringComparison.Ordinal)
        )
        {
            count++;
        }

        return count;
    }
}

using System.Text;
using DiffPlex;
using DiffPlex.Model;

namespace DataGravity.Tool.Fixing;

/// <summary>Writes changes as <c>git apply</c> and <c>patch</c> read them: line breaks and byte order marks belong to the lines.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The diff of a file.</summary>
    /// <param name="path">The path in the head, with slashes.</param>
    /// <param name="before">The text before.</param>
    /// <param name="after">The text after.</param>
    public static string Write(string path, string before, string after)
    {
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, LineChunker.Instance);
        // Without the tab, what follows a blank could be a date.
        var name = path.Contains(' ') ? path + "\t" : path;
        var text = new StringBuilder($"--- a/{name}\n+++ b/{name}\n");
        foreach (var hunk in Hunks(diff))
            Write(text, diff, hunk);
        return text.ToString();
    }

    /// <summary>The changes that are so close that their contexts meet.</summary>
    private static IEnumerable<IReadOnlyList<DiffBlock>> Hunks(DiffResult diff)
    {
        var hunk = new List<DiffBlock>();
        foreach (var block in diff.DiffBlocks)
        {
            if (hunk.Count > 0 && block.DeleteStartA - (hunk[^1].DeleteStartA + hunk[^1].DeleteCountA) > 2 * Context)
            {
                yield return hunk;
                hunk = [];
            }
            hunk.Add(block);
        }
        if (hunk.Count > 0)
            yield return hunk;
    }

    private static void Write(StringBuilder text, DiffResult diff, IReadOnlyList<DiffBlock> hunk)
    {
        var (old, changed) = (diff.PiecesOld, diff.PiecesNew);
        var (first, last) = (hunk[0], hunk[^1]);
        var start = Math.Max(0, first.DeleteStartA - Context);
        var end = Math.Min(old.Count, last.DeleteStartA + last.DeleteCountA + Context);
        var shift = first.InsertStartB - first.DeleteStartA;
        var added = hunk.Sum(block => block.InsertCountB - block.DeleteCountA);
        text.Append($"@@ -{Range(start, end - start)} +{Range(start + shift, end - start + added)} @@\n");
        var at = start;
        foreach (var block in hunk)
        {
            for (; at < block.DeleteStartA; at++)
                Line(text, ' ', old[at]);
            for (; at < block.DeleteStartA + block.DeleteCountA; at++)
                Line(text, '-', old[at]);
            for (var i = 0; i < block.InsertCountB; i++)
                Line(text, '+', changed[block.InsertStartB + i]);
        }
        for (; at < end; at++)
            Line(text, ' ', old[at]);
    }

    /// <summary>The first line, counted from one, and the number of lines. Of no lines, the line before them is named.</summary>
    private static string Range(int start, int count) =>
        count switch
        {
            0 => $"{start},0",
            1 => $"{start + 1}",
            _ => $"{start + 1},{count}",
        };

    private static void Line(StringBuilder text, char mark, string line) =>
        text.Append(mark).Append(line).Append(line.EndsWith('\n') ? "" : "\n\\ No newline at end of file\n");

    /// <summary>Cuts behind each line feed, as Git does. DiffPlex's own also cut behind a lone carriage return.</summary>
    private sealed class LineChunker : IChunker
    {
        public static LineChunker Instance { get; } = new();

        public IReadOnlyList<string> Chunk(string text)
        {
            var lines = new List<string>();
            for (var at = 0; at < text.Length; at += lines[^1].Length)
                lines.Add(text.IndexOf('\n', at) is >= 0 and var end ? text[at..(end + 1)] : text[at..]);
            return lines;
        }
    }
}

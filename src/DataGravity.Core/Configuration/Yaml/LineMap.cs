using DataGravity.Configuration.Reading;

namespace DataGravity.Configuration;

internal sealed class LineMap(string text)
{
    private readonly int[] _starts = Find(text);
    private int _cached;

    public int StartOf(int line) => _starts[line];

    public int At(int position)
    {
        // Reading moves forward in small steps, so the line is usually the last one asked for, or the next.
        var line = _cached;
        if (position < _starts[line] || line + 2 < _starts.Length && position >= _starts[line + 2])
        {
            line = Array.BinarySearch(_starts, position);
            line = line < 0 ? Math.Max(~line - 1, 0) : line;
        }
        else if (line + 1 < _starts.Length && position >= _starts[line + 1])
        {
            line++;
        }

        return _cached = line;
    }

    private static int[] Find(string text)
    {
        // A byte order mark is not part of the first line.
        var starts = new List<int> { text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (Characters.IsBreak(text[i]) && !(text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n'))
            {
                starts.Add(i + 1);
            }
        }

        return starts.ToArray();
    }
}

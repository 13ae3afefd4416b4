namespace DataGravity.Configuration.Reading;

/// <summary>A position in a text, with look-ahead, and the problems found so far.</summary>
internal sealed class Scanner
{
    // Nobody reads more than this.
    private const int MaxProblems = 100;

    private readonly LineMap _lines;
    private readonly List<YamlProblem> _problems = [];

    public Scanner(string text)
    {
        Text = text;
        _lines = new(text);
        Position = _lines.StartOf(0);
    }

    public string Text { get; }

    public int Position { get; set; }

    public IReadOnlyList<YamlProblem> Problems => _problems;

    public bool AtEnd => Position >= Text.Length;

    public char Current => Peek(0);

    public int Line => _lines.At(Position);

    public int Column => Position - _lines.StartOf(Line);

    /// <summary>Whether only white space precedes the position on its line.</summary>
    public bool IsFirstOnLine
    {
        get
        {
            var at = Position;
            while (at > 0 && Characters.IsBlank(Text[at - 1]))
            {
                at--;
            }

            return at == _lines.StartOf(Line);
        }
    }

    /// <summary>Whether the document ends here: end of file, <c>---</c> or <c>...</c>.</summary>
    public bool AtDocumentEnd => AtEnd || IsDocumentMarker(Position);

    public char Peek(int ahead) => Position + ahead < Text.Length ? Text[Position + ahead] : '\0';

    /// <summary>Whether an indicator such as <c>-</c> or <c>:</c> is here, followed by white space.</summary>
    public bool AtIndicator(char indicator) => Current == indicator && Characters.IsBlankOrEnd(Peek(1));

    public bool IsDocumentMarker(int at) =>
        at + 2 < Text.Length
        && Text[at] is '-' or '.'
        && Text[at + 1] == Text[at]
        && Text[at + 2] == Text[at]
        && at == _lines.StartOf(_lines.At(at))
        && (at + 3 == Text.Length || Characters.IsBlankOrEnd(Text[at + 3]));

    public void SkipBlanks()
    {
        while (Characters.IsBlank(Current))
        {
            Position++;
        }
    }

    public void SkipToLineEnd()
    {
        while (!AtEnd && !Characters.IsBreak(Current))
        {
            Position++;
        }
    }

    public void SkipBreak() => Position += Current == '\r' && Peek(1) == '\n' ? 2 : 1;

    /// <summary>
    /// Skips white space, comments and line breaks. Reports a tab that indents content, which only collections in brackets allow.
    /// </summary>
    public void SkipTrivia(bool inFlow = false)
    {
        var tab = -1;
        var indenting = IsFirstOnLine;
        for (; !AtEnd; Position++)
        {
            if (Current == '#')
            {
                SkipToLineEnd();
            }

            if (Characters.IsBreak(Current))
            {
                (tab, indenting) = (-1, true);
            }
            else if (Current == '\t' && indenting && tab < 0)
            {
                tab = Position;
            }
            else if (!Characters.IsBlank(Current))
            {
                break;
            }
        }

        if (tab >= 0 && !inFlow && !AtEnd)
        {
            Report("A tab cannot indent a line in YAML; use spaces.", tab, tab + 1);
        }
    }

    /// <summary>Goes to the start of the next line with content that is not indented more than <paramref name="indent"/>.</summary>
    public void Recover(int indent)
    {
        while (!AtEnd)
        {
            SkipToLineEnd();
            if (AtEnd)
            {
                return;
            }

            SkipBreak();
            var start = Position;
            SkipBlanks();
            if (Position - start <= indent && !Characters.IsBreak(Current) && Current != '#' || AtDocumentEnd)
            {
                Position = start;
                return;
            }
        }
    }

    public YamlSpan Span(int start, int end)
    {
        var first = _lines.At(start);
        var last = _lines.At(end);
        return new(start, end - start, first, start - _lines.StartOf(first), last, end - _lines.StartOf(last));
    }

    /// <summary>Reports a problem, unless its line already has one. A second problem on a line usually follows from the first.</summary>
    public void Report(string message, int start, int end)
    {
        var span = Span(start, Math.Min(end, Text.Length));
        if (_problems.Count < MaxProblems && (_problems.Count == 0 || _problems[_problems.Count - 1].Span.StartLine != span.StartLine))
        {
            _problems.Add(new(message, span));
        }
    }
}

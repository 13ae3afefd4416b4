using System.Globalization;
using System.Text;

namespace DataGravity.Evaluation;

/// <summary>
/// A reader for JSON that a program wrote as text, including texts with holes. A hole inside a string gives a text with a hole. A hole in
/// the position of a value is that value. Comments and trailing commas are accepted.
/// </summary>
internal sealed class JsonReader
{
    private const int MaxDepth = 64;

    // Stands for a hole in the text. If the program itself writes this character, it is an ordinary character of the text.
    private const char Hole = '\uFFFF';

    private readonly string _text;
    private readonly IReadOnlyList<(int At, Value Value)> _holes;
    private int _at;
    private int _hole;
    private int _depth;
    private int _size;

    // Whether it stopped at a limit of its own: then the text may still be a document.
    private bool _isLimited;

    private JsonReader(string text, IReadOnlyList<(int At, Value Value)> holes)
    {
        _text = text;
        _holes = holes;
    }

    /// <summary>Reads the document in a value, as a snapshot. Returns null if there is none.</summary>
    public static Value? Read(Value value)
    {
        switch (value)
        {
            case JsonText json:
                return json.Content;
            case ResourceOutput output when output.Origin() is { } origin:
                return Read(origin);
            case Constant { Content: string text } when IsDocument(text):
                return new JsonReader(text, []).Document();
            case Text { Parts: [Constant { Content: string start }, ..] parts } when IsDocument(start):
                var written = new StringBuilder();
                var holes = new List<(int, Value)>();
                foreach (var part in parts)
                {
                    if (part is not Constant)
                        holes.Add((written.Length, part));
                    written.Append(part is Constant ? part.ToString() : Hole);
                }
                return new JsonReader(written.ToString(), holes).Document();
            default:
                return null;
        }
    }

    /// <summary>Whether a text is no JSON, also not a single number or word. A text too large to be read may be JSON.</summary>
    public static bool IsMalformed(Constant text) =>
        new JsonReader(text.ToString(), []) is var reader && reader.Document() is null && !reader._isLimited;

    private static bool IsDocument(string text) => text.TrimStart() is ['{' or '[', ..];

    private Value? Document() => Value() is { } value && Next() == '\0' ? value : null;

    /// <summary>Skips white space and comments, and returns the next character. Returns NUL at the end of the text.</summary>
    private char Next()
    {
        while (_at < _text.Length)
        {
            if (char.IsWhiteSpace(_text[_at]))
                _at++;
            else if (string.CompareOrdinal(_text, _at, "//", 0, 2) == 0)
                _at = _text.IndexOf('\n', _at) is >= 0 and var line ? line : _text.Length;
            else if (string.CompareOrdinal(_text, _at, "/*", 0, 2) == 0)
                _at = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : _text.Length;
            else
                return _text[_at];
        }
        return '\0';
    }

    private bool IsAtHole()
    {
        // Skips the holes inside a comment.
        while (_hole < _holes.Count && _holes[_hole].At < _at)
            _hole++;
        return _hole < _holes.Count && _holes[_hole].At == _at;
    }

    private bool Take(char character)
    {
        if (Next() != character)
            return false;
        _at++;
        return true;
    }

    private Value? Value()
    {
        if (_depth >= MaxDepth || ++_size > Budget.MaxTree)
        {
            _isLimited = true;
            return null;
        }
        _depth++;
        var value = Next() switch
        {
            '{' => Record(),
            '[' => Sequence(),
            '"' => String(),
            Hole when IsAtHole() => TakeHole(),
            _ => Word(),
        };
        _depth--;
        return value;
    }

    private Value TakeHole()
    {
        _at++;
        // A document inside another document becomes a part of it.
        return _holes[_hole++].Value is var hole && hole is JsonText json ? json.Content : hole;
    }

    private RecordValue? Record()
    {
        _at++;
        var fields = new Dictionary<string, Value>();
        while (!Take('}'))
        {
            if (Next() != '"' || String() is not { } name || !Take(':') || Value() is not { } value)
                return null;
            fields[name is Constant ? name.ToString()! : "?"] = value;
            if (!Take(',') && Next() != '}')
                return null;
        }
        return new RecordValue(fields);
    }

    private SequenceValue? Sequence()
    {
        _at++;
        var items = new List<Value>();
        while (!Take(']'))
        {
            if (Value() is not { } value)
                return null;
            items.Add(value);
            if (!Take(',') && Next() != ']')
                return null;
        }
        return new SequenceValue([.. items.Select(i => (Conditions.Condition.True, i))]);
    }

    /// <summary>Reads a string: a constant, or a text with holes.</summary>
    private Value? String()
    {
        var parts = new List<Value>();
        var text = new StringBuilder();
        for (_at++; _at < _text.Length; _at++)
        {
            switch (_text[_at])
            {
                case '"':
                    _at++;
                    Flush();
                    return parts switch
                    {
                        [] => new Constant(""),
                        [Constant or JsonText] => parts[0],
                        _ => new Text(parts),
                    };
                case Hole when IsAtHole():
                    Flush();
                    parts.Add(_holes[_hole++].Value);
                    break;
                case '\\':
                    if (Escape() is not { } escaped)
                        return null;
                    text.Append(escaped);
                    break;
                case var character:
                    text.Append(character);
                    break;
            }
        }
        return null;

        void Flush()
        {
            if (text.Length > 0)
                parts.Add(new Constant(text.ToString()));
            text.Clear();
        }
    }

    private char? Escape()
    {
        if (++_at >= _text.Length)
            return null;
        switch (_text[_at])
        {
            case 'n':
                return '\n';
            case 't':
                return '\t';
            case 'r':
                return '\r';
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'u':
                if (
                    _at + 4 >= _text.Length
                    || !int.TryParse(
                        _text.Substring(_at + 1, 4),
                        NumberStyles.AllowHexSpecifier,
                        CultureInfo.InvariantCulture,
                        out var code
                    )
                )
                {
                    return null;
                }

                _at += 4;
                return (char)code;
            case '"' or '\\' or '/':
                return _text[_at];
            default:
                return null;
        }
    }

    /// <summary>Reads a number, a truth value or null. The result is unknown if the word contains a hole.</summary>
    private Value? Word()
    {
        var start = _at;
        var first = _hole;
        for (; _at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '+' or '-' or '.' || IsAtHole()); _at++)
        {
            if (IsAtHole())
                _hole++;
        }
        if (_hole > first)
            return Unknown.From("number", _holes.Skip(first).Take(_hole - first).Select(hole => hole.Value));
        return _text.Substring(start, _at - start) switch
        {
            "true" => Constant.True,
            "false" => Constant.False,
            "null" => Constant.Null,
            var word when int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => new Constant(
                number
            ),
            var word when double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => new Constant(number),
            _ => null,
        };
    }
}

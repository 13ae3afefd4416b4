namespace DataGravity.Fuzzing.Mutation;

/// <summary>Splits a text into words, numbers, string literals, blanks and single characters. Together they are the text again.</summary>
internal static class Pieces
{
    public static List<string> Of(string text)
    {
        var pieces = new List<string>(text.Length / 3);
        var start = 0;
        while (start < text.Length)
        {
            var end = EndOf(text, start);
            pieces.Add(text[start..end]);
            start = end;
        }
        return pieces;
    }

    public static bool IsWord(string piece) => char.IsLetter(piece[0]) || piece[0] == '_';

    public static bool IsNumber(string piece) => char.IsAsciiDigit(piece[0]);

    public static bool IsLiteral(string piece) => piece is ['"', _, ..];

    public static bool IsBlank(string piece) => char.IsWhiteSpace(piece[0]);

    private static int EndOf(string text, int start)
    {
        var first = text[start];
        if (char.IsLetterOrDigit(first) || first == '_')
            return EndOfRun(text, start, c => char.IsLetterOrDigit(c) || c == '_');
        if (char.IsWhiteSpace(first))
            return EndOfRun(text, start, char.IsWhiteSpace);
        if (first != '"')
            return start + 1;
        for (var at = start + 1; at < text.Length && text[at] != '\n'; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] == '"')
                return at + 1;
        }
        return start + 1;
    }

    private static int EndOfRun(string text, int start, Func<char, bool> belongs)
    {
        var end = start + 1;
        while (end < text.Length && belongs(text[end]))
            end++;
        return end;
    }
}

using DataGravity.Fuzzing.Seeds;

namespace DataGravity.Fuzzing.Mutation;

/// <summary>Changes texts as hands and accidents do: pieces and lines go, come twice, change places, and come from other texts.</summary>
internal class TextMutator
{
    private const int MaxLength = 30_000;

    private static readonly string[] s_strays =
    [
        "\uFFFF",
        "\u2028",
        "\u0085",
        "\0",
        "\uD800",
        "\uDC00",
        "\uFEFF",
        "櫓",
        "\r",
        "\t",
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        "<",
        ">",
        "\"",
        "'",
        "\"\"\"",
        "$\"",
        "@\"",
        "$$\"\"\"{{",
        "/*",
        "*/",
        "//",
        "///",
        "#",
        "#if X",
        "#region",
        "#nullable",
        "\\",
        "\\uFFFF",
        ";",
        ",",
        ".",
        "..",
        "?",
        "?.",
        "!",
        "!!",
        "=>",
        "->",
        "::",
        ":",
        "&",
        "*",
        "|",
        "-",
        "%",
        "~",
    ];

    private static readonly string[] s_numbers =
    [
        "0",
        "-1",
        "1",
        "2",
        "40",
        "4000",
        "65536",
        "100000",
        "2147483647",
        "-2147483648",
        "2147483648",
        "9223372036854775807",
        "1e308",
        "0.1",
        "1_0",
        "0x7FFFFFFF",
    ];

    private static readonly string[] s_texts =
    [
        "\"\"",
        "null",
        "\" \"",
        "\"*\"",
        "\"\\uFFFF\"",
        "\"{}\"",
        "\"{0}\"",
        "\"[[[[\"",
        "\"a,b,,c\"",
        "\"us-east-1\"",
        "\"eu-west-1\"",
        "\"US\"",
        "\"europe-west4-a\"",
        "\"s3://data/x\"",
        "\"arn:aws:s3:::data\"",
        "\"\\ud800\"",
        "\"\\0\"",
    ];

    private readonly SeedList<string> _others;
    private readonly List<Func<string, string>> _changes;

    /// <param name="random">Decides everything.</param>
    /// <param name="others">Texts that parts are taken from.</param>
    public TextMutator(Random random, SeedList<string> others)
    {
        Random = random;
        _others = others;
        _changes =
        [
            Delete,
            Delete,
            Repeat,
            Swap,
            Exchange,
            Exchange,
            Insert,
            Stray,
            SpliceLines,
            SpliceLines,
            DeleteLines,
            RepeatLines,
            MoveLines,
            Truncate,
            Rename,
            Number,
            Literal,
            HalfLine,
            HalfLine,
        ];
    }

    protected Random Random { get; }

    /// <summary>Adds ways of changing a text.</summary>
    protected void Add(params ReadOnlySpan<Func<string, string>> changes) => _changes.AddRange(changes);

    /// <summary>Changes a text once or a few times.</summary>
    public string Mutate(string text)
    {
        do
        {
            var changed = Pick(_changes)(text);
            if (changed.Length <= MaxLength)
                text = changed;
        } while (Random.Next(5) < 2);
        return text;
    }

    protected T Pick<T>(IReadOnlyList<T> items) => items[Random.Next(items.Count)];

    protected string[] LinesOfAnother() => _others.Pick(Random).Split('\n');

    /// <summary>Changes the pieces of a text that has some, at the position of one that is not blank.</summary>
    private string Change(string text, Action<List<string>, int> change)
    {
        var pieces = Pieces.Of(text);
        if (pieces.Count == 0)
            return text;
        var at = Random.Next(pieces.Count);
        if (Pieces.IsBlank(pieces[at]) && at + 1 < pieces.Count)
            at++;
        change(pieces, at);
        return string.Concat(pieces);
    }

    private int Length(List<string> pieces, int at) => Math.Min(pieces.Count - at, Random.Next(3) > 0 ? 1 : 1 + Random.Next(12));

    private string Delete(string text) => Change(text, (pieces, at) => pieces.RemoveRange(at, Length(pieces, at)));

    private string Repeat(string text) =>
        Change(text, (pieces, at) => pieces.InsertRange(at, [.. pieces.GetRange(at, Length(pieces, at)), " "]));

    private string Swap(string text) =>
        Change(
            text,
            (pieces, at) =>
            {
                var other = Random.Next(2) == 0 ? Math.Min(at + 2, pieces.Count - 1) : Random.Next(pieces.Count);
                (pieces[at], pieces[other]) = (pieces[other], pieces[at]);
            }
        );

    private string Exchange(string text) => Change(text, (pieces, at) => pieces[at] = PieceOfAnother());

    private string Insert(string text) => Change(text, (pieces, at) => pieces.Insert(at, PieceOfAnother() + " "));

    private string Stray(string text) =>
        Change(
            text,
            (pieces, at) =>
            {
                var inside = Random.Next(pieces[at].Length + 1);
                pieces[at] = pieces[at].Insert(inside, Pick(s_strays));
            }
        );

    private string Truncate(string text) =>
        Random.Next(4) > 0 ? text : Change(text, (pieces, at) => pieces.RemoveRange(at, pieces.Count - at));

    private string Rename(string text) =>
        Change(
            text,
            (pieces, at) =>
            {
                if (pieces.FindIndex(at, Pieces.IsWord) is not (>= 0 and var word))
                    return;
                var (name, other) = (pieces[word], Random.Next(2) == 0 ? Pick(pieces) : PieceOfAnother());
                for (var i = 0; i < pieces.Count && Pieces.IsWord(other); i++)
                    pieces[i] = pieces[i] == name ? other : pieces[i];
            }
        );

    private string Number(string text) => Replace(text, Pieces.IsNumber, s_numbers);

    private string Literal(string text) => Replace(text, Pieces.IsLiteral, s_texts);

    private string Replace(string text, Predicate<string> which, IReadOnlyList<string> by) =>
        Change(
            text,
            (pieces, at) =>
            {
                if (pieces.FindIndex(at, which) is >= 0 and var found)
                    pieces[found] = Pick(by);
            }
        );

    private string PieceOfAnother()
    {
        var other = _others.Pick(Random);
        if (other.Length == 0)
            return "x";
        // A part of the text is enough to find a piece in.
        var from = Random.Next(other.Length);
        var pieces = Pieces.Of(other.Substring(from, Math.Min(120, other.Length - from)));
        return pieces[pieces.Count / 2];
    }

    protected string ChangeLines(string text, Action<List<string>, int> change)
    {
        var lines = text.Split('\n').ToList();
        change(lines, Random.Next(lines.Count));
        return string.Join('\n', lines);
    }

    protected int Count(List<string> lines, int at) => Math.Min(lines.Count - at, 1 + Random.Next(Random.Next(3) > 0 ? 3 : 15));

    private string SpliceLines(string text) =>
        ChangeLines(
            text,
            (lines, at) =>
            {
                var others = LinesOfAnother().ToList();
                var from = Random.Next(others.Count);
                lines.InsertRange(at, others.GetRange(from, Count(others, from)));
            }
        );

    private string DeleteLines(string text) => ChangeLines(text, (lines, at) => lines.RemoveRange(at, Count(lines, at)));

    private string RepeatLines(string text) =>
        ChangeLines(text, (lines, at) => lines.InsertRange(at, lines.GetRange(at, Count(lines, at))));

    private string MoveLines(string text) =>
        ChangeLines(
            text,
            (lines, at) =>
            {
                var moved = lines.GetRange(at, Count(lines, at));
                lines.RemoveRange(at, moved.Count);
                lines.InsertRange(Random.Next(lines.Count + 1), moved);
            }
        );

    private string HalfLine(string text) =>
        ChangeLines(
            text,
            (lines, at) =>
            {
                var typed = Random.Next(2) == 0 ? Pick(lines) : Pick(LinesOfAnother());
                lines.Insert(at, typed[..Random.Next(typed.Length + 1)]);
            }
        );
}

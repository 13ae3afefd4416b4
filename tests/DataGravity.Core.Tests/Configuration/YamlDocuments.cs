using FsCheck;
using FsCheck.Fluent;

namespace DataGravity.Core.Tests.Configuration;

/// <summary>Documents to write down: a tree with the choices a writer has.</summary>
internal abstract record Doc;

/// <summary>A scalar. <c>Style</c> picks a notation among those that can hold the text where it stands.</summary>
internal sealed record Leaf(string Text, int Style) : Doc;

internal sealed record List(IReadOnlyList<Doc> Items, bool Flow, bool Flush) : Doc;

internal sealed record Map(IReadOnlyList<(Leaf Key, Doc Value)> Entries, bool Flow, int Comment) : Doc;

internal static class YamlDocuments
{
    private static readonly string[] s_words =
    [
        "a",
        "eu-west-1",
        "true",
        "null",
        "~",
        "12",
        "1.5",
        "x y",
        "x  y z",
        "it's",
        "say \"hi\"",
        "a: b",
        "a #b",
        "#c",
        "- d",
        "?",
        ":",
        "-",
        "[e]",
        "{f}",
        "*g",
        "&h",
        "!i",
        "|",
        ">",
        "%j",
        "@k",
        "`l",
        "",
        " lead",
        "trail ",
        "two\nlines",
        "two\n\nlines\n",
        "\n",
        "end\n\n",
        "  deep\nless\n",
        "x\n  more\nback\n",
        "tab\there",
        "back\\slash",
        "é",
        "\u00a0",
        "💾",
        "https://x.y/z?q=1",
        "key:value",
        "..",
        "---",
        "a, b",
        "a]",
        "\u0001",
        "word word word word",
    ];

    public static Gen<Doc> Generate { get; } = Gen.Sized(size => Node(Math.Min(size / 8, 4)));

    private static Gen<Leaf> Scalar { get; } =
        from text in Gen.Frequency(
            (6, Gen.Elements(s_words)),
            (2, Gen.Elements(s_words).Two().Select(t => t.Item1 + " " + t.Item2)),
            (1, Gen.Elements(s_words).Two().Select(t => t.Item1 + "\n" + t.Item2))
        )
        from style in Gen.Choose(0, 11)
        select new Leaf(text.Replace(" *", " x"), style); // which YamlDotNet mistakes for an alias

    private static Gen<Doc> Node(int depth)
    {
        var scalar = Scalar.Select(s => (Doc)s);
        if (depth == 0)
        {
            return scalar;
        }

        var child = Node(depth - 1);
        var list =
            from count in Gen.Choose(0, 4)
            from items in child.ListOf(count)
            from flow in Gen.Choose(0, 3)
            from flush in Gen.Choose(0, 1)
            select (Doc)new List(items, flow == 0, flush == 0);
        var map =
            from count in Gen.Choose(0, 4)
            from keys in Scalar.ListOf(count)
            from values in child.ListOf(count)
            from flow in Gen.Choose(0, 3)
            from comment in Gen.Choose(0, 6)
            select (Doc)new Map(keys.Zip(values).DistinctBy(e => e.First.Text).ToList(), flow == 0, comment);
        return Gen.Frequency((2, scalar), (3, list), (4, map));
    }
}

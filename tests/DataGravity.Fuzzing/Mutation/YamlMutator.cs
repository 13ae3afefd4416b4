using DataGravity.Fuzzing.Seeds;

namespace DataGravity.Fuzzing.Mutation;

/// <summary>Changes YAML: also what only YAML has, and depth.</summary>
internal sealed class YamlMutator : TextMutator
{
    private static readonly string[] s_syntax =
    [
        "---",
        "...",
        "- ",
        "? ",
        ": ",
        "? key\n: value",
        "&a ",
        "*a",
        "!!str ",
        "!secret ",
        "|",
        "|-\n  text",
        ">+\n  text",
        "# comment",
        "%YAML 1.2",
        "<<: *a",
        "{",
        "}",
        "[",
        "]",
        "{ a: 1, b: [ 2 ] }",
        "'",
        "\"",
        "\"\\x\"",
        "\"\\uD800\"",
        "~",
        "null",
        "yes",
        "1e9999",
        "0x1F",
        "9999999999999999999",
        "2099-12-31",
        "2099-02-31",
        "\t",
        "*",
        "**",
        "eu-*",
        "500 GB",
        "-1 TB",
        "1e400 PB",
        "config:",
        "  secure: AAAB",
        "stackConfigDir: stacks",
        "main: src",
        "data:",
        "accept:",
        "fence:",
        "prices:",
        "resources:",
        "stacks:",
    ];

    private static readonly string[] s_openings = ["[", "{a: ", "- ", "? ", "a:\n ", "\"", "&a ", "!t ", "|\n"];

    /// <param name="random">Decides everything.</param>
    /// <param name="others">Files that parts are taken from.</param>
    public YamlMutator(Random random, SeedList<string> others)
        : base(random, others) => Add(Syntax, Syntax, Syntax, Indent, Indent, Indent, Deep, LineEnds);

    private string Syntax(string text) =>
        ChangeLines(
            text,
            (lines, at) =>
            {
                var inside = Random.Next(lines[at].Length + 1);
                lines[at] = lines[at].Insert(inside, Pick(s_syntax));
            }
        );

    private string Indent(string text) =>
        ChangeLines(
            text,
            (lines, at) =>
            {
                var by = Random.Next(1, 5);
                for (var i = at; i < at + Count(lines, at); i++)
                {
                    lines[i] =
                        Random.Next(2) == 0
                            ? new string(' ', by) + lines[i]
                            : lines[i][Math.Min(by, lines[i].Length - lines[i].TrimStart(' ').Length)..];
                }
            }
        );

    private string Deep(string text) =>
        ChangeLines(
            text,
            (lines, at) =>
            {
                if (Random.Next(4) == 0)
                    lines.Insert(at, string.Concat(Enumerable.Repeat(Pick(s_openings), Random.Next(Random.Next(4) == 0 ? 8_000 : 40))));
            }
        );

    private string LineEnds(string text) => text.Replace("\n", Pick(["\r\n", "\r", "\n\n", "\n", "\u2028"]), StringComparison.Ordinal);
}

using System.Text.RegularExpressions;
using DataGravity.Fuzzing.Seeds;

namespace DataGravity.Fuzzing.Mutation;

/// <summary>
/// Changes programs so that most still compile, and look as others write them: other places, names, orders, spacing and imports.
/// </summary>
internal sealed partial class FixMutator(Random random, SeedList<string> others)
{
    private static readonly string[] s_places =
    [
        "us-east-1",
        "us-west-2",
        "eu-west-1",
        "eu-central-1",
        "ap-northeast-1",
        "us-gov-west-1",
        "cn-north-1",
        "us-east-1a",
        "us-central1",
        "us-central1-a",
        "europe-west4",
        "europe-west4-b",
        "US",
        "EU",
        "eur4",
        "westeurope",
        "West Europe",
        "eastus2",
        "us-esat-1",
        "\\u2028",
        "\\r\\n",
        "",
        " ",
        "\\\"",
        "{",
        "{0}",
        "a b",
        "é",
        "\\\\",
        "*",
    ];

    private static readonly string[] s_spacings =
    [
        " /* note */ ",
        "\n",
        "\n\n",
        "\n// note\n",
        "\t",
        " \n        ",
        "  ",
        " // note\n",
        "\n#region part\n#endregion\n",
        "\r\n",
        "\n#nullable disable\n",
    ];

    private static readonly (string Before, string After)[] s_wraps =
    [
        ("{", "}"),
        ("for (var loop = 0; loop < 2; loop++) {", "}"),
        ("if (new Config().GetBoolean(\"k\") ?? false) {", "}"),
        ("void Local() {", "} Local();"),
        ("try {", "} finally { }"),
        ("foreach (var each in new[] { \"a\", \"b\" }) {", "}"),
        ("#pragma warning disable PDG1003", "#pragma warning restore PDG1003"),
        ("Output.Create(\"a\").Apply(a => {", "return a; });"),
        ("#region a", "#endregion"),
    ];

    private readonly TextMutator _hard = new(random, others);

    /// <summary>Changes a program a few times.</summary>
    public string Mutate(string text)
    {
        for (var left = random.Next(1, 6); left > 0; left--)
        {
            text = random.Next(15) switch
            {
                0 or 1 or 2 => Replace(text, Place(), _ => $"\"{Pick(s_places)}\""),
                3 => Replace(
                    text,
                    Literal(),
                    _ => Pick(["\"data\"", "\"a\"", "\"far\"", "null!", "$\"x\"", "\"data\" + \"\"", "@\"data\"", "nameof(System)"])
                ),
                4 => Rename(text),
                5 => Replace(text, Space(), _ => Pick(s_spacings)),
                6 => Replace(text, Space(), _ => Pick(s_spacings)),
                7 => MoveStatement(text),
                8 => RepeatStatement(text),
                9 => DeleteStatement(text),
                10 => Imports(text),
                11 => Replace(text, Declared(), _ => Pick(["_ = ", "object own = ", "var second = ", ""])),
                12 => Wrap(text),
                13 => text.Replace(random.Next(2) == 0 ? "\r\n" : "\n", Pick(["\r\n", "\n"]), StringComparison.Ordinal),
                _ => random.Next(3) == 0 ? _hard.Mutate(text) : Splice(text),
            };
        }
        return text;
    }

    private string Replace(string text, Regex which, Func<string, string> by)
    {
        var found = which.Matches(text);
        if (found.Count == 0)
            return text;
        var one = found[random.Next(found.Count)];
        return text[..one.Index] + by(one.Value) + text[(one.Index + one.Length)..];
    }

    private string Rename(string text)
    {
        var found = Local().Matches(text);
        if (found.Count == 0)
            return text;
        var name = found[random.Next(found.Count)].Groups[1].Value;
        return Regex.Replace(text, $@"\b{name}\b", Pick(["@class", "_own", "région", "provider", "data", "args", "x"]));
    }

    private string Imports(string text) =>
        Replace(
            text,
            Alias(),
            alias =>
                random.Next(3) switch
                {
                    0 => alias + "\nusing A = Pulumi.Aws;",
                    1 => "using static System.Math;\n" + alias,
                    _ => alias.Split(['=', ';']) is [_, var space, ..] ? $"using {space.Trim()};\n{alias}" : alias,
                }
        );

    private string MoveStatement(string text) =>
        Statements(
            text,
            (lines, at) =>
            {
                var line = lines[at];
                lines.RemoveAt(at);
                lines.Insert(Math.Max(0, Math.Min(lines.Count, at + random.Next(-4, 5))), line);
            }
        );

    private string RepeatStatement(string text) => Statements(text, (lines, at) => lines.Insert(at, lines[at]));

    private string DeleteStatement(string text) => Statements(text, (lines, at) => lines.RemoveAt(at));

    private string Wrap(string text) =>
        Statements(
            text,
            (lines, at) =>
            {
                var (before, after) = Pick(s_wraps);
                lines.Insert(at + 1, after);
                lines.Insert(at, before);
            }
        );

    private string Splice(string text) =>
        Statements(
            text,
            (lines, at) =>
            {
                var statements = others.Pick(random).Split('\n').Where(IsStatement).ToList();
                if (statements.Count > 0)
                    lines.Insert(at, Pick(statements));
            }
        );

    private string Statements(string text, Action<List<string>, int> change)
    {
        var lines = text.Split('\n').ToList();
        int[] statements = [.. Enumerable.Range(0, lines.Count).Where(i => IsStatement(lines[i]))];
        if (statements.Length > 0)
            change(lines, Pick(statements));
        return string.Join('\n', lines);
    }

    private static bool IsStatement(string line) => line.StartsWith(' ') && line.TrimEnd().EndsWith(';');

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    [GeneratedRegex(@"""(?:[a-z]+-[a-z]+(?:-?\d)?(?:-?[a-z])?|[a-z]{2,}(?:europe|us)\d?|US|EU)""")]
    private static partial Regex Place();

    [GeneratedRegex("""(?<!\$)"[^"\n]*"(?!")""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"(?<=[,;({]) +|\n +")]
    private static partial Regex Space();

    [GeneratedRegex(@"\bvar (\w+) =")]
    private static partial Regex Local();

    [GeneratedRegex(@"(?:var \w+|_) = (?=new)")]
    private static partial Regex Declared();

    [GeneratedRegex(@"using \w+ = Pulumi[\w.]*;")]
    private static partial Regex Alias();
}

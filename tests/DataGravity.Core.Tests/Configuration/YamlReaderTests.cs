using DataGravity.Configuration;

namespace DataGravity.Core.Tests.Configuration;

public class YamlReaderTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("# only a comment", "")]
    [InlineData("a: 1\nb:\nc: ~", "{a:1 b: c:~}")]
    [InlineData("a:\n- 1\n- 2\nb: 3", "{a:[1 2] b:3}")]
    [InlineData("a:\n  - b: 1\n    c: 2\n  -\n    d: 3\n  - - e", "{a:[{b:1 c:2} {d:3} [e]]}")]
    [InlineData("a: one\n  two\n\n  three\nb: x", "{a:one two|three b:x}")]
    [InlineData("{a: [1, {b: c}], d, 'e': \"f\", g: }", "{a:[1 {b:c}] d: e:f g:}")]
    [InlineData("[a: b, c]", "[{a:b} c]")]
    [InlineData("a: [\n  b,\n]\nc: d", "{a:[b] c:d}")]
    [InlineData("a: 'it''s'\nb: \"x\\u0041\\\n  y\"", "{a:it's b:xAy}")]
    [InlineData("a: |\n  x\n   y\n\n\nb: >\n  x\n  y\n\n  z\n", "{a:x| y| b:x y|z|}")]
    [InlineData("a: |+\n  x\n\nb: |-\n  x\n", "{a:x|| b:x}")]
    [InlineData("a: |2\n    x\n", "{a:  x|}")]
    [InlineData("a: &x 1\nb: *x", "{a:1 b:1}")]
    [InlineData("a: &x\n  b: 1\nc: *x", "{a:{b:1} c:{b:1}}")]
    [InlineData("&k a: 1\nb: *k", "{a:1 b:a}")]
    [InlineData("url: http://x:80/#y\nt: 12:30", "{url:http://x:80/#y t:12:30}")]
    [InlineData("aws:region: eu\n", "{aws:region:eu}")]
    [InlineData("--- !tag\na: 1\n---\n", "{a:1}")]
    [InlineData("a:\tb\n", "{a:b}")]
    [InlineData("? a\n: b\nc: d", "{a:b c:d}")]
    [InlineData("c: d\n? a # so\n\n: - b\n  - c\n? e\n? 'f'\n:\n  g: h", "{c:d a:[b c] e: f:{g:h}}")]
    [InlineData("? |\n  a\n: b", "{a|:b}")]
    [InlineData("? a\n: b: c\n? d\n:\n- e", "{a:{b:c} d:[e]}")]
    [InlineData("x:\n  ? a\n  : b\ny: z", "{x:{a:b} y:z}")]
    [InlineData("- ? a\n  : b\n- c", "[{a:b} c]")]
    [InlineData("{ ? a : b, ? c, d: e }", "{a:b c: d:e}")]
    [InlineData("[ ? a : b, ? c, d ]", "[{a:b} {c:} d]")]
    [InlineData("a: b\n---\n# nothing\n...\n", "{a:b}")]
    [InlineData("a: &x", "{a:}")]
    [InlineData("a: !t # c\nb: &y !u\n", "{a: b:}")]
    public void Reads(string text, string expected)
    {
        var document = YamlDocument.Read(text);
        Assert.Empty(document.Problems);
        Assert.Equal(expected, Show(document.Root));
    }

    [Theory]
    [InlineData("a: 1\n\tb: 2\nc: 3", 1, 0, "A tab cannot indent a line in YAML; use spaces.")]
    [InlineData("a: b: c\nd: 1", 0, 3, "A mapping starts on a line of its own; text with a colon and a blank needs quotes.")]
    [InlineData("a: 1\nb\nc: 3", 1, 0, "A key needs a colon and a blank after it.")]
    [InlineData("nam\na: 1", 0, 0, "A key needs a colon and a blank after it.")]
    [InlineData("a: [1 [2]]", 0, 6, "A comma or ] is expected here.")]
    [InlineData("a: [1, 2\n", 0, 3, "The bracket that opens here has no closing ].")]
    [InlineData("a: 'x\nb: 2", 0, 3, "The text that begins here has no closing '.")]
    [InlineData("a: \"\\q\"\n", 0, 4, "This is not a known escape in YAML.")]
    [InlineData("a: 1\n  b: 2\nc: 3", 1, 2, "This line is indented more than its neighbours.")]
    [InlineData("a:\n  b: 1\n   c: 2\nd: 3", 2, 3, "This line is indented more than its neighbours.")]
    [InlineData("a:\n    b: 'x'\n  c: 2\nd: 3", 2, 2, "This line is indented less than its neighbours.")]
    [InlineData("a: 'x'\n  c: 2\nd: 3", 1, 2, "This line is indented more than its neighbours.")]
    [InlineData("a: 'x' y\nd: 3", 0, 7, "This does not belong to the value before it.")]
    [InlineData("a: 1\na: 2", 1, 0, "The key 'a' is already set above.")]
    [InlineData("? [a]\n: b", 0, 0, "Only plain or quoted text is supported as a key.")]
    [InlineData("? a : b", 0, 0, "Only plain or quoted text is supported as a key.")]
    [InlineData("a: ? b", 0, 3, "No value can start with this character; it needs quotes.")]
    [InlineData("a: 1\n---\nb: 2", 1, 0, "Only the first document of a file is read. Move what is below this line above it.")]
    [InlineData("a: 1\n...\n# c\nb: 2", 1, 0, "Only the first document of a file is read. Move what is below this line above it.")]
    [InlineData("---\n---\nb: 2", 1, 0, "Only the first document of a file is read. Move what is below this line above it.")]
    [InlineData("a: *b", 0, 3, "Nothing above is named &b.")]
    [InlineData("a: &b [*b]", 0, 7, "Nothing above is named &b.")]
    [InlineData("a: - b", 0, 3, "A list starts on a line of its own.")]
    [InlineData("a: @b", 0, 3, "No value can start with this character; it needs quotes.")]
    public void Reports(string text, int line, int column, string message)
    {
        var problem = YamlDocument.Read(text).Problems[0];
        Assert.Equal(message, problem.Message);
        Assert.Equal((line, column), (problem.Span.StartLine, problem.Span.StartColumn));
    }

    [Theory]
    [InlineData("a: [1\nb: 2\nc: 3", "{a: b:2 c:3}")]
    [InlineData("a: 'x\nb: 2", "{a: b:2}")]
    [InlineData("a:\n  b: [\n  c: 1\nd: 2", "{a:{b: c:1} d:2}")]
    [InlineData("a:\n  b\n  c: 1\nd: 2", "{a:{c:1} d:2}")]
    [InlineData("a: b: c\n  d: e\nf: 1", "{a: f:1}")]
    [InlineData("a:\n    b: 1\n  c: 2\nd: 3", "{a:{b:1 c:2} d:3}")]
    [InlineData("  a: 1\nb: 2", "{a:1 b:2}")]
    [InlineData("a:\n  b: 1\n   c: 2\n  d: 3", "{a:{b:1 d:3}}")]
    [InlineData("- a\nb: 1\n- c", "[a c]")]
    [InlineData("@a: 1\nb: 2", "{b:2}")]
    [InlineData("a:\n  'b: 1\n  c: 2\nd: 3", "{a:{c:2} d:3}")]
    public void Reads_on_behind_a_problem(string text, string expected) => Assert.Equal(expected, Show(YamlDocument.Read(text).Root));

    [Theory]
    [InlineData("", nameof(YamlKind.Null))]
    [InlineData("Null", nameof(YamlKind.Null))]
    [InlineData("True", nameof(YamlKind.Bool))]
    [InlineData("yes", nameof(YamlKind.String))]
    [InlineData("0o17", nameof(YamlKind.Int))]
    [InlineData("0777", nameof(YamlKind.Int))]
    [InlineData("089", nameof(YamlKind.Float))]
    [InlineData("1_000", nameof(YamlKind.Int))]
    [InlineData("-0x1F", nameof(YamlKind.Int))]
    [InlineData("18446744073709551615", nameof(YamlKind.Int))]
    [InlineData("18446744073709551616", nameof(YamlKind.Float))]
    [InlineData(".5", nameof(YamlKind.Float))]
    [InlineData("1e3", nameof(YamlKind.Float))]
    [InlineData("1e999", nameof(YamlKind.String))]
    [InlineData(".inf", nameof(YamlKind.Float))]
    [InlineData(".", nameof(YamlKind.String))]
    [InlineData("12:30", nameof(YamlKind.String))]
    [InlineData("2024-08-06", nameof(YamlKind.Timestamp))]
    [InlineData("2024-08-06T10:00:00Z", nameof(YamlKind.Timestamp))]
    [InlineData("2024-08-preview", nameof(YamlKind.String))]
    [InlineData("'12'", nameof(YamlKind.String))]
    [InlineData("!!str 12", nameof(YamlKind.String))]
    [InlineData("!!int '12'", nameof(YamlKind.Int))]
    [InlineData("!!float 12", nameof(YamlKind.Float))]
    public void Resolves_kinds_as_the_Pulumi_CLI_does(string text, string kind)
    {
        var root = (YamlMapping)YamlDocument.Read($"a: {text}").Root!;
        var scalar = Assert.IsType<YamlScalar>(root["a"]);
        Assert.Equal(kind, scalar.Kind.ToString());
    }

    [Fact]
    public void Merge_keys_fill_in_what_is_not_set()
    {
        var root = (YamlMapping)YamlDocument.Read("a: &a {x: 1, y: 1}\nb: &b {y: 2, z: 2}\nc:\n  <<: [*a, *b]\n  x: 3").Root!;
        var merged = (YamlMapping)root["c"]!;
        Assert.Equal("{x:3 y:1 z:2}", "{" + string.Join(" ", merged.MergedEntries.Select(e => e.Key + ":" + e.Value)) + "}");
        Assert.Equal(2, merged.Entries.Count);
    }

    internal static string Show(YamlNode? node) =>
        node switch
        {
            null => "",
            YamlScalar scalar => scalar.Value.Replace('\n', '|'),
            YamlSequence list => "[" + string.Join(" ", list.Items.Select(Show)) + "]",
            YamlMapping mapping => "{" + string.Join(" ", mapping.Entries.Select(e => Show(e.Key) + ":" + Show(e.Value))) + "}",
            _ => throw new InvalidOperationException(),
        };
}

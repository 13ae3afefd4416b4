using DataGravity.Configuration;
using FsCheck;
using FsCheck.Fluent;

namespace DataGravity.Core.Tests.Configuration;

public class YamlSpanTests
{
    [Theory]
    [InlineData(YamlSamples.Project)]
    [InlineData(YamlSamples.Stack)]
    public void Spans_of_samples_hold_what_is_written(string text)
    {
        AssertSpans(text);
        AssertSpans("\uFEFF" + text.Replace("\n", "\r\n"));
    }

    [Fact]
    public void Spans_hold_what_is_written() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(40).WithReplay(2026, 1123),
            Prop.ForAll(YamlDocuments.Generate.ToArbitrary(), doc => AssertSpans(YamlPrinter.Print(doc)))
        );

    private static void AssertSpans(string text)
    {
        var lines = LineStarts(text);
        foreach (var node in Nodes(YamlDocument.Read(text).Root))
        {
            var span = node.Span;
            var written = text.Substring(span.Start, span.Length);
            Assert.Equal(span.Start, lines[span.StartLine] + span.StartColumn);
            Assert.Equal(span.End, lines[span.EndLine] + span.EndColumn);
            if (node is YamlScalar scalar)
            {
                Assert.True(IsSource(written, scalar), $"{written} is not the source of {scalar.Value} in\n{text}");
            }
        }
    }

    // Text without a document around it reads as the same scalar; a block keeps its header and its words.
    private static bool IsSource(string written, YamlScalar scalar) =>
        scalar.Style switch
        {
            YamlStyle.Literal or YamlStyle.Folded => written[0] is '|' or '>'
                && written.TrimEnd().EndsWith(scalar.Value.TrimEnd().Split('\n', ' ')[^1]),
            _ => (YamlDocument.Read(written).Root as YamlScalar)?.Value == scalar.Value || written.Length == 0 && scalar.Value.Length == 0,
        };

    private static int[] LineStarts(string text)
    {
        var starts = new List<int> { text.StartsWith('\uFEFF') ? 1 : 0 };
        starts.AddRange(text.Select((c, i) => (c, i)).Where(x => x.c == '\n').Select(x => x.i + 1));
        return [.. starts];
    }

    private static IEnumerable<YamlNode> Nodes(YamlNode? node) =>
        node switch
        {
            null => [],
            YamlSequence list => list.Items.SelectMany(Nodes).Prepend(node),
            YamlMapping mapping => mapping.Entries.SelectMany(e => Nodes(e.Value).Prepend(e.Key)).Prepend(node),
            _ => [node],
        };
}

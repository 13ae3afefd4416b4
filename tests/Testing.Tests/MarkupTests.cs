using Microsoft.CodeAnalysis.Text;

namespace Testing.Tests;

public class MarkupTests
{
    [Theory]
    [InlineData("a [|b|] c", "a b c", "", 2, 3)]
    [InlineData("a {|X:b|} c", "a b c", "X", 2, 3)]
    [InlineData("a {|#0:b c|}", "a b c", "#0", 2, 5)]
    [InlineData("a {|X:[|b|]|} c", "a b c", "X", 2, 3)]
    [InlineData("{|X:{|X1:a|} b|}", "a b", "X", 0, 3)]
    [InlineData("{|#0:a {|#1:b|#0} c|#1}", "a b c", "#0", 0, 3)]
    [InlineData("x[|[|]", "x[", "", 1, 2)]
    public void A_span_is_read(string input, string output, string name, int start, int end)
    {
        TestFileMarkupParser.GetPositionsAndSpans(input, out var text, out var positions, out var spans);
        Assert.Equal(output, text);
        Assert.Empty(positions);
        Assert.Equal(TextSpan.FromBounds(start, end), Assert.Single(spans[name]));
    }

    [Fact]
    public void A_position_is_read()
    {
        TestFileMarkupParser.GetPosition("a $$b", out var text, out var position);
        Assert.Equal("a b", text);
        Assert.Equal(2, position);
    }

    [Fact]
    public void A_position_may_be_code()
    {
        TestFileMarkupParser.GetSpans("$$\"[|b|]\"", treatPositionIndicatorsAsCode: true, out var text, out var spans);
        Assert.Equal("$$\"b\"", text);
        Assert.Equal(new TextSpan(3, 1), Assert.Single(spans[""]));
    }

    [Theory]
    [InlineData("a [|b")]
    [InlineData("a b|]")]
    public void An_unbalanced_span_fails(string input) =>
        Assert.Throws<ArgumentException>(() => TestFileMarkupParser.GetSpans(input, out _, out ImmutableArray<TextSpan> _));
}

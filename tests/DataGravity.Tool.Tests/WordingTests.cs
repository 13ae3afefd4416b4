namespace DataGravity.Tool.Tests;

public class WordingTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a", "a")]
    [InlineData("a and b", "a", "b")]
    [InlineData("a, b and c", "a", "b", "c")]
    public void A_list_reads_as_a_sentence(string expected, params string[] names) => Assert.Equal(expected, Wording.List(names));

    [Theory]
    [InlineData(0, "0 resources")]
    [InlineData(1, "1 resource")]
    [InlineData(2400, "2,400 resources")]
    public void A_count_agrees_with_its_noun(int number, string expected) => Assert.Equal(expected, Wording.Count(number, "resource"));
}

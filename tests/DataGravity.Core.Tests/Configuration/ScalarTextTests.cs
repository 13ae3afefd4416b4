using DataGravity.Configuration;

namespace DataGravity.Core.Tests.Configuration;

public class ScalarTextTests
{
    /// <summary>Both our reader and YamlDotNet read what was written as the same text.</summary>
    [Theory]
    [InlineData("eu-west-1", "eu-west-1")]
    [InlineData("../data/Program.cs:12", "../data/Program.cs:12")]
    [InlineData("eu-west-1\n", "\"eu-west-1\\u000a\"")]
    [InlineData("on", "\"on\"")]
    [InlineData("No\n", "\"No\\u000a\"")]
    [InlineData("1e3", "\"1e3\"")]
    [InlineData("a:", "\"a:\"")]
    [InlineData("", "\"\"")]
    [InlineData("\"\\", "\"\\\"\\\\\"")]
    [InlineData("Zürich", "\"Z\\u00fcrich\"")]
    [InlineData("\U0001F4E6 box", "\"\\U0001f4e6 box\"")]
    public void A_text_reads_as_itself(string text, string written)
    {
        Assert.Equal(written, ScalarText.Write(text));
        Assert.Equal(text, ((YamlScalar)YamlDocument.Read(written).Root!).Value);
        var reader = new YamlDotNet.RepresentationModel.YamlStream();
        reader.Load(new StringReader(written));
        Assert.Equal(text, ((YamlDotNet.RepresentationModel.YamlScalarNode)reader.Documents[0].RootNode).Value);
    }
}

using DataGravity.Catalog;

namespace DataGravity.Core.Tests.Catalog;

/// <summary>Names that say which region they are of.</summary>
public class RegionAliasesTests
{
    [Theory]
    [InlineData("us-east-1", "us-east-1")]
    [InlineData("us-east-1", "trainer_usEast1")]
    [InlineData("us-east-1", "Use1")]
    [InlineData("us-east-1", "_virginia")]
    [InlineData("ap-southeast-1", "apse1")]
    [InlineData("sa-east-1", "SaoPaulo")]
    [InlineData("europe-west4", "netherlandsBucket")]
    [InlineData("us-central1", "usc1")]
    [InlineData("westeurope", "West Europe")]
    public void Says_it(string region, string name) => Assert.True(RegionAliases.IsNamedIn(region, name));

    [Theory]
    [InlineData("us-east-1", "training")]
    [InlineData("us-east-1", "us-east-2")]
    [InlineData("us-east-1", "ireland")]
    [InlineData("us-east-1", "")]
    [InlineData("eastus", "westus")]
    [InlineData("", "training")]
    public void Says_nothing_of_it(string region, string name) => Assert.False(RegionAliases.IsNamedIn(region, name));
}

using DataGravity.Catalog;
using DataGravity.Catalog.Places;

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
    [InlineData("us-east-1", "east")]
    [InlineData("us-east-1", "_usTraining")]
    [InlineData("ap-south-1", "APAC")]
    public void Says_it(string region, string name) =>
        Assert.True(RegionAliases.SaysOnly(region, region == "westeurope" ? "eastus" : "eu-north-1", name));

    [Theory]
    [InlineData("us-east-1", "training")]
    [InlineData("us-east-1", "us-east-2-like")]
    [InlineData("us-east-1", "feast")]
    [InlineData("us-east-1", "ireland")]
    [InlineData("us-east-1", "")]
    [InlineData("eastus", "westus")]
    [InlineData("", "training")]
    public void Says_nothing_of_it(string region, string name) => Assert.False(RegionAliases.SaysOnly(region, "us-east-2", name));

    [Theory]
    [InlineData("eu-west-1", "eu-central-1", "eu", false)]
    [InlineData("eu-west-1", "eu-central-1", "europe", false)]
    [InlineData("eu-west-1", "us-west-2", "west", false)]
    [InlineData("eu-west-1", "us-west-2", "euWest", true)]
    [InlineData("us-east4", "us-east-1", "virginia", false)]
    public void Says_it_of_both(string region, string other, string name, bool isOnlyOne) =>
        Assert.Equal(isOnlyOne, RegionAliases.SaysOnly(region, other, name));
}

using DataGravity.Catalog;

namespace DataGravity.Core.Tests.Catalog;

public class CloudsTests
{
    [Theory]
    [InlineData("aws", "eu-west-1", "eu-west-1")]
    [InlineData("aws", "eu-west-1b", "eu-west-1")]
    [InlineData("aws", "us-west-2-lax-1a", "us-west-2")]
    [InlineData("aws", "us-east-1-wl1-bos-wlz-1", "us-east-1")]
    [InlineData("aws", "us-gov-west-1a", "us-gov-west-1")]
    [InlineData("aws", "ap-southeast-2", "ap-southeast-2")]
    [InlineData("gcp", "us-central1-a", "us-central1")]
    [InlineData("gcp", "US-CENTRAL1", "us-central1")]
    [InlineData("gcp", "northamerica-northeast1", "northamerica-northeast1")]
    [InlineData("azure", "North Europe", "northeurope")]
    [InlineData("azure", "northeurope", "northeurope")]
    public void A_place_is_spelled_one_way(string cloud, string location, string region) =>
        Assert.Equal(region, Clouds.RegionOf(cloud, location));

    [Theory]
    [InlineData("US", true)]
    [InlineData("nam4", true)]
    [InlineData("us-central1", false)]
    public void Google_names_several_regions_without_a_dash(string location, bool several) =>
        Assert.Equal(several, Clouds.IsMultiRegion("gcp", location));
}

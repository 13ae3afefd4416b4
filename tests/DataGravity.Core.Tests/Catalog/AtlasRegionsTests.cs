using DataGravity.Catalog.Elsewhere;

namespace DataGravity.Core.Tests.Catalog;

public class AtlasRegionsTests
{
    [Theory]
    [InlineData("AWS", "EU_WEST_1", "aws", "eu-west-1")]
    [InlineData("AWS", "US_EAST_2", "aws", "us-east-2")]
    [InlineData("AZURE", "US_EAST_2", "azure", "eastus2")]
    [InlineData("AZURE", "EUROPE_NORTH", "azure", "northeurope")]
    [InlineData("GCP", "WESTERN_EUROPE", "gcp", "europe-west1")]
    [InlineData("GCP", "EUROPE_WEST_2", "gcp", "europe-west2")]
    [InlineData("GCP", "NORTH_AMERICA_NORTHEAST_1", "gcp", "northamerica-northeast1")]
    [InlineData("GCP", "US_EAST_4", "gcp", "us-east4")]
    public void A_region_is_one_of_its_cloud(string cloud, string region, string home, string name) =>
        Assert.Equal((home, name), AtlasRegions.Find(cloud, region));

    [Theory]
    [InlineData("AWS", "WESTERN_EUROPE")]
    [InlineData("AWS", "VIRGINIA_USA")]
    [InlineData("AZURE", "EU_WEST_1")]
    [InlineData("TENANT", "US_EAST_1")]
    [InlineData("GCP", "")]
    public void Another_name_is_not_known(string cloud, string region) => Assert.Null(AtlasRegions.Find(cloud, region));

    [Theory]
    [InlineData("providerRegionName", "backingProviderName")]
    [InlineData("replicationSpecs[].regionConfigs[].regionName", "replicationSpecs[].regionConfigs[].backingProviderName")]
    [InlineData("providerSettingsRegionName", "providerSettingsBackingProviderName")]
    [InlineData("dataProcessRegion.region", "dataProcessRegion.cloudProvider")]
    public void The_cloud_is_named_beside_the_region(string region, string cloud) =>
        Assert.Equal(cloud, AtlasRegions.CloudInputsOf("mongodbatlas", region)[0]);

    [Fact]
    public void Other_packages_name_only_a_region() => Assert.Empty(AtlasRegions.CloudInputsOf("aws", "region"));
}

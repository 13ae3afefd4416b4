using DataGravity.Catalog;
using DataGravity.Catalog.Aws;

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
    [InlineData("gcp", "us-south1-ai1b", "us-south1")]
    [InlineData("oci", "Uocm:PHX-AD-1", "us-phoenix-1")]
    [InlineData("oci", "kIdk:EU-FRANKFURT-1-AD-2", "eu-frankfurt-1")]
    [InlineData("oci", "Uocm:US-ASHBURN-AD-3", "us-ashburn-1")]
    [InlineData("oci", "us-ashburn-1", "us-ashburn-1")]
    [InlineData("alicloud", "cn-hangzhou-i", "cn-hangzhou")]
    [InlineData("alicloud", "cn-hangzhou-MAZ1(a,b)", "cn-hangzhou")]
    [InlineData("alicloud", "ap-southeast-1a", "ap-southeast-1")]
    [InlineData("alicloud", "ap-southeast-5-MAZ1(a,b)", "ap-southeast-5")]
    [InlineData("alicloud", "cn-shanghai-finance-1a", "cn-shanghai-finance-1")]
    [InlineData("alicloud", "cn-north-2-gov-1a", "cn-north-2-gov-1")]
    [InlineData("alicloud", "cn-north-2-gov-1", "cn-north-2-gov-1")]
    [InlineData("alicloud", "cn-hangzhou", "cn-hangzhou")]
    [InlineData("alicloud", "us-east-1", "us-east-1")]
    [InlineData("digitalocean", "NYC3", "nyc3")]
    [InlineData("digitalocean", "fra1", "fra1")]
    [InlineData("scaleway", "fr-par-2", "fr-par")]
    [InlineData("scaleway", "nl-ams", "nl-ams")]
    [InlineData("ovh", "GRA11", "gra")]
    [InlineData("ovh", "GRA", "gra")]
    [InlineData("ovh", "gra", "gra")]
    [InlineData("ovh", "EU-WEST-PAR", "eu-west-par")]
    [InlineData("ovh", "US-EAST-VA-1", "us-east-va")]
    [InlineData("azure", "North Europe", "northeurope")]
    [InlineData("azure", "France\tSouth", "francesouth")]
    [InlineData("azure", "northeurope", "northeurope")]
    public void A_place_is_spelled_one_way(string cloud, string location, string region) =>
        Assert.Equal(region, Clouds.RegionOf(cloud, location));

    [Theory]
    [InlineData("aws", "us-west-2a")]
    [InlineData("gcp", "us-central1-a")]
    [InlineData("oci", "Uocm:PHX-AD-1")]
    [InlineData("alicloud", "cn-hangzhou-i")]
    [InlineData("scaleway", "fr-par-2")]
    public void A_zone_is_no_region(string cloud, string zone)
    {
        Assert.True(Clouds.IsZone(cloud, zone));
        Assert.False(Clouds.IsZone(cloud, Clouds.RegionOf(cloud, zone)));
    }

    [Fact]
    public void A_zone_of_a_region_that_nobody_knows_is_not_readable() => Assert.False(Clouds.Find("oci")!.IsReadable("Uocm:MARS-1-AD-1"));

    /// <summary>App Platform's nyc is one of three regions. OVHcloud's eu-west-rbx may be rbx.</summary>
    [Theory]
    [InlineData("digitalocean", "nyc")]
    [InlineData("scaleway", "par1")]
    [InlineData("ovh", "eu-west-rbx")]
    [InlineData("ovh", "EU-WEST-LZ-LUX-A")]
    public void A_name_that_may_be_another_place_is_not_readable(string cloud, string location) =>
        Assert.False(Clouds.Find(cloud)!.IsReadable(location));

    /// <summary>A cloud's own names are read as they are, and are no zones.</summary>
    [Fact]
    public void Every_region_is_a_region() =>
        Assert.All(
            Clouds.Known,
            cloud =>
                Assert.All(
                    cloud.RegionCodes,
                    code =>
                    {
                        Assert.Equal(code, cloud.RegionOf(code));
                        Assert.True(cloud.IsReadable(code), code);
                        Assert.False(cloud.IsZone(code), code);
                        Assert.False(cloud.IsMultiRegion(code), code);
                    }
                )
        );

    /// <summary>A region that opens later is in the partition that its name tells.</summary>
    [Fact]
    public void The_name_of_a_region_tells_its_partition() =>
        Assert.All(AwsRegions.Names, region => Assert.Equal(AwsRegions.PartitionOf(region), AwsRegions.PartitionByName(region)));

    [Theory]
    [InlineData("aws", "me-west-1", Continent.MiddleEast)]
    [InlineData("aws", "sa-west-1", Continent.SouthAmerica)]
    [InlineData("azure", "Southeast US 3", Continent.NorthAmerica)]
    [InlineData("azure", "taiwannorth", Continent.Asia)]
    [InlineData("alicloud", "na-south-1", Continent.NorthAmerica)]
    public void A_new_region_is_known(string cloud, string region, object continent)
    {
        Assert.Contains(Clouds.RegionOf(cloud, region), Clouds.RegionCodesOf(cloud));
        Assert.Equal(continent, Clouds.ContinentOf(cloud, Clouds.RegionOf(cloud, region)));
    }

    [Theory]
    [InlineData("oci", "eu-frankfurt-1", null)]
    [InlineData("oci", "eu-frankfurt-2", "oc19")]
    [InlineData("oci", "us-gov-phoenix-1", "oc3")]
    [InlineData("azure", "usnateast", "usnat")]
    [InlineData("azure", "eastus", null)]
    public void A_region_may_be_closed(string cloud, string region, string? part) =>
        Assert.Equal(part, Clouds.Find(cloud)!.ClosedPartOf(region));

    /// <summary>Prices are by continent: a region without one would have none in silence. National clouds have prices of their own.</summary>
    [Fact]
    public void Every_region_that_is_open_to_all_has_a_continent() =>
        Assert.All(
            Clouds.Known,
            cloud =>
                Assert.DoesNotContain(
                    cloud.RegionCodes,
                    code =>
                        cloud.ContinentOf(code) is null
                        && cloud.ClosedPartOf(code) is null
                        && !code.StartsWith("cn-", StringComparison.Ordinal)
                )
        );

    [Theory]
    [InlineData("US", true)]
    [InlineData("nam4", true)]
    [InlineData("us-central1", false)]
    public void Google_names_several_regions_without_a_dash(string location, bool several) =>
        Assert.Equal(several, Clouds.IsMultiRegion("gcp", location));
}

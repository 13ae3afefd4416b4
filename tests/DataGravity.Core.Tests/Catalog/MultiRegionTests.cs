using DataGravity.Catalog;
using DataGravity.Catalog.Places;
using DataGravity.Graph;

namespace DataGravity.Core.Tests.Catalog;

public class MultiRegionTests
{
    [Theory]
    [InlineData("EU", "europe-west1", nameof(Distance.Same))]
    [InlineData("EU", "europe-west2", nameof(Distance.OtherRegion))] // London and Zurich are not in EU.
    [InlineData("EU", "us-central1", nameof(Distance.OtherRegion))]
    [InlineData("US", "us-central1", nameof(Distance.Same))]
    [InlineData("NAM4", "us-west1", nameof(Distance.OtherRegion))]
    [InlineData("US", "NAM4", nameof(Distance.Same))]
    [InlineData("NAM4", "US", nameof(Distance.Same))]
    [InlineData("EUR4", "EU", nameof(Distance.Same))]
    [InlineData("EUR5", "EU", nameof(Distance.Unknown))] // One of its two regions is London.
    [InlineData("EUR7", "EUR8", nameof(Distance.Unknown))] // Both have Frankfurt.
    [InlineData("EUR4", "NAM4", nameof(Distance.OutsideMultiRegion))]
    [InlineData("US", "EU", nameof(Distance.OutsideMultiRegion))]
    [InlineData("ASIA1", "US", nameof(Distance.OutsideMultiRegion))]
    [InlineData("AU", "US", nameof(Distance.Unknown))] // Not in the list.
    public void Compute_in_several_regions(string compute, string data, string distance) =>
        Assert.Equal(distance, Distances.Between(Parse(compute), Parse(data)).ToString());

    [Theory]
    [InlineData("us-south1-ai1b", "us-south1")]
    [InlineData("US-SOUTH1-AI1B", "us-south1")]
    [InlineData("us-central1-ai12a", "us-central1")]
    [InlineData("us-central1-f", "us-central1")]
    [InlineData("us-central1-ai1", "us-central1-ai1")]
    [InlineData("us-central1-ab", "us-central1-ab")]
    public void A_zone_for_accelerators_is_in_its_region(string zone, string region) =>
        Assert.Equal((region, region != zone), (Clouds.RegionOf("gcp", zone), Clouds.IsZone("gcp", zone)));

    [Fact]
    public void A_zone_for_accelerators_has_no_like_elsewhere() =>
        Assert.Equal(
            (null, "us-east4-b"),
            (Zones.SameIn("gcp", "us-east4", "us-south1-ai1b"), Zones.SameIn("gcp", "us-east4", "us-south1-b"))
        );

    private static Place Parse(string location) => Place.Parse("gcp", location, "its own Location", PlaceDecision.Default);
}

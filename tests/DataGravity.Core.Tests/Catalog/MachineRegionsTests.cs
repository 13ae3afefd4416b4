using DataGravity.Catalog;
using DataGravity.Catalog.Google;

namespace DataGravity.Core.Tests.Catalog;

/// <summary>Where machines and accelerators are known to lack.</summary>
public class MachineRegionsTests
{
    [Theory]
    [InlineData("eu-west-1", "g6.xlarge", true)]
    [InlineData("eu-west-1", "ml.g6.xlarge", false)]
    [InlineData("me-south-1", "g4dn.xlarge", false)]
    [InlineData("eu-west-1", "m7i.large", false)]
    [InlineData("eusc-de-east-1", "g6.xlarge", false)] // no price is known of this partition
    [InlineData("eu-future-1", "g6.xlarge", false)]
    [InlineData("europe-west9", "g2-standard-4", true)]
    [InlineData("europe-west9", "nvidia-l4", true)]
    [InlineData("europe-west4", "nvidia-l4", false)]
    [InlineData("europe-west9", "nvidia-tesla-t4", false)]
    [InlineData("europe-west9", "v6e-16", true)]
    [InlineData("US", "v6e-16", false)]
    public void A_machine_is_lacking_where_it_is_known_to_be(string region, string machine, bool lacks) =>
        Assert.Equal(lacks, Clouds.Known.Any(cloud => cloud.LacksMachine(region, machine)));

    [Theory]
    [InlineData("us-south1", "v6e-8", new[] { "us-south1-a", "us-south1-ai1b", "us-south1-c" })]
    [InlineData("us-central1", "a3-highgpu-1g", new[] { "us-central1-a", "us-central1-b", "us-central1-c" })]
    [InlineData("us-west2", "a3-highgpu-1g", new string[0])]
    [InlineData("us-west2", "n1-standard-8", null)]
    public void The_zones_of_a_region_that_have_it(string region, string machine, string[]? zones) =>
        Assert.Equal(zones, GoogleMachines.ZonesIn(region, machine));
}

using DataGravity.Catalog.Google;

namespace DataGravity.Core.Tests.Catalog;

public class CloudRunLimitsTests
{
    [Theory]
    [InlineData(1, 256, false, 1, "512Mi")]
    [InlineData(3, 2_048, false, 4, "2Gi")]
    [InlineData(1, 20_000, false, 6, "20000Mi")] // A processor allows for 4 GiB.
    [InlineData(1, 1_024, true, 4, "16Gi")]
    [InlineData(8, 32_768, true, 8, "32Gi")]
    public void A_container_gets_at_least_what_it_needs(int processors, int mebibytes, bool hasGpu, int given, string memory) =>
        Assert.Equal((given, memory), CloudRunLimits.Fit(processors, mebibytes, hasGpu));

    [Theory]
    [InlineData(9, 1_024)]
    [InlineData(1, 32_769)]
    public void None_is_larger(int processors, int mebibytes) => Assert.Null(CloudRunLimits.Fit(processors, mebibytes, hasGpu: false));
}

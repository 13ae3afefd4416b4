using DataGravity.Catalog;
using DataGravity.Catalog.MachineLearning;

namespace DataGravity.Core.Tests.Catalog;

public class MachineTypesTests
{
    [Theory]
    [InlineData("aws", "a3-highgpu-8g", "p5.48xlarge")]
    [InlineData("aws", "a3-megagpu-8g", "p5.48xlarge")]
    [InlineData("gcp", "p5.48xlarge", "a3-highgpu-8g")]
    [InlineData("gcp", "p5e.48xlarge", "a3-ultragpu-8g")]
    [InlineData("aws", "a3-ultragpu-8g", "p5en.48xlarge")]
    [InlineData("gcp", "m5.large", "n2-standard-2")]
    [InlineData("gcp", "r5.24xlarge", "n2-highmem-96")]
    [InlineData("gcp", "t3.medium", "e2-medium")]
    [InlineData("aws", "n2-standard-4", "m6i.xlarge")]
    [InlineData("aws", "n2-highmem-48", "r6i.12xlarge")]
    [InlineData("aws", "n2-standard-80", null)] // AWS has no 20xlarge.
    [InlineData("gcp", "m6i.32xlarge", null)]
    [InlineData("gcp", "c5.xlarge", null)]
    [InlineData("azure", "p5.48xlarge", null)]
    public void A_type_is_like_one_of_another_cloud(string cloud, string type, string? same) =>
        Assert.Equal(same, MachineTypes.SameIn(cloud, type));
}

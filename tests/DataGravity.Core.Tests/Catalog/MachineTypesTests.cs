using DataGravity.Catalog;

namespace DataGravity.Core.Tests.Catalog;

public class MachineTypesTests
{
    [Theory]
    [InlineData("aws", "a3-highgpu-8g", "p5.48xlarge")]
    [InlineData("aws", "a3-megagpu-8g", "p5.48xlarge")]
    [InlineData("gcp", "p5.48xlarge", "a3-highgpu-8g")]
    [InlineData("gcp", "p5e.48xlarge", "a3-ultragpu-8g")]
    [InlineData("aws", "a3-ultragpu-8g", "p5en.48xlarge")]
    [InlineData("gcp", "m5.large", null)]
    [InlineData("azure", "p5.48xlarge", null)]
    public void A_type_is_like_one_of_another_cloud(string cloud, string type, string? same) => Assert.Equal(same, MachineTypes.SameIn(cloud, type));
}

using DataGravity.Catalog;
using DataGravity.Catalog.MachineLearning;

namespace DataGravity.Core.Tests.Catalog;

public class MachineSizeTests
{
    [Theory]
    [InlineData("ml.t3.medium", 2, 4, 0)]
    [InlineData("m5.large", 2, 8, 0)]
    [InlineData("ml.c5.9xlarge", 36, 72, 0)]
    [InlineData("r6i.xlarge", 4, 32, 0)]
    [InlineData("ml.g6.16xlarge", 64, 256, 1)]
    public void A_machine_has(string type, int processors, int memory, int gpus) =>
        Assert.Equal(new MachineSize(processors, memory, gpus), MachineSize.Parse(type));

    [Theory]
    [InlineData("g6.12xlarge")] // Four L4.
    [InlineData("p5.48xlarge")]
    [InlineData("m5.medium")]
    [InlineData("")]
    public void Of_others_nobody_says(string type) => Assert.Null(MachineSize.Parse(type));
}

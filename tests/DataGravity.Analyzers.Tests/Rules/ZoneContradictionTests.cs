using DataGravity.Analyzers.Tests.Scenarios;

namespace DataGravity.Analyzers.Tests.Rules;

/// <summary>Zones of Oracle and Alibaba of another region than the provider's. Their types stand in the program itself.</summary>
public class ZoneContradictionTests
{
    private const string Types = """
        class PlacedArgs : ResourceArgs
        {
            [Input("availabilityDomain")]
            public Input<string> AvailabilityDomain { get; set; }

            [Input("availabilityZone")]
            public Input<string> AvailabilityZone { get; set; }

            [Input("zoneId")]
            public Input<string> ZoneId { get; set; }

            [Input("placementConfigurations")]
            public InputList<PlacedArgs> Placements { get; set; }
        }

        class Placed : CustomResource
        {
            public Placed(string name, PlacedArgs args, CustomResourceOptions options) : base("TOKEN", name, args, options) { }
        }
        """;

    [Theory]
    [InlineData("oci:Core/instance:Instance", "AvailabilityDomain = \"Uocm:PHX-AD-1\"")]
    [InlineData("oci:Core/volume:Volume", "AvailabilityDomain = \"kIdk:UK-LONDON-1-AD-2\"")]
    [InlineData("oci:FileStorage/fileSystem:FileSystem", "AvailabilityDomain = \"US-ASHBURN-AD-1\"")]
    [InlineData(
        "oci:ContainerEngine/virtualNodePool:VirtualNodePool",
        "Placements = { new PlacedArgs { AvailabilityDomain = \"Uocm:PHX-AD-1\" } }"
    )]
    [InlineData("alicloud:ecs/instance:Instance", "AvailabilityZone = \"cn-hangzhou-i\"")]
    [InlineData("alicloud:ecs/ecsDisk:EcsDisk", "ZoneId = \"ap-southeast-1a\"")]
    [InlineData("alicloud:rds/instance:Instance", "ZoneId = \"cn-hangzhou-MAZ1(a,b)\"")]
    public Task A_zone_of_another_region(string token, string inputs) => VerifyAsync(token, inputs, "{|PDG2001:Placed|}");

    [Theory]
    [InlineData("oci:Core/instance:Instance", "AvailabilityDomain = \"kIdk:EU-FRANKFURT-1-AD-2\"")]
    // The key of a region that is not known.
    [InlineData("oci:Core/instance:Instance", "AvailabilityDomain = \"Uocm:XYZ-AD-1\"")]
    [InlineData("oci:Core/instance:Instance", "AvailabilityDomain = Environment.GetEnvironmentVariable(\"DOMAIN\")")]
    // A standby may be in another region.
    [InlineData("oci:Database/dataGuardAssociation:DataGuardAssociation", "AvailabilityDomain = \"Uocm:PHX-AD-1\"")]
    [InlineData("alicloud:ecs/instance:Instance", "AvailabilityZone = \"cn-beijing-h\"")]
    [InlineData("alicloud:rds/instance:Instance", "ZoneId = \"cn-beijing-MAZ1(a,b)\"")]
    // Of no known region.
    [InlineData("alicloud:ecs/instance:Instance", "AvailabilityZone = \"acme-intra-a\"")]
    // A zone of names, not of machines.
    [InlineData("alicloud:pvtz/zoneRecord:ZoneRecord", "ZoneId = \"cn-hangzhou-i\"")]
    public Task A_zone_that_may_be_right(string token, string inputs) => VerifyAsync(token, inputs, "Placed");

    private static Task VerifyAsync(string token, string inputs, string marked) =>
        Scenario.VerifyAsync(
            $$"""
            var frankfurt = new Oci.Provider("frankfurt", new() { Region = "eu-frankfurt-1" });
            var beijing = new AliCloud.Provider("beijing", new() { Region = "cn-beijing" });
            _ = new {{marked}}("there", new() { {{inputs}} }, new() { Provider = {{(
                token.StartsWith("oci", StringComparison.Ordinal) ? "frankfurt" : "beijing"
            )}} });
            """,
            Types.Replace("TOKEN", token, StringComparison.Ordinal)
        );
}

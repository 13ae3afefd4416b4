using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Tests.Scenarios;

/// <summary>Resources that are not where they seem to be: scenarios 20 and 28.</summary>
public class PlacementScenarios
{
    /// <summary>Since awsx 3.5.0 the children of a VPC get its region.</summary>
    [Theory]
    [InlineData("\"eu-west-1\"")]
    [InlineData("new Config().Get(\"region\") ?? \"eu-west-1\"")]
    public Task A_vpc_given_a_region(string region) =>
        Scenario.VerifyAsync(
            $$"""
            var home = new Aws.Provider("home", new() { Region = "eu-central-1" });
            _ = new Pulumi.Awsx.Ec2.Vpc("net", new() { Region = {{region}} }, new() { Provider = home });
            """
        );

    [Fact]
    public Task A_vpc_in_a_component_that_was_given_a_provider() =>
        Scenario.VerifyAsync(
            """
            _ = new Network("network", new() { Provider = new Aws.Provider("home", new() { Region = "eu-central-1" }) });
            """,
            """
            class Network : ComponentResource
            {
                public Network(string name, ComponentResourceOptions options) : base("app:index:Network", name, options)
                {
                    _ = new {|PDG2004:Pulumi.Awsx.Ec2.Vpc|}("net", new(), new() { Parent = this });
                    _ = new Pulumi.Awsx.Ec2.Vpc("own", new(), new() { Parent = this, Provider = options.Provider });
                }
            }
            """
        );

    [Fact]
    public Task Batch_in_one_region_with_zones_and_an_image_of_another() =>
        Scenario.VerifyPairAsync(
            """
            var home = new Aws.Provider("home", new() { Region = "eu-central-1" });
            var a = new {|PDG2001:Aws.Ec2.Subnet|}("a", new() { VpcId = "vpc-1", AvailabilityZone = "eu-west-1a" }, new() { Provider = home });
            var b = new {|PDG2001:Aws.Ec2.Subnet|}("b", new() { VpcId = "vpc-1", AvailabilityZone = "eu-west-1b" }, new() { Provider = home });
            _ = new Aws.Batch.ComputeEnvironment("train", new()
            {
                Type = "MANAGED",
                ComputeResources = new Aws.Batch.Inputs.ComputeEnvironmentComputeResourcesArgs
                {
                    Type = "EC2", MaxVcpus = 64, InstanceTypes = { "p4d.24xlarge" }, Subnets = { a.Id, b.Id }, SecurityGroupIds = { "sg-1" },
                },
            }, new() { Provider = home });
            _ = new {|PDG1008:Aws.Batch.JobDefinition|}("train", new()
            {
                Type = "container",
                ContainerProperties = Output.JsonSerialize(Output.Create(new Dictionary<string, object?>
                {
                    ["image"] = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/train:1",
                })),
            }, new() { Provider = home });
            """,
            "eu-central-1",
            "eu-west-1"
        );

    private const string DualRegion =
        "new Gcp.Storage.Inputs.BucketCustomPlacementConfigArgs { DataLocations = { \"EUROPE-WEST1\", \"OTHER\" } }";

    /// <summary>A part of an input places what it is given for, whichever of several it is.</summary>
    [Theory]
    [InlineData("EUROPE-WEST4", "EUROPE-NORTH1", false)]
    [InlineData("EUROPE-WEST4", "EUROPE-WEST4", false)]
    [InlineData(null, null, true)]
    public Task A_part_of_an_input_under_a_condition(string? one, string? another, bool isBilled) =>
        Scenario.VerifyAsync(
            $$"""
            var data = new Gcp.Storage.Bucket("data", new()
            {
                Location = "EU",
                CustomPlacementConfig = System.IO.File.Exists("one") ? {{Placement(one)}} : {{Placement(another)}},
            });
            _ = new {{(isBilled ? "{|PDG1004:Gcp.Compute.Instance|}" : "Gcp.Compute.Instance")}}("gpu", new()
            {
                Zone = "europe-west1-b", MachineType = "a2-highgpu-1g", MetadataStartupScript = data.Url,
            });
            """
        );

    private static string Placement(string? other) =>
        other is null
            ? "(Gcp.Storage.Inputs.BucketCustomPlacementConfigArgs)null!"
            : DualRegion.Replace("OTHER", other, StringComparison.Ordinal);
}

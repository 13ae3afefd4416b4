using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Rules;

public class OtherZoneRuleTests
{
    private const string Rule = "PDG1005";

    private static string Machine(string disk, string machine, string marked) =>
        $$"""
            using Pulumi;
            using Gcp = Pulumi.Gcp;

            return await Deployment.RunAsync(() =>
            {
                var images = {|#1:new Gcp.Compute.Disk("images", new() { {{disk}} })|};
                _ = new {{marked}}("gpu", new()
                {
                    {{machine}}
                    MachineType = "a2-highgpu-1g",
                    AttachedDisks = { new Gcp.Compute.Inputs.InstanceAttachedDiskArgs { Source = images.SelfLink } },
                });
            });
            """;

    [Fact]
    public Task A_disk_attaches_only_in_its_zone() =>
        PlacementTest.VerifyMessageAsync(
            Machine("Zone = \"us-central1-b\"", "Zone = \"us-central1-a\",", "{|#0:Gcp.Compute.Instance|}"),
            Rule,
            "VM 'gpu' (on a2-highgpu-1g) in us-central1-a (its own Zone) reads disk 'images' in us-central1-b (its own Zone); a disk attaches only to machines of its own zone"
        );

    [Theory]
    [InlineData("Zone = \"us-central1-a\"", "Zone = \"us-central1-A\",")]
    [InlineData("", "Zone = \"us-central1-a\",")]
    public Task The_same_zone_or_one_nobody_knows(string disk, string machine) =>
        PlacementTest.VerifyAsync(Machine(disk, machine, "Gcp.Compute.Instance"));

    /// <summary>A disk that names no zone is in the zone of its provider, not in the provider's region.</summary>
    [Theory]
    [InlineData("us-central1-b", "{|PDG1005:Gcp.Compute.Instance|}")]
    [InlineData("us-central1-a", "Gcp.Compute.Instance")]
    public Task A_disk_in_the_zone_of_its_provider(string zone, string machine) =>
        PlacementTest.VerifyAsync(
            $$"""
            using Pulumi;
            using Gcp = Pulumi.Gcp;

            return await Deployment.RunAsync(() =>
            {
                var google = new Gcp.Provider("google", new() { Region = "europe-west1", Zone = "{{zone}}" });
                var images = new Gcp.Compute.Disk("images", new(), new() { Provider = google });
                _ = new {{machine}}("gpu", new()
                {
                    Zone = "us-central1-a",
                    MachineType = "a2-highgpu-1g",
                    AttachedDisks = { new Gcp.Compute.Inputs.InstanceAttachedDiskArgs { Source = images.SelfLink } },
                });
            });
            """
        );

    [Theory]
    [InlineData("""AvailabilityZoneName = "us-east-1b" """, "us-east-1a", true)]
    [InlineData("""AvailabilityZoneName = "us-east-1a" """, "us-east-1a", false)]
    [InlineData("", "us-east-1a", false)]
    public Task A_file_system_of_one_zone(string files, string zone, bool isFar) =>
        PlacementTest.VerifyAsync(
            $$"""
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync<AppStack>();

            class AppStack : Stack
            {
                public AppStack()
                {
                    var files = new Aws.Efs.FileSystem("files", new() { {{files}} });
                    _ = new {{(isFar ? "{|PDG1005:Aws.Ec2.Instance|}" : "Aws.Ec2.Instance")}}("gpu", new()
                    {
                        AvailabilityZone = "{{zone}}",
                        Ami = "ami-1",
                        InstanceType = "p4d.24xlarge",
                        UserData = Output.Format($"mount -t efs {files.Id}:/ /data"),
                    });
                }
            }
            """
        );

    /// <summary>S3 Express is placed by a zone's id, which only another id can be held against.</summary>
    [Theory]
    [InlineData("AvailabilityZoneId = \"use1-az4\"", false)]
    [InlineData("AvailabilityZoneId = \"use1-az6\"", true)]
    [InlineData("AvailabilityZone = \"us-east-1a\"", false)]
    public Task S3_Express(string subnet, bool isFar) =>
        PlacementTest.VerifyAsync(
            $$"""
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
                var vpc = new Aws.Ec2.Vpc("vpc", new() { CidrBlock = "10.0.0.0/16", Region = "us-east-1" });
                var subnet = new Aws.Ec2.Subnet("subnet", new() { VpcId = vpc.Id, CidrBlock = "10.0.0.0/24", Region = "us-east-1", {{subnet}} });
                var shards = new Aws.S3.DirectoryBucket("shards", new()
                {
                    Region = "us-east-1",
                    Bucket = "shards--use1-az4--x-s3",
                    Location = new Aws.S3.Inputs.DirectoryBucketLocationArgs { Name = "use1-az4" },
                });
                _ = new {{(isFar ? "{|PDG1005:Aws.Ec2.Instance|}" : "Aws.Ec2.Instance")}}("gpu", new()
                {
                    Ami = "ami-1",
                    InstanceType = "p4d.24xlarge",
                    SubnetId = subnet.Id,
                    UserData = Output.Format($"aws s3 sync s3://{shards.Bucket}/ /data"),
                });
            });
            """
        );

    [Fact]
    public Task Another_region_is_another_rule_s() =>
        PlacementTest.VerifyAsync(Machine("Zone = \"europe-west1-b\"", "Zone = \"us-central1-a\",", "{|PDG1003:Gcp.Compute.Instance|}"));
}

using DataGravity.CodeFixes.Relocation.Equivalents;

namespace DataGravity.CodeFixes.Tests.Relocation.Equivalents;

/// <summary>A machine of one cloud that becomes one of another.</summary>
public class MachineEquivalentTests
{
    private static readonly (string, string) s_project = ("Pulumi.yaml", "name: app\nruntime: dotnet\n");
    private static readonly (string, string) s_stack = ("Pulumi.dev.yaml", "config:\n  aws:region: us-east-1\n");

    [Fact]
    public async Task A_VM_becomes_an_instance()
    {
        var move = Assert.Single(
            await OfferedAsync(
                """"
                    var recordings = new Aws.S3.Bucket("recordings");
                    _ = new Gcp.Compute.Instance("trainer", new()
                    {
                        // Eight of them.
                        MachineType = "a3-highgpu-8g",
                        Zone = "us-east4-a",
                        BootDisk = new Gcp.Compute.Inputs.InstanceBootDiskArgs
                        {
                            InitializeParams = new Gcp.Compute.Inputs.InstanceBootDiskInitializeParamsArgs { Image = "debian-12", Size = 200 },
                        },
                        NetworkInterfaces = { new Gcp.Compute.Inputs.InstanceNetworkInterfaceArgs { Network = "default" } },
                        MetadataStartupScript = recordings.BucketName.Apply(name => $"""
                            #!/bin/bash
                            aws s3 sync s3://{name}/ /data
                            """),
                        Labels = { ["team"] = "speech" },
                        ShieldedInstanceConfig = new Gcp.Compute.Inputs.InstanceShieldedInstanceConfigArgs(), // Why not.
                    });
                """"
            )
        );
        Assert.Equal(
            "Replace VM 'trainer' by EC2 instance p5.48xlarge, next to S3 bucket 'recordings': saves about $0.09 per GB",
            move.Title
        );
        Assert.Equal(
            OfferedMove.Program(
                """"
                    var recordings = new Aws.S3.Bucket("recordings");
                    var config = new Config();
                    _ = new Aws.Ec2.Instance("trainer", new()
                    {
                        // Eight of them.
                        InstanceType = "p5.48xlarge",
                        Ami = config.Require("trainerAmi"),
                        // BootDisk.InitializeParams.Image: no equivalent
                        RootBlockDevice = new Aws.Ec2.Inputs.InstanceRootBlockDeviceArgs { VolumeSize = 200 },
                        // NetworkInterfaces: the default VPC in place of the default network
                        // UserData runs at the first start, MetadataStartupScript at each.
                        UserData = recordings.BucketName.Apply(name => $"""
                            #!/bin/bash
                            aws s3 sync s3://{name}/ /data
                            """),
                        Tags = { ["team"] = "speech" },
                        // ShieldedInstanceConfig: no equivalent // Why not.
                    });
                """"
            ),
            move.Text
        );
        Assert.Empty(move.Findings);
        var run = await move.RunAsync(("app:trainerAmi", "ami-1"));
        Assert.Equal("p5.48xlarge", (string?)run["trainer"].Inputs["instanceType"]);
        Assert.Equal(200, (double?)run["trainer"].Inputs["rootBlockDevice"]!["volumeSize"]);
    }

    [Fact]
    public async Task An_instance_becomes_a_VM()
    {
        var move = Assert.Single(
            await OfferedAsync(
                """
                    var config = new Config();
                    var clicks = new Gcp.Storage.Bucket("clicks", new() { Location = "US-CENTRAL1" });
                    var trainer = new Aws.Ec2.Instance("ranker-v2", new Aws.Ec2.InstanceArgs
                    {
                        Region = "us-east-1",
                        InstanceType = "g6.12xlarge",
                        Ami = "ami-1",
                        KeyName = "ops",
                        UserData = Output.Format($"#!/bin/bash\ngsutil -m rsync -r {clicks.Url} /data"),
                        RootBlockDevice = new Aws.Ec2.Inputs.InstanceRootBlockDeviceArgs { VolumeSize = 100, VolumeType = "gp3" }
                    });
                """
            )
        );
        Assert.Equal(
            "Replace EC2 instance 'ranker-v2' by VM g2-standard-48, next to Cloud Storage bucket 'clicks': saves about $0.1118 per GB",
            move.Title
        );
        Assert.Equal(
            OfferedMove.Program(
                """
                    var config = new Config();
                    var clicks = new Gcp.Storage.Bucket("clicks", new() { Location = "US-CENTRAL1" });
                    var trainer = new Gcp.Compute.Instance("ranker-v2", new Gcp.Compute.InstanceArgs
                    {
                        MachineType = "g2-standard-48",
                        Zone = "us-central1-b",
                        BootDisk = new Gcp.Compute.Inputs.InstanceBootDiskArgs
                        {
                            InitializeParams = new Gcp.Compute.Inputs.InstanceBootDiskInitializeParamsArgs
                            {
                                Image = config.Require("rankerV2Image"),
                                Size = 100,
                            },
                        },
                        NetworkInterfaces = { new Gcp.Compute.Inputs.InstanceNetworkInterfaceArgs { Network = "default" } },
                        Scheduling = new Gcp.Compute.Inputs.InstanceSchedulingArgs { OnHostMaintenance = "TERMINATE" },
                        // Ami: no equivalent
                        // KeyName: no equivalent
                        // MetadataStartupScript runs at each start, UserData at the first.
                        MetadataStartupScript = Output.Format($"#!/bin/bash\ngsutil -m rsync -r {clicks.Url} /data"),
                        // RootBlockDevice.VolumeType: no equivalent
                    });
                """
            ),
            move.Text
        );
        Assert.Empty(move.Findings);
        var run = await move.RunAsync(("app:rankerV2Image", "debian-12"));
        Assert.Equal("us-central1-b", (string?)run["ranker-v2"].Inputs["zone"]);
    }

    [Fact]
    public async Task The_provider_of_the_data_takes_over()
    {
        var move = Assert.Single(
            await OfferedAsync(
                """
                    var london = new Aws.Provider("london", new() { Region = "eu-west-2" });
                    var google = new Gcp.Provider("google", new() { Zone = "europe-west1-b" });
                    var recordings = new Aws.S3.Bucket("recordings", new(), new() { Provider = london });
                    _ = new Gcp.Compute.Instance("trainer", new() { MachineType = "g2-standard-4", BootDisk = new Gcp.Compute.Inputs.InstanceBootDiskArgs(), NetworkInterfaces = { new Gcp.Compute.Inputs.InstanceNetworkInterfaceArgs { Network = "ml" } }, MetadataStartupScript = recordings.Arn }, new() { Provider = google });
                """
            )
        );
        Assert.Contains(
            "new Aws.Ec2.Instance(\"trainer\", new() { InstanceType = \"g6.xlarge\", Ami = config.Require(\"trainerAmi\"), /* NetworkInterfaces: no equivalent */ /* UserData runs at the first start, MetadataStartupScript at each. */ UserData = recordings.Arn, }, new() { Provider = london });",
            move.Text,
            StringComparison.Ordinal
        );
        Assert.Empty(move.Findings);
    }

    [Fact]
    public async Task A_region_is_named_where_no_provider_has_it()
    {
        var move = Assert.Single(
            await OfferedAsync(
                """
                    var recordings = new Aws.S3.Bucket("recordings", new() { Region = "eu-west-2" });
                    new Gcp.Compute.Instance("trainer", new()
                    {
                        BootDisk = new Gcp.Compute.Inputs.InstanceBootDiskArgs(),
                        NetworkInterfaces = { new Gcp.Compute.Inputs.InstanceNetworkInterfaceArgs { Network = "default" } },
                        MetadataStartupScript = recordings.Arn,
                        MachineType = "g2-standard-4"
                    });
                """
            )
        );
        Assert.Contains(
            "Ami = config.Require(\"trainerAmi\"),\n        Region = \"eu-west-2\",\n    });",
            move.Text,
            StringComparison.Ordinal
        );
        await move.RunAsync(("app:trainerAmi", "ami-1"));
    }

    [Theory]
    [InlineData("us-east4", "us-east4-c")]
    [InlineData("europe-west4", "europe-west4-a")]
    [InlineData("europe-west2", null)]
    public async Task A_VM_is_in_a_zone_that_has_its_machines(string region, string? zone)
    {
        var moves = await OfferedAsync(
            $$"""
                var clicks = new Gcp.Storage.Bucket("clicks", new() { Location = "{{region}}" });
                _ = new Aws.Ec2.Instance("trainer", new() { Region = "us-east-1", InstanceType = "p4de.24xlarge", Ami = "ami-1", UserData = clicks.Url });
            """
        );
        Assert.Equal(zone, moves.Count == 0 ? null : moves[0].Text.Split("Zone = \"")[1].Split('"')[0]);
    }

    [Fact]
    public async Task A_region_that_lacks_the_machines_gets_none() =>
        Assert.Empty(
            await OfferedAsync(
                """
                    var recordings = new Aws.S3.Bucket("recordings", new() { Region = "me-south-1" });
                    _ = new Gcp.Compute.Instance("trainer", new() { MachineType = "a2-highgpu-8g", BootDisk = new Gcp.Compute.Inputs.InstanceBootDiskArgs(), MetadataStartupScript = recordings.Arn });
                """
            )
        );

    [Theory]
    [InlineData("\"a3-highgpu-8g\"", "\"n1-standard-8\"")]
    [InlineData("_ = new", "var trainer = new", "var name = trainer.Name;")]
    [InlineData("_ = new Gcp.Compute.Instance", "Gcp.Compute.Instance trainer = new Gcp.Compute.Instance", "")]
    [InlineData("MetadataStartupScript = recordings.Arn", "Metadata = { [\"data\"] = recordings.Arn }")]
    public async Task What_has_no_like_there_stays(string part, string other, string after = "") =>
        Assert.Empty(
            await OfferedAsync(
                """
                    var recordings = new Aws.S3.Bucket("recordings");
                    _ = new Gcp.Compute.Instance("trainer", new()
                    {
                        MachineType = "a3-highgpu-8g",
                        Zone = "us-east4-a",
                        BootDisk = new Gcp.Compute.Inputs.InstanceBootDiskArgs(),
                        NetworkInterfaces = { new Gcp.Compute.Inputs.InstanceNetworkInterfaceArgs { Network = "default" } },
                        GuestAccelerators = { new Gcp.Compute.Inputs.InstanceGuestAcceleratorArgs { Type = "nvidia-tesla-t4", Count = 1 } },
                        MetadataStartupScript = recordings.Arn,
                    });

                """.Replace(part, other, StringComparison.Ordinal) + after
            )
        );

    private static Task<IReadOnlyList<OfferedMove>> OfferedAsync(string body) =>
        OfferedMove.AllOfAsync(new EquivalentFixProvider(), OfferedMove.Program(body), files: [s_project, s_stack]);
}

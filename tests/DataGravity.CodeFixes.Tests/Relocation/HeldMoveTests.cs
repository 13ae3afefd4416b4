using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Relocation;
using DataGravity.CodeFixes.Relocation.Stacks;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DataGravity.CodeFixes.Tests.Relocation;

/// <summary>
/// What an input names that belongs to one region does not go along: a move says what is needed there, and is made by itself only.
/// </summary>
public class HeldMoveTests
{
    private const string Title = "Move 'trainer' to eu-west-1, next to S3 bucket 'corpus': saves about $0.02 per GB";

    private static readonly (string, string)[] s_files =
    [
        ("Pulumi.yaml", "name: app\nruntime: dotnet\n"),
        ("Pulumi.dev.yaml", "config:\n  aws:region: us-east-1\n  app:subnet: subnet-0a1b\n"),
    ];

    [Theory]
    [InlineData("SubnetId = \"subnet-0a1b\"", "a subnet")]
    [InlineData("SubnetId = new Config().Require(\"subnet\")", "a subnet")]
    [InlineData("SubnetId = new StackReference(\"acme/network/prod\").RequireOutput(\"subnet\").Apply(id => (string)id)", "a subnet")]
    [InlineData("VpcSecurityGroupIds = { Aws.Ec2.SecurityGroup.Get(\"open\", \"sg-1\").Id }", "a security group")]
    [InlineData("SubnetId = Aws.Ec2.GetSubnets.Invoke().Apply(found => found.Ids[0])", "a subnet")]
    [InlineData(
        "SubnetId = Aws.Ec2.GetVpc.Invoke(new() { Region = \"eu-west-1\", Id = \"vpc-0a1b\" }).Apply(found => found.Id)",
        "a subnet"
    )]
    [InlineData("VpcSecurityGroupIds = { \"sg-1\", \"sg-2\" }, SubnetId = \"subnet-0a1b\"", "a security group and a subnet")]
    [InlineData("VpcSecurityGroupIds = { new Aws.Ec2.SecurityGroup(\"open\", new() { VpcId = \"vpc-1\" }).Id }", "a VPC", "open")]
    [InlineData("KeyName = \"team\"", "a key pair")]
    [InlineData(
        "RootBlockDevice = new Aws.Ec2.Inputs.InstanceRootBlockDeviceArgs { KmsKeyId = new Aws.Kms.Key(\"training\").Arn }",
        "a key"
    )]
    [InlineData("RootBlockDevice = new Aws.Ec2.Inputs.InstanceRootBlockDeviceArgs { KmsKeyId = \"alias/training\" }", "a key")]
    [InlineData("LaunchTemplate = new Aws.Ec2.Inputs.InstanceLaunchTemplateArgs { Id = \"lt-1\" }", "a launch template")]
    [InlineData("PlacementGroup = \"close\"", "a placement group")]
    [InlineData("AvailabilityZone = Aws.GetAvailabilityZones.Invoke().Apply(zones => zones.Names[0])", "a zone")]
    public async Task The_title_says_what_is_needed(string input, string needed, string by = "trainer")
    {
        var program = Trainer(input);
        var moves = await OfferedMove.AllOfAsync(new RelocationFixProvider(), program, files: s_files);
        Assert.Contains(
            $"{Title.Replace("'trainer'", by == "trainer" ? "'trainer'" : "'trainer' and the resource it needs", StringComparison.Ordinal)}; '{by}' needs {needed} there",
            moves.Select(move => move.Title)
        );
        Assert.All(moves, move => Assert.EndsWith($"; '{by}' needs {needed} there", move.Title, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("SubnetId = \"\"")]
    [InlineData("VpcSecurityGroupIds = { }")]
    [InlineData("RootBlockDevice = new Aws.Ec2.Inputs.InstanceRootBlockDeviceArgs { KmsKeyId = \"alias/aws/ebs\" }")]
    [InlineData("IamInstanceProfile = \"trainer\"")]
    [InlineData("SecurityGroups = { \"default\" }")]
    [InlineData("VpcSecurityGroupIds = { Aws.Ec2.SecurityGroup.Get(\"open\", \"sg-1\", null, new() { Provider = ireland }).Id }")]
    [InlineData(
        "Ami = Aws.Ec2.GetAmi.Invoke(new() { MostRecent = true, Owners = { \"amazon\" } }, new() { Provider = ireland }).Apply(found => found.Id)"
    )]
    [InlineData(
        "RootBlockDevice = new Aws.Ec2.Inputs.InstanceRootBlockDeviceArgs { KmsKeyId = new Aws.Kms.Key(\"training\", new() { Region = \"eu-west-1\" }).Arn }"
    )]
    public async Task What_is_there_or_everywhere_holds_nothing(string input) =>
        Assert.Contains(
            Title,
            (await OfferedMove.AllOfAsync(new RelocationFixProvider(), Trainer(input), files: s_files)).Select(move => move.Title)
        );

    [Fact]
    public async Task What_goes_along_holds_nothing()
    {
        var moves = await OfferedMove.AllOfAsync(
            new RelocationFixProvider(),
            Trainer(
                "SubnetId = subnet.Id",
                """
                var vpc = new Aws.Ec2.Vpc("net", new() { CidrBlock = "10.0.0.0/16" });
                var subnet = new Aws.Ec2.Subnet("private", new() { VpcId = vpc.Id, CidrBlock = "10.0.0.0/24" });
                """
            ),
            files: s_files
        );
        Assert.Contains(
            "Move 'trainer' and the 2 resources it needs to eu-west-1, next to S3 bucket 'corpus': saves about $0.02 per GB",
            moves.Select(move => move.Title)
        );
    }

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task Of_all_moves_those_that_are_held_are_not_made(FixAllScope scope)
    {
        await VerifyAsync(RelocationFixProvider.EquivalenceKey, scope);
        // Whoever asks at one that is held means the others.
        await VerifyAsync(RelocationFixProvider.EquivalenceKey + ProgramFixProvider.AloneSuffix, scope);
    }

    private static async Task VerifyAsync(string key, FixAllScope scope)
    {
        const string Free = "_ = new Aws.Lambda.LayerVersion(\"free\", new() { LayerName = \"a\", S3Bucket = corpus.Id";
        var program = Trainer("SubnetId = new Config().Require(\"subnet\")", Free + " });");
        Assert.Equal(
            program.Replace(Free + " }", Free + ", Region = \"eu-west-1\" }", StringComparison.Ordinal),
            await OfferedMove.AllMadeAsync(new RelocationFixProvider(), key, program, scope, s_files)
        );
    }

    [Theory]
    [InlineData("Subnetwork = \"projects/acme/regions/us-central1/subnetworks/gpu\"", "a subnet")]
    [InlineData("Subnetwork = \"gpu\"", "a subnet")]
    [InlineData("Subnetwork = new Config().Require(\"subnet\")", "a subnet")]
    [InlineData(
        "Network = \"default\", AccessConfigs = { new Gcp.Compute.Inputs.InstanceNetworkInterfaceAccessConfigArgs { NatIp = \"34.1.2.3\" } }",
        "an address"
    )]
    [InlineData("Network = \"projects/acme/global/networks/shared\"", "")]
    [InlineData("Subnetwork = \"default\"", "")]
    public async Task A_machine_of_Google(string networkInterface, string needed)
    {
        var moves = await OfferedMove.AllOfAsync(
            new RelocationFixProvider(),
            OfferedMove.Program(
                $$"""
                var images = new Gcp.Storage.Bucket("images", new() { Location = "europe-west4" });
                _ = new Gcp.Compute.Instance("trainer", new()
                {
                    Zone = "us-central1-a",
                    MachineType = "a2-highgpu-1g",
                    NetworkInterfaces = { new Gcp.Compute.Inputs.InstanceNetworkInterfaceArgs { {{networkInterface}} } },
                    MetadataStartupScript = Output.Format($"gsutil cp -r {images.Url}/data /data"),
                });
                """
            )
        );
        var held = needed.Length == 0 ? "" : $"; 'trainer' needs {needed} there";
        Assert.Equal("Move 'trainer' to europe-west4, next to Cloud Storage bucket 'images'" + held, Assert.Single(moves).Title);
    }

    private const string Machine = """
        var group = new AzureNative.Resources.ResourceGroup("model");
        var outputs = new AzureNative.Storage.StorageAccount("outputs", new()
        {
            ResourceGroupName = group.Name,
            Location = "eastus",
            Kind = AzureNative.Storage.Kind.StorageV2,
            Sku = new AzureNative.Storage.Inputs.SkuArgs { Name = AzureNative.Storage.SkuName.Standard_LRS },
        });
        _ = new AzureNative.Compute.VirtualMachine("trainer", new()
        {
            ResourceGroupName = group.Name,
            HardwareProfile = new AzureNative.Compute.Inputs.HardwareProfileArgs { VmSize = "Standard_NC24ads_A100_v4" },
            OsProfile = new AzureNative.Compute.Inputs.OSProfileArgs { CustomData = outputs.Name.Apply(name => $"blobfuse2 mount /outputs --account {name}") },
            NetworkProfile = new AzureNative.Compute.Inputs.NetworkProfileArgs
            {
                NetworkInterfaces = { new AzureNative.Compute.Inputs.NetworkInterfaceReferenceArgs { Id = new Config().Require("nic") } },
            },
        });
        """;

    private static readonly (string, string)[] s_west =
    [
        ("Pulumi.yaml", "name: model\nruntime: dotnet\n"),
        (
            "Pulumi.east.yaml",
            "config:\n  azure-native:location: East US\n  model:nic: /subscriptions/0/resourceGroups/net/providers/Microsoft.Network/networkInterfaces/e\n"
        ),
        (
            "Pulumi.west.yaml",
            "config:\n  azure-native:location: WestUS2\n  model:nic: /subscriptions/0/resourceGroups/net/providers/Microsoft.Network/networkInterfaces/w\n"
        ),
    ];

    [Fact]
    public async Task A_machine_of_Azure_is_not_parted_from_its_network_interface()
    {
        var program = OfferedMove.Program(Machine);
        foreach (var provider in new CodeFixProvider[] { new RelocationFixProvider(), new StackConfigurationFixProvider() })
        {
            var moves = await OfferedMove.AllOfAsync(provider, program, files: s_west);
            Assert.NotEmpty(moves);
            Assert.All(moves, move => Assert.EndsWith("; 'trainer' needs a network interface there", move.Title, StringComparison.Ordinal));
        }
        foreach (var scope in new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution })
        {
            foreach (var key in new[] { RelocationFixProvider.EquivalenceKey, RelocationFixProvider.LinkedKey })
                Assert.Equal(program, await OfferedMove.AllMadeAsync(new RelocationFixProvider(), key, program, scope, s_west));
            Assert.Equal(
                s_west.Select(file => file.Item2),
                await OfferedMove.FilesAfterAllAsync(
                    new StackConfigurationFixProvider(),
                    StackConfigurationFixProvider.EquivalenceKey,
                    program,
                    scope,
                    s_west
                )
            );
        }
    }

    private static string Trainer(string input, string before = "") =>
        OfferedMove.Program(
            $$"""
            var ireland = new Aws.Provider("ireland", new() { Region = "eu-west-1" });
            var corpus = new Aws.S3.Bucket("corpus", new() { Region = "eu-west-1" });
            {{before}}
            _ = new Aws.Ec2.Instance("trainer", new()
            {
                InstanceType = "g5.xlarge",
                UserData = Output.Format($"aws s3 sync s3://{corpus.BucketName}/train /data"),
                {{input}}
            });
            """
        );
}

using DataGravity.CodeFixes.Relocation;

namespace DataGravity.CodeFixes.Tests.Relocation;

/// <summary>Zones, endpoints and images that are named with the old region go along where the new one has the same.</summary>
public class RegionalTextTests
{
    private const string Title = "Move 'churn' to eu-west-1, next to S3 bucket 'artifacts'";

    [Fact]
    public Task An_image_of_AWS() =>
        Model(
            "\"763104351884.dkr.ecr.us-east-1.amazonaws.com/pytorch-inference:2.6.0\"",
            "\"763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch-inference:2.6.0\""
        );

    [Fact]
    public Task A_text_with_holes() =>
        Model(
            "$\"763104351884.dkr.ecr.us-east-1.amazonaws.com/pytorch-inference:{2.6}.0\"",
            "$\"763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch-inference:{2.6}.0\""
        );

    [Fact]
    public Task A_raw_text() =>
        Model(
            "\"\"\"763104351884.dkr.ecr.us-east-1.amazonaws.com/pytorch-inference:2.6.0\"\"\"",
            "\"\"\"763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch-inference:2.6.0\"\"\""
        );

    /// <summary>Nobody knows what another registry of the same account holds.</summary>
    [Fact]
    public Task An_image_of_one_s_own_stays() =>
        Model("\"123456789012.dkr.ecr.us-east-1.amazonaws.com/churn:1\"", null, Title + "; its image stays in us-east-1");

    [Fact]
    public Task Where_a_constant_places_the_compute() =>
        Model(
            "\"763104351884.dkr.ecr.us-east-1.amazonaws.com/pytorch-inference:2.6.0\"",
            "\"763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch-inference:2.6.0\"",
            start: "const string training = @;\n",
            region: "training"
        );

    [Theory]
    [InlineData("us-central1-a", "europe-west4-a")]
    [InlineData("us-central1-b", "europe-west4-b")]
    public Task The_zone_of_a_machine(string zone, string there) => Machine(zone, there);

    /// <summary>No region of Google's but us-central1 has a zone f.</summary>
    [Fact]
    public Task A_zone_that_is_not_there() => Machine("us-central1-f", null);

    /// <summary>Which letters an account has in a region of AWS, only that account can tell.</summary>
    [Fact]
    public Task A_zone_of_AWS() =>
        RelocationTest.StaysAsync(
            RelocationTest.Program(
                RelocationTest.ByInput
                    + """
                    _ = new {|PDG1002:Aws.Ec2.Instance|}("churn", new() { AvailabilityZone = "us-east-1a", InstanceType = "p5.48xlarge", UserData = Output.Format($"aws s3 sync s3://{bucket.BucketName}/ /data") });
                    """
            )
        );

    [Fact]
    public Task The_zones_of_a_cluster_s_nodes() =>
        GoogleAsync(
            """
            var account = new Gcp.ServiceAccount.Account("churn", new() { AccountId = "churn" });
            _ = new Gcp.Storage.BucketIAMMember("churn", new() { Bucket = bucket.Name, Role = "roles/storage.objectViewer", Member = Output.Format($"serviceAccount:{account.Email}") });
            _ = new {|PDG1002:Gcp.Container.Cluster|}("churn", new()
            {
                Location = "us-central1",
                NodeLocations = { "us-central1-a", "us-central1-b" },
                InitialNodeCount = 1,
                NodeConfig = new Gcp.Container.Inputs.ClusterNodeConfigArgs
                {
                    MachineType = "a2-highgpu-1g",
                    ServiceAccount = account.Email,
                },
            });
            """,
            body => body.Replace("us-central1", "europe-west4")
        );

    private static Task Machine(string zone, string? there) =>
        GoogleAsync(
            $$"""
            _ = new {|PDG1002:Gcp.Compute.Instance|}("churn", new()
            {
                Zone = "{{zone}}",
                MachineType = "projects/shop/zones/{{zone}}/machineTypes/a2-highgpu-1g",
                BootDisk = new Gcp.Compute.Inputs.InstanceBootDiskArgs { InitializeParams = new Gcp.Compute.Inputs.InstanceBootDiskInitializeParamsArgs { Image = "pytorch-latest-gpu" } },
                NetworkInterfaces = { new Gcp.Compute.Inputs.InstanceNetworkInterfaceArgs { Network = "default" } },
                MetadataStartupScript = Output.Format($"gsutil cp -r {bucket.Url}/data /data"),
            });
            """,
            there is null ? null : body => body.Replace(zone, there)
        );

    private static Task GoogleAsync(string body, Func<string, string>? moved)
    {
        var before = RelocationTest
            .Program("var bucket = new Gcp.Storage.Bucket(\"artifacts\", new() { Location = \"EUROPE-WEST4\" });\n" + body)
            .Replace("using Aws", "using Gcp = Pulumi.Gcp;\nusing Aws");
        return moved is null
            ? RelocationTest.StaysAsync(before)
            : RelocationTest.FixAsync(
                before,
                RelocationTest.Unmarked(moved(before)),
                "Move 'churn' to europe-west4, next to Cloud Storage bucket 'artifacts'"
            );
    }

    private static Task Model(string image, string? there, string title = Title, string start = "", string region = "@")
    {
        var body =
            RelocationTest.ByInput
            + start
            + $$"""
                _ = new {|PDG1003:Aws.Sagemaker.Model|}("churn", new()
                {
                    ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
                    PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { Image = {{image}}, ModelDataUrl = Output.Format($"s3://{bucket.BucketName}/model.tar.gz") },
                    Region = {{region}},
                });
                """;
        var after = RelocationTest.Program(body.Replace("@", "\"eu-west-1\"").Replace(image, there ?? image));
        var before = RelocationTest.Program(body.Replace("@", "\"us-east-1\""));
        return there is null
            ? StaysThereAsync(RelocationTest.Unmarked(before), RelocationTest.Unmarked(after), title)
            : RelocationTest.FixAsync(before, RelocationTest.Unmarked(after), title);
    }

    /// <summary>The model's own region has to have its image, so the move is never part of fixing all.</summary>
    private static async Task StaysThereAsync(string before, string after, string title)
    {
        var moves = await OfferedMove.AllOfAsync(
            new RelocationFixProvider(),
            before,
            files: [("Pulumi.yaml", "name: churn\nruntime: dotnet\n"), ("Pulumi.prod.yaml", "config:\n  aws:region: us-east-1\n")]
        );
        var move = Assert.Single(moves, move => move.Title == title);
        Assert.Equal(after, move.Text);
        Assert.Contains(
            "pulls its image",
            Assert.Single(move.Findings, said => said.Id == "PDG1003").GetMessage(),
            StringComparison.Ordinal
        );
    }
}

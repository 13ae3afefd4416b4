using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Tests.Scenarios;

/// <summary>Copies in other regions of AWS: buckets behind an access point, images of a registry, images of machines.</summary>
public class RegionCopyScenarios
{
    private const string Aws = """
        var all = new Aws.S3Control.MultiRegionAccessPoint("all", new()
        {
            Details = new Aws.S3Control.Inputs.MultiRegionAccessPointDetailsArgs
            {
                Name = "all",
                Regions =
                {
                    new Aws.S3Control.Inputs.MultiRegionAccessPointDetailsRegionArgs { Bucket = first.Id },
                    new Aws.S3Control.Inputs.MultiRegionAccessPointDetailsRegionArgs { Bucket = SECOND },
                },
            },
        });
        """;

    private const string Native = """
        var all = new AwsNative.S3.MultiRegionAccessPoint("all", new()
        {
            Regions =
            {
                new AwsNative.S3.Inputs.MultiRegionAccessPointRegionArgs { Bucket = first.Id },
                new AwsNative.S3.Inputs.MultiRegionAccessPointRegionArgs { Bucket = SECOND },
            },
        });
        """;

    private static string Read(string accessPoint, string read, string region, string marked, string second = "second.Id") =>
        $$"""
            var first = new Aws.S3.Bucket("first", new() { Region = "us-east-1" });
            var second = new Aws.S3.Bucket("second", new() { Region = "eu-west-1" });
            {{accessPoint.Replace("SECOND", second, StringComparison.Ordinal)}}
            _ = new {{marked}}("live", new()
            {
                Region = "{{region}}",
                Containers = { new Aws.Sagemaker.Inputs.ModelContainerArgs { Environment = { ["DATA"] = {{read}} } } },
                ExecutionRoleArn = "role",
            });
            """;

    public static TheoryData<string, string> Reads =>
        new()
        {
            { Aws, "all.Arn" },
            { Aws, "all.Alias" },
            { Aws, "Output.Format($\"arn:aws:s3::123456789012:accesspoint/{all.Alias}\")" },
            { Native, "all.Alias" },
            { Native, "all.Alias.Apply(alias => $\"s3://arn:aws:s3::123456789012:accesspoint/{alias}/model\")" },
        };

    /// <summary>The nearest bucket serves what is read through the access point.</summary>
    [Theory]
    [MemberData(nameof(Reads))]
    public async Task An_access_point_of_several_regions(string accessPoint, string read)
    {
        await Scenario.VerifyAsync(Read(accessPoint, read, "us-east-1", "Aws.Sagemaker.Model"));
        await Scenario.VerifyAsync(Read(accessPoint, read, "eu-west-1", "Aws.Sagemaker.Model"));
        await Scenario.VerifyAsync(Read(accessPoint, read, "ap-south-1", "{|PDG1002:Aws.Sagemaker.Model|}"));
        // A bucket whose region is not known may be the nearest.
        await Scenario.VerifyAsync(Read(accessPoint, read, "ap-south-1", "Aws.Sagemaker.Model", "\"existing\""));
        // Read by its own name, a bucket is where it is.
        await Scenario.VerifyAsync(Read(accessPoint, "second.BucketName", "us-east-1", "{|PDG1002:Aws.Sagemaker.Model|}"));
    }

    [Theory]
    [InlineData("us-west-2", "us-east-1")]
    [InlineData("eu-central-1", "eu-west-1")]
    // No bucket is on the continent.
    [InlineData("ap-south-1", "us-east-1")]
    public Task The_message_names_the_nearest_bucket(string region, string nearest) =>
        Scenario.VerifySeverityAsync(
            Read(Aws, "all.Arn", region, "Aws.Sagemaker.Model"),
            DiagnosticSeverity.Warning,
            $"in {region} (its own Region) uses S3 multi-region access point 'all' in {nearest} (with "
        );

    private static string Pull(string filters, string name = "Name = \"ml/serving\", ", string into = "us-east-1") =>
        $$"""
            var images = new Aws.Ecr.Repository("serving", new() { {{name}}Region = "eu-west-1" });
            _ = new Aws.Ecr.ReplicationConfiguration("replicas", new()
            {
                Region = "eu-west-1",
                ReplicationConfigurationDetails = new Aws.Ecr.Inputs.ReplicationConfigurationReplicationConfigurationArgs
                {
                    Rules =
                    {
                        new Aws.Ecr.Inputs.ReplicationConfigurationReplicationConfigurationRuleArgs
                        {
                            Destinations = { new Aws.Ecr.Inputs.ReplicationConfigurationReplicationConfigurationRuleDestinationArgs { Region = "{{into}}", RegistryId = "1" } },
                            RepositoryFilters = { {{filters}} },
                        },
                    },
                },
            });
            _ = new Aws.Sagemaker.TrainingJob("train", new()
            {
                Region = "us-east-1", TrainingJobName = "train", RoleArn = "role",
                AlgorithmSpecification = new Aws.Sagemaker.Inputs.TrainingJobAlgorithmSpecificationArgs
                {
                    TrainingInputMode = "File",
                    TrainingImage = Output.Format($"{images.RepositoryUrl}:latest"),
                },
            });
            """;

    private static string Filter(string prefix) =>
        $"new Aws.Ecr.Inputs.ReplicationConfigurationReplicationConfigurationRuleRepositoryFilterArgs {{ Filter = \"{prefix}\", FilterType = \"PREFIX_MATCH\" }}";

    [Fact]
    public async Task A_registry_that_is_replicated()
    {
        const string Copied = "ECR replication 'replicas' keeps a copy in us-east-1: pull that";
        const string NotCopied = "each new machine pulls it across regions";
        await VerifyAsync(Pull(""), Copied);
        await VerifyAsync(Pull(Filter("ml/")), Copied);
        await VerifyAsync(Pull(Filter("other/") + ", " + Filter("ml/")), Copied);
        await VerifyAsync(Pull(Filter("serv"), name: ""), Copied);
        await VerifyAsync(Pull(Filter("other/")), NotCopied);
        await VerifyAsync(Pull(Filter("other/"), name: ""), NotCopied);
        await VerifyAsync(Pull("", into: "ap-south-1"), NotCopied);

        static Task VerifyAsync(string body, string message) => Scenario.VerifySeverityAsync(body, DiagnosticSeverity.Info, message);
    }

    private const string Images = """
        class Ami : CustomResource
        {
            public Ami(string name, AmiArgs args) : base("aws:ec2/ami:Ami", name, args, null) { }
        }

        class AmiArgs : ResourceArgs
        {
            [Input("region")]
            public Input<string> Region { get; set; }
        }

        class AmiCopy : CustomResource
        {
            public AmiCopy(string name, AmiCopyArgs args) : base("aws:ec2/amiCopy:AmiCopy", name, args, null) { }
        }

        class AmiCopyArgs : ResourceArgs
        {
            [Input("region")]
            public Input<string> Region { get; set; }

            [Input("sourceAmiId")]
            public Input<string> SourceAmiId { get; set; }
        }
        """;

    /// <summary>EC2 starts a machine only from an image of its region: a copy, if the image is elsewhere.</summary>
    [Theory]
    [InlineData("Aws.Ec2.Instance", "Region = \"eu-west-1\", Ami = IMAGE.Id", "")]
    [InlineData(
        "Aws.Ec2.Instance",
        "Ami = IMAGE.Id.Apply(id => id)",
        "new() { Provider = new Aws.Provider(\"i\", new() { Region = \"eu-west-1\" }) }"
    )]
    [InlineData(
        "AwsNative.Ec2.Instance",
        "ImageId = IMAGE.Id",
        "new() { Provider = new AwsNative.Provider(\"i\", new() { Region = \"eu-west-1\" }) }"
    )]
    public async Task An_image_of_machines_of_another_region(string type, string inputs, string options)
    {
        await Scenario.VerifyAsync(Start("copy", type), Images);
        await Scenario.VerifyAsync(Start("image", $"{{|PDG2001:{type}|}}"), Images);

        string Start(string image, string marked) =>
            $$"""
                var image = new Ami("base", new() { Region = "us-east-1" });
                var copy = new AmiCopy("copy", new() { Region = "eu-west-1", SourceAmiId = image.Id });
                _ = new {{marked}}("gpu", new() { InstanceType = "p4d.24xlarge", {{inputs.Replace(
                    "IMAGE",
                    image,
                    StringComparison.Ordinal
                )}} }{{(options.Length > 0 ? ", " + options : "")}});
                """;
    }
}

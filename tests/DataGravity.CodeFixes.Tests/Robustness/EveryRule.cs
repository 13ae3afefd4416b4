using System.Collections.Immutable;
using DataGravity.Analyzers;
using DataGravity.Analyzers.Rules;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataGravity.CodeFixes.Tests.Robustness;

/// <summary>A program that breaks every rule about programs.</summary>
internal static class EveryRule
{
    public const string Program = """
        using Pulumi;
        using Aws = Pulumi.Aws;
        using Awsx = Pulumi.Awsx;
        using Gcp = Pulumi.Gcp;
        using K8s = Pulumi.Kubernetes;

        return await Deployment.RunAsync<AppStack>();

        class AppStack : Stack
        {
            private readonly Aws.S3.Bucket _early = new("early");

            public AppStack()
            {
                var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1", BucketName = "acme-data" });
                var copy = new Aws.S3.Bucket("copy", new() { Region = "us-west-2" });
                _ = new Aws.S3.BucketReplicationConfig("copying", new()
                {
                    Bucket = data.Id,
                    Role = "role",
                    Rules = { new Aws.S3.Inputs.BucketReplicationConfigRuleArgs { Status = "Enabled", Destination = new Aws.S3.Inputs.BucketReplicationConfigRuleDestinationArgs { Bucket = copy.Arn } } },
                });
                _ = new Aws.Ec2.Instance("gpu", new() { Region = "us-west-2", InstanceType = "p4d.24xlarge", UserData = data.Arn });
                _ = new Aws.Ec2.Instance("far", new() { Region = "us-east-1", InstanceType = "p4d.24xlarge", UserData = "aws s3 sync s3://acme-data/ /data" });
                _ = new Aws.Sagemaker.Model("serve", new()
                {
                    Region = "us-east-1",
                    ExecutionRoleArn = "role",
                    PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
                    {
                        Image = "763104351884.dkr.ecr.us-west-2.amazonaws.com/pytorch-inference:2.6",
                        ModelDataUrl = Output.Format($"s3://{data.BucketName}/model.tar.gz"),
                    },
                });
                _ = new Aws.Sagemaker.TrainingJob("train", new()
                {
                    Region = "us-east-1",
                    RoleArn = "role",
                    TrainingJobName = "train",
                    AlgorithmSpecification = new Aws.Sagemaker.Inputs.TrainingJobAlgorithmSpecificationArgs { TrainingImage = "763104351884.dkr.ecr.us-west-2.amazonaws.com/pytorch-training:2.6" },
                });
                _ = new Gcp.Compute.Instance("vm", new() { Zone = "us-central1-a", MachineType = "a2-highgpu-1g", MetadataStartupScript = data.Arn });
                var everywhere = new Gcp.Storage.Bucket("everywhere", new() { Location = "US" });
                var disk = new Gcp.Compute.Disk("disk", new() { Zone = "us-central1-b" });
                _ = new Gcp.Compute.Instance("zonal", new()
                {
                    Zone = "us-central1-a",
                    MachineType = "a2-highgpu-1g",
                    MetadataStartupScript = everywhere.Url,
                    AttachedDisks = { new Gcp.Compute.Inputs.InstanceAttachedDiskArgs { Source = disk.SelfLink } },
                });
                var home = new Aws.S3.Bucket("home");
                var vpc = new Awsx.Ec2.Vpc("train");
                _ = new Aws.Ec2.Instance("behind", new() { InstanceType = "p4d.24xlarge", SubnetId = vpc.PrivateSubnetIds.GetAt(0), UserData = home.Arn });
                _ = new Aws.Ec2.Subnet("subnet", new() { VpcId = "vpc-1", Region = "eu-west-1", AvailabilityZone = "us-east-1a" });
                var google = new Gcp.Provider("google", new() { Region = "us-central1" });
                _ = new Aws.S3.Bucket("foreign", new(), new() { Provider = google });
                _ = new Site("site", new() { Provider = new Aws.Provider("tokyo", new() { Region = "ap-northeast-1" }) });
                var nowhere = new Aws.Provider("nowhere", new() { MaxRetries = 3 });
                _ = new Aws.S3.Bucket("somewhere", new(), new() { Provider = nowhere });
                _ = new Aws.S3.Bucket("typo", new() { Region = "us-esat-1" });
                _ = new K8s.Apps.V1.Deployment("unplaced");
                data.Arn.Apply(arn => new Aws.S3.Bucket("inside", new() { Tags = { ["of"] = arn } }));
                data.Arn.Apply(arn => arn.Length);
            }
        }

        class Site : ComponentResource
        {
            public Site(string name, ComponentResourceOptions options) : base("app:index:Site", name, options)
            {
                _ = new Aws.S3.Bucket("orphan");
                _ = new Awsx.Ec2.Vpc("remote", new(), new() { Parent = this });
            }
        }
        """;

    /// <summary>The settings beside it.</summary>
    public const string Settings = "fence:\n  - { data: data, regions: us-* }\n";

    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = [new PlacementAnalyzer(), new SourceAnalyzer()];

    /// <summary>The program as an editor has it.</summary>
    /// <param name="workspace">Where it is opened.</param>
    /// <param name="program">Its text.</param>
    /// <param name="settings">The text of DataGravity.yaml.</param>
    public static Project Open(AdhocWorkspace workspace, string program = Program, string settings = Settings) =>
        new AnalyzedProgram(("/app/Program.cs", program))
        {
            AdditionalFiles =
            [
                ("/app/Pulumi.yaml", "name: app\nruntime: dotnet\n"),
                ("/app/Pulumi.dev.yaml", "config:\n  aws:region: us-east-1\n"),
                ("/app/DataGravity.yaml", settings),
            ],
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
        }.Open(workspace);
}

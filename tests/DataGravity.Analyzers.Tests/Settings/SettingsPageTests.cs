using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Settings;

/// <summary>The file that docs/configuration.md shows does what the page says.</summary>
public class SettingsPageTests
{
    private static readonly string s_example = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "configuration.md"))
        .Split("```yaml\n")[1]
        .Split("```")[0];

    [Fact]
    public Task The_example_does_what_it_says() =>
        PlacementTest.VerifyAsync(
            $$"""
            using Pulumi;
            using Aws = Pulumi.Aws;
            using Gcp = Pulumi.Gcp;

            return await Deployment.RunAsync(() =>
            {
                var config = new Config();
                // data, by name: accepted.
                _ = new Aws.Ec2.Instance("reports", new() { Region = "eu-central-1", InstanceType = "p4d.24xlarge", Ami = "ami-1", UserData = "aws s3 sync s3://company-lake/reports ." });
                // data, by name, and its fence.
                _ = new {|PDG1002:{|PDG1007:Trainer|}|}("train", new() { Region = "us-east-1", Datasets = { "s3://company-lake/images" } });
                // data, by address.
                _ = new {|PDG1003:Gcp.Vertex.AiIndex|}("index", new() { Region = "europe-west4", DisplayName = "index", Metadata = new Gcp.Vertex.Inputs.AiIndexMetadataArgs { ContentsDeltaUri = "gs://shared-models/index" } });
                // data, by configuration: in the multi-region.
                _ = new Gcp.Compute.Instance("near", new() { Zone = "europe-west1-b", MachineType = "a2-highgpu-1g", Metadata = { ["dataset"] = config.Require("warehouse") } });
                // stacks.
                var events = new StackReference("acme/data/prod").RequireOutput("bucketName").Apply(name => (string)name);
                _ = new {|PDG1002:Aws.Ec2.Instance|}("events", new() { Region = "eu-central-1", InstanceType = "p4d.24xlarge", Ami = "ami-1", UserData = Output.Format($"aws s3 sync s3://{events} .") });
            });

            {{OwnTypes.Source}}
            """,
            ("Pulumi.yaml", "name: app\nruntime: dotnet\n"),
            ("Pulumi.prod.yaml", "config:\n  app:warehouse: facts\n"),
            ("DataGravity.yaml", s_example)
        );
}

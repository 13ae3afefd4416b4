using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Settings;

/// <summary>Types that DataGravity.yaml tells of are placed, and read what it says they read.</summary>
public class OwnTypeTests
{
    private static Task VerifyAsync(string trainer, string data = "eu-west-1") =>
        PlacementTest.VerifyAsync(
            $$"""
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
                var west = new Aws.Provider("west", new() { Region = "us-west-2" });
                var google = new Pulumi.Gcp.Provider("google", new() { Region = "us-east1" });
                var data = new Aws.S3.Bucket("data", new() { Region = "{{data}}" });
                var source = new TrainerArgs { Datasets = { data.Arn } };
                _ = {{trainer}};
            });

            {{OwnTypes.Source}}

            sealed class PoolArgs : ResourceArgs
            {
                [Input("region")] public Input<string>? Region { get; set; }
            }

            sealed class FleetArgs : ResourceArgs
            {
                [Input("pools")] public InputList<PoolArgs>? Pools { get; set; }
                [Input("datasets")] public InputList<string>? Datasets { get; set; }
            }

            sealed class Fleet(string name, FleetArgs args) : ComponentResource("acme:ml:Fleet", name, args, null, remote: true);
            """,
            ("Pulumi.yaml", "name: app\nruntime: dotnet\n"),
            ("Pulumi.prod.yaml", "config:\n  aws:region: us-east-1\n"),
            (
                "DataGravity.yaml",
                """
                resources:
                  - { type: "acme:ml:Trainer", noun: training cluster, cloud: aws, role: ml, in: region, follows: region, reads: "datasets[]" }
                  - { type: "acme:ml:Fleet", cloud: aws, role: ml, in: "pools[].region", follows: region, reads: "datasets[]" }
                  - { type: "acme:ml:LocalTrainer", cloud: aws, role: ml, follows: region, reads: "datasets[]" }
                """
            )
        );

    [Theory]
    [InlineData("""new {|PDG1002:Trainer|}("t", new() { Region = "us-east-1", Datasets = { data.Arn } })""")]
    [InlineData("""new {|PDG1002:Trainer|}("t", source)""")]
    [InlineData("""new {|PDG1002:LocalTrainer|}("t", source)""")]
    [InlineData("""new {|PDG1002:LocalTrainer|}("t", source, new() { Provider = west })""")]
    public Task Far(string trainer) => VerifyAsync(trainer);

    [Theory]
    [InlineData("us-east-1", """new Trainer("t", source)""")]
    [InlineData("us-west-2", """new Trainer("t", source, new() { Provider = west })""")]
    [InlineData("us-west-2", """new Trainer("t", source, new() { Providers = { google, west } })""")]
    [InlineData("us-east-1", """new LocalTrainer("t", source)""")]
    [InlineData("us-west-2", """new LocalTrainer("t", source, new() { Provider = west })""")]
    [InlineData(
        "us-west-2",
        """new LocalTrainer("t", source, new() { Parent = new LocalTrainer("p", new(), new() { Provider = west }) })"""
    )]
    public Task Near(string data, string trainer) => VerifyAsync(trainer, data);

    /// <summary>What works on data is at one of the places that a list names, or spread over them.</summary>
    [Theory]
    [InlineData("{|PDG1002:Fleet|}", "us-east-1")]
    [InlineData("{|PDG1002:Fleet|}", "us-east-1", "us-east-1")]
    [InlineData("Fleet", "eu-west-1")]
    [InlineData("Fleet", "us-east-1", "eu-west-1")]
    [InlineData("Fleet", "us-east-1", "us-west-2")]
    public Task In_a_list(string fleet, params string[] regions)
    {
        var pools = string.Join(", ", regions.Select(region => $"new PoolArgs {{ Region = \"{region}\" }}"));
        return VerifyAsync($"new {fleet}(\"f\", new() {{ Pools = {{ {pools} }}, Datasets = {{ data.Arn }} }})");
    }
}

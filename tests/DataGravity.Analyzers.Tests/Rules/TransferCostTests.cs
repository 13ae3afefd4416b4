using System.Globalization;
using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Rules;

/// <summary>What messages say of money: list prices, and what settings tell of volumes and own rates. Scenario 4 is the first.</summary>
public class TransferCostTests
{
    private const string Cluster = """
        using Pulumi;
        using Aws = Pulumi.Aws;

        return await Deployment.RunAsync(() =>
        {
            var images = {|#1:new Aws.S3.Bucket("images", new() { Region = "us-west-2" })|};
            _ = new {|#0:Aws.Ec2.Instance|}("gpu", new() { Region = "us-east-1", Ami = "ami-1", InstanceType = "p4d.24xlarge", UserData = images.Arn });
        });
        """;

    private static Task VerifyAsync(string cost, string settings) =>
        PlacementTest.VerifyMessageAsync(
            Cluster,
            "PDG1002",
            $"EC2 instance 'gpu' (on p4d.24xlarge) in us-east-1 (its own Region) uses S3 bucket 'images' in us-west-2 (its own Region); AWS bills every byte as transfer out of us-west-2{cost}",
            ("DataGravity.yaml", settings)
        );

    [Fact]
    public Task A_pass_over_what_a_store_holds() =>
        VerifyAsync(": about $0.02 per GB, $200 a pass over its 10 TB", "data:\n  - { resource: images, size: 10 TB }\n");

    [Fact]
    public Task A_month_of_reads() =>
        VerifyAsync(": about $0.02 per GB, $800 a month for 40 TB", "data:\n  - { resource: images, size: 10 TB, monthly-reads: 40 TB }\n");

    [Fact]
    public Task An_own_rate_with_its_line() =>
        VerifyAsync(
            ": $0.01 per GB (DataGravity.yaml:2), $10 per TB",
            "prices:\n  - { from: aws/us-west-2, to: region, usd-per-gb: 0.01 }\n"
        );

    /// <summary>A continent whose price nobody confirmed has none.</summary>
    [Theory]
    [InlineData("af-south-1", "us-east-1", ": about $0.147 per GB, $147 per TB")]
    [InlineData("us-east-2", "us-east-1", ": about $0.01 per GB, $10 per TB")]
    [InlineData("eu-south-2", "us-east-1", "")]
    [InlineData("xx-nowhere-1", "us-east-1", "")]
    public Task By_the_region_it_leaves(string from, string to, string cost) =>
        PlacementTest.VerifyMessageAsync(
            $$"""
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
                var images = {|#1:new Aws.S3.Bucket("images", new() { Region = "{{from}}" })|};
                _ = new {|#0:Aws.Ec2.Instance|}("gpu", new() { Region = "{{to}}", Ami = "ami-1", InstanceType = "p4d.24xlarge", UserData = images.Arn });
            });
            """,
            "PDG1002",
            $"EC2 instance 'gpu' (on p4d.24xlarge) in {to} (its own Region) uses S3 bucket 'images' in {from} (its own Region); AWS bills every byte as transfer out of {from}{cost}"
        );

    [Theory]
    [InlineData("US-WEST1", "us-central1", ": about $0.0186 per GB, $18.63 per TB")]
    [InlineData("EUROPE-WEST4", "us-central1", "")]
    [InlineData("ASIA-EAST1", "asia-south1", "")]
    public Task At_Google_within_a_continent_only(string from, string to, string cost) =>
        PlacementTest.VerifyMessageAsync(
            $$"""
            using Pulumi;
            using Gcp = Pulumi.Gcp;

            return await Deployment.RunAsync(() =>
            {
                var images = {|#1:new Gcp.Storage.Bucket("images", new() { Location = "{{from}}" })|};
                _ = new {|#0:Gcp.Compute.Instance|}("gpu", new() { Zone = "{{to}}-a", MachineType = "a2-highgpu-1g", MetadataStartupScript = images.Url });
            });
            """,
            "PDG1002",
            $"VM 'gpu' (on a2-highgpu-1g) in {to} (its own Zone) uses Cloud Storage bucket 'images' in {from.ToLower(CultureInfo.InvariantCulture)} (its own Location); Google Cloud bills every byte as transfer out of {from.ToLower(CultureInfo.InvariantCulture)}{cost}"
        );
}

using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Rules;

public class MistypedPlaceRuleTests
{
    private const string Rule = "PDG2006";

    [Theory]
    [InlineData("Aws.S3.Bucket", "Region", "us-esat-1", "us-east-1")]
    [InlineData("Aws.S3.Bucket", "Region", "us-east1", "us-east-1")]
    [InlineData("Aws.S3.Bucket", "Region", "EU-WEST-1", "eu-west-1")]
    [InlineData("Aws.S3.Bucket", "Region", "eu_west_1", "eu-west-1")]
    [InlineData("Gcp.Storage.Bucket", "Location", "us-central-1", "us-central1")]
    [InlineData("Gcp.Storage.Bucket", "Location", "europ-west4", "europe-west4")]
    [InlineData("Gcp.Tpu.V2Vm", "Zone", "us-central-1c", "us-central1-c")]
    [InlineData("Gcp.Tpu.V2Vm", "Zone", "us-central1c", "us-central1-c")]
    [InlineData("AzureNative.Resources.ResourceGroup", "Location", "westeurpe", "westeurope")]
    [InlineData("AzureNative.Resources.ResourceGroup", "Location", "West Eurpoe", "westeurope")]
    public Task A_slip(string type, string input, string written, string meant)
    {
        var noun = type switch
        {
            "Aws.S3.Bucket" => "S3 bucket",
            "Gcp.Storage.Bucket" => "Cloud Storage bucket",
            "Gcp.Tpu.V2Vm" => "TPU VM",
            _ => "resource group",
        };
        return PlacementTest.VerifyMessageAsync(
            Program($"new {{|#0:{type}|}}(\"x\", new() {{ {input} = {{|#1:\"{written}\"|}} }})"),
            Rule,
            $"{noun} 'x' is placed by its own {input}: '{written}', which looks mistyped; did you mean {meant}?"
        );
    }

    [Theory]
    [InlineData("Aws.S3.Bucket", "Region", "us-east-1")]
    [InlineData("Aws.S3.Bucket", "Region", "ap-southeast-9")] // As AWS would call a new one.
    [InlineData("Aws.S3.Bucket", "Region", "th-central-1")] // A country of its own.
    [InlineData("Aws.S3.Bucket", "Region", "mars-north-1")]
    [InlineData("Gcp.Storage.Bucket", "Location", "us-west9")]
    [InlineData("Gcp.Storage.Bucket", "Location", "US")]
    [InlineData("Gcp.Storage.Bucket", "Location", "nam4")]
    [InlineData("Gcp.Storage.Bucket", "Location", "US-CENTRAL1")]
    [InlineData("Gcp.Tpu.V2Vm", "Zone", "us-central1-a")]
    [InlineData("Gcp.Tpu.V2Vm", "Zone", "us-central1-ai1a")]
    [InlineData("AzureNative.Resources.ResourceGroup", "Location", "West US 4")]
    [InlineData("AzureNative.Resources.ResourceGroup", "Location", "indiacentral")]
    [InlineData("AzureNative.Resources.ResourceGroup", "Location", "finlandcentral")]
    public Task A_name_that_is_known_or_may_be_new(string type, string input, string written) =>
        PlacementTest.VerifyAsync(Program($"new {type}(\"x\", new() {{ {input} = \"{written}\" }})"));

    [Fact]
    public Task The_first_that_is_placed_by_it_speaks_for_all() =>
        PlacementTest.VerifyMessageAsync(
            """
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
                var region = {|#1:"us-esat-1"|};
                _ = new {|#0:Aws.S3.Bucket|}("a", new() { Region = region });
                _ = new Aws.S3.Bucket("b", new() { Region = region });
            });
            """,
            Rule,
            "S3 bucket 'a' is placed by its own Region: 'us-esat-1', which looks mistyped; did you mean us-east-1?"
        );

    [Fact]
    public Task At_the_provider_and_not_at_what_follows_it() =>
        PlacementTest.VerifyMessageAsync(
            """
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
                var east = new {|#0:Aws.Provider|}("east", new() { Region = {|#1:"us-esat-1"|} });
                _ = new Aws.S3.Bucket("a", new(), new() { Provider = east });
            });
            """,
            Rule,
            "provider 'east' is told 'us-esat-1', which looks mistyped; did you mean us-east-1?"
        );

    [Fact]
    public Task In_the_configuration() =>
        PlacementTest.VerifyMessageAsync(
            """
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
                _ = new {|#0:Aws.S3.Bucket|}("a");
                _ = new Aws.S3.Bucket("b");
            });
            """,
            Rule,
            "S3 bucket 'a' is placed by aws:region, Pulumi.prod.yaml:2: 'us-esat-1', which looks mistyped; did you mean us-east-1?",
            Placed.Stacks(("prod", "aws:region: us-esat-1"))
        );

    private static string Program(string resource) =>
        $$"""
            using Pulumi;
            using Aws = Pulumi.Aws;
            using AzureNative = Pulumi.AzureNative;
            using Gcp = Pulumi.Gcp;

            return await Deployment.RunAsync(() =>
            {
                _ = {{resource}};
            });
            """;
}

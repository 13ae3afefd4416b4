using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Rules;

public class UnknownPlaceRuleTests
{
    [Fact]
    public Task What_nobody_knows_and_why() =>
        PlacementTest.VerifyMessageAsync(
            """
            using Pulumi;
            using Gcp = Pulumi.Gcp;

            return await Deployment.RunAsync(() =>
            {
                _ = new {|#0:Gcp.Storage.Bucket|}("data", new() { Location = System.IO.File.ReadAllText("place") });
            });
            """,
            "PDG3001",
            "where Cloud Storage bucket 'data' lands is not known; unknown (System.IO.File.ReadAllText)"
        );

    [Fact]
    public Task A_type_of_a_known_package_that_nobody_knows_is_told_once() =>
        PlacementTest.VerifyMessageAsync(
            """
            using Pulumi;

            return await Deployment.RunAsync(() =>
            {
                _ = new {|#0:Thing|}("first");
                _ = new Thing("second");
                _ = new Role("role");
            });

            class Thing : CustomResource
            {
                public Thing(string name) : base("aws:future/thing:Thing", name, ResourceArgs.Empty) { }
            }

            class Role : CustomResource
            {
                public Role(string name) : base("aws:iam/role:Role", name, ResourceArgs.Empty) { }
            }
            """,
            "PDG3001",
            "the type of aws:future/thing:Thing 'first' is not known; if it holds data or runs compute, describe it under 'resources' in DataGravity.yaml"
        );

    [Fact]
    public Task A_default_provider_is_a_place_of_its_own() =>
        PlacementTest.VerifyAsync(
            """
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() => _ = new Aws.S3.Bucket("data"));
            """
        );

    [Fact]
    // 32 buckets allow 128 steps each. They take the other million for their empty turns.
    public Task A_program_that_takes_more_steps_than_are_followed() =>
        PlacementTest.VerifySuggestionAsync(
            """
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
                for (var i = 0; i < 4000; i++)
                {
                    _ = new Aws.S3.Bucket($"data-{i}", new() { Region = "eu-west-1" });
                    {|#0:for|} (var j = 0; j < 4000; j++)
                    {
                    }
                }
                var far = new Aws.S3.Bucket("far", new() { Region = "eu-west-1" });
                _ = new Aws.Lambda.Function("reader", new() { Region = "us-east-1", Role = "role", S3Bucket = far.BucketName });
            });
            """,
            "PDG3001",
            "the analysis is out of steps here, since the program takes more than 1,004,096 steps; what comes after is not reported"
        );

    [Fact]
    public Task A_program_that_ends_in_one_stack() =>
        PlacementTest.VerifySuggestionAsync(
            """
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
                var region = {|#0:new Config().Require("region")|};
                _ = new Aws.S3.Bucket("data", new() { Region = region });
            });
            """,
            "PDG3001",
            "the program ends here: required configuration 'app:region' is not set in stack 'dev'; what comes after never runs",
            ("Pulumi.yaml", "name: app\nruntime: dotnet\n"),
            ("Pulumi.dev.yaml", "config:\n  aws:region: eu-west-1\n"),
            ("Pulumi.prod.yaml", "config:\n  app:region: eu-west-1\n")
        );

    [Fact]
    public Task A_program_that_throws() =>
        PlacementTest.VerifySuggestionAsync(
            """
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
                var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
                if (new Config().Get("mode") != "x")
                    {|#0:throw|} new RunException("mode is required");
                _ = new Aws.Lambda.Function("far", new() { Role = "r", S3Bucket = data.BucketName, Region = "us-east-1" });
            });
            """,
            "PDG3001",
            "the program ends here: throw; what comes after never runs",
            ("Pulumi.yaml", "name: app\nruntime: dotnet\n"),
            ("Pulumi.dev.yaml", "config:\n  aws:region: eu-west-1\n")
        );
}

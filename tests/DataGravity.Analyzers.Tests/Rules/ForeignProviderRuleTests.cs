using DataGravity.Analyzers.Tests.Scenarios;
using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Rules;

public class ForeignProviderRuleTests
{
    private const string Two = """
        var google = new Gcp.Provider("google", new() { Region = "europe-west4" });
        var amazon = new Aws.Provider("amazon", new() { Region = "eu-west-1" });

        """;

    [Fact]
    public Task A_provider_of_another_cloud() =>
        Scenario.VerifyPairAsync(
            Two
                + """
                _ = new {|PDG2002:Aws.S3.Bucket|}("data", new(), new() { Provider = google });
                """,
            "Provider = google",
            "Provider = amazon"
        );

    [Fact]
    public Task A_provider_of_the_same_cloud_and_another_package() =>
        Scenario.VerifyAsync(
            Two
                + """
                _ = new {|PDG2002:Pulumi.AwsNative.S3.Bucket|}("data", new(), new() { Provider = amazon });
                """
        );

    [Fact]
    public Task Its_message() =>
        PlacementTest.VerifyMessageAsync(
            """
            using Pulumi;
            using Aws = Pulumi.Aws;
            using Gcp = Pulumi.Gcp;

            return await Deployment.RunAsync(() =>
            {
                var google = {|#1:new Gcp.Provider("google", new() { Region = "europe-west4" })|};
                _ = new {|#0:Aws.S3.Bucket|}("data", new(), new() { Provider = google });
            });
            """,
            "PDG2002",
            "S3 bucket 'data' is given provider 'google' of package gcp; that knows no aws:s3/bucket:Bucket, and the deployment fails or waits until it times out: give it one of package aws, or none"
        );

    [Fact]
    public Task Only_in_the_stack_that_has_it() =>
        PlacementTest.VerifyMessageAsync(
            """
            using Pulumi;
            using Aws = Pulumi.Aws;
            using Gcp = Pulumi.Gcp;

            return await Deployment.RunAsync(() =>
            {
                var amazon = new Aws.Provider("amazon", new() { Region = "eu-west-1" });
                var google = {|#1:new Gcp.Provider("google", new() { Region = "europe-west4" })|};
                _ = new {|#0:Aws.S3.Bucket|}("data", new(), new() { Provider = Deployment.Instance.StackName == "prod" ? google : amazon });
            });
            """,
            "PDG2002",
            "S3 bucket 'data' is given provider 'google' of package gcp in stack 'prod'; that knows no aws:s3/bucket:Bucket, and the deployment fails or waits until it times out: give it one of package aws, or none",
            Placed.Stacks(("dev", "aws:region: eu-west-1"), ("prod", "aws:region: eu-west-1"))
        );

    [Fact]
    public Task Components_hand_down_what_their_children_need() =>
        Scenario.VerifyAsync(
            Two
                + """
                _ = new Lake("one", new() { Provider = google });
                _ = new Lake("both", new() { Providers = { google, amazon } });
                _ = new Pulumi.Awsx.Ec2.Vpc("net", new(), new() { Provider = google });
                """,
            """
            class Lake : ComponentResource
            {
                public Lake(string name, ComponentResourceOptions options) : base("app:index:Lake", name, options)
                {
                    _ = new Aws.S3.Bucket($"{name}-raw", new(), new() { Parent = this });
                    _ = new Gcp.Storage.Bucket($"{name}-far", new() { Location = "EU" }, new() { Parent = this });
                }
            }
            """
        );

    /// <summary>Where it would be is a matter of what nobody can deploy: nothing else is said of it.</summary>
    [Fact]
    public Task It_places_nothing() =>
        new Placed
        {
            ModelOptions = "new() { Provider = new Gcp.Provider(\"google\", new() { Region = \"europe-west4\" }) }",
        }.IsReportedAsync("PDG2002");

    [Fact]
    public Task Providers_nobody_knows_are_silent() =>
        Scenario.VerifyAsync(
            Two
                + """
                ProviderResource? given = new Random().Next() > 0 ? google : amazon;
                _ = new Aws.S3.Bucket("maybe", new(), new() { Provider = given });
                _ = new Aws.S3.Bucket("null", new(), new() { Provider = null });
                """
        );
}

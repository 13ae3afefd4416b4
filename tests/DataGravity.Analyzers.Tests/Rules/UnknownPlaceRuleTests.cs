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
    public Task A_default_provider_is_a_place_of_its_own() =>
        PlacementTest.VerifyAsync(
            """
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() => _ = new Aws.S3.Bucket("data"));
            """
        );
}

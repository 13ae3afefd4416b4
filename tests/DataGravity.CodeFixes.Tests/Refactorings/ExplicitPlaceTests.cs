using DataGravity.CodeFixes.Refactorings;

namespace DataGravity.CodeFixes.Tests.Refactorings;

/// <summary>A resource says itself where it lands.</summary>
public class ExplicitPlaceTests
{
    private const string Ireland = "config:\n  aws:region: eu-west-1\n  gcp:region: europe-west1\n";

    [Theory]
    [InlineData("_ = new Aws.S3.$$Bucket(\"data\");", "_ = new Aws.S3.Bucket(\"data\", new Aws.S3.BucketArgs { Region = \"eu-west-1\" });")]
    [InlineData(
        "_ = $$new Aws.S3.Bucket(\"data\", new() { ForceDestroy = true });",
        "_ = new Aws.S3.Bucket(\"data\", new() { ForceDestroy = true, Region = \"eu-west-1\" });"
    )]
    [InlineData("Aws.S3.Bucket data = $$new(\"data\", new());", "Aws.S3.Bucket data = new(\"data\", new() { Region = \"eu-west-1\" });")]
    [InlineData(
        "_ = new Gcp.PubSub.Topic(\"x\"); _ = new $$Gcp.Vertex.AiFeatureStore(\"f\");",
        "_ = new Gcp.PubSub.Topic(\"x\"); _ = new Gcp.Vertex.AiFeatureStore(\"f\", new Gcp.Vertex.AiFeatureStoreArgs { Region = \"europe-west1\" });"
    )]
    public Task Of_the_stack(string before, string after) =>
        RefactoringTest<ExplicitPlaceRefactoringProvider>.ChangesAsync(before, after, ("Pulumi.prod.yaml", Ireland, Ireland));

    [Fact]
    public Task Of_a_provider_whatever_the_stacks_say() =>
        RefactoringTest<ExplicitPlaceRefactoringProvider>.ChangesAsync(
            """
            var home = new Aws.Provider("home", new() { Region = "us-west-2" });
            _ = new Aws.S3.$$Bucket("data", new(), new() { Provider = home });
            """,
            """
            var home = new Aws.Provider("home", new() { Region = "us-west-2" });
            _ = new Aws.S3.Bucket("data", new() { Region = "us-west-2" }, new() { Provider = home });
            """,
            ("Pulumi.prod.yaml", Ireland, Ireland)
        );

    [Fact]
    public Task Not_where_the_stacks_differ() =>
        RefactoringTest<ExplicitPlaceRefactoringProvider>.StaysAsync(
            "_ = new Aws.S3.$$Bucket(\"data\");",
            ("Pulumi.dev.yaml", "config:\n  aws:region: us-east-1\n"),
            ("Pulumi.prod.yaml", Ireland)
        );

    [Theory]
    [InlineData("_ = new Aws.S3.$$Bucket(\"data\", new() { Region = \"eu-west-1\" });")]
    [InlineData("_ = new Aws.S3.Bucket(\"da$$ta\");")]
    [InlineData("_ = new Aws.Iam.$$Role(\"role\", new() { AssumeRolePolicy = \"{}\" });")]
    [InlineData("_ = new System.Text.$$StringBuilder();")]
    [InlineData("_ = new Aws.S3.$$Bucket(\"data\"")]
    [InlineData("_ = new $$")]
    public Task Not_where_there_is_nothing_to_say(string body) =>
        RefactoringTest<ExplicitPlaceRefactoringProvider>.StaysAsync(body, ("Pulumi.prod.yaml", Ireland));

    [Fact]
    public Task Not_where_nobody_knows() =>
        RefactoringTest<ExplicitPlaceRefactoringProvider>.StaysAsync("_ = new Aws.S3.$$Bucket(\"data\");");
}

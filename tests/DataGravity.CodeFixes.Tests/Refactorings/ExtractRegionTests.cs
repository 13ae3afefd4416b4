using DataGravity.CodeFixes.Refactorings;

namespace DataGravity.CodeFixes.Tests.Refactorings;

/// <summary>A region in the program becomes one in every stack's file.</summary>
public class ExtractRegionTests
{
    [Theory]
    [InlineData("config:\n  aws:region: us-east-1\n", "config:\n  aws:region: us-east-1\n  churn:region: eu-west-1\n")]
    [InlineData("config:\n    z: 1 # last\n# end", "config:\n    z: 1 # last\n    churn:region: eu-west-1\n# end")]
    [InlineData("config:\r\n  z: 1", "config:\r\n  z: 1\r\n  churn:region: eu-west-1\r\n")]
    [InlineData("config: # ours\nenvironment: []\n", "config: # ours\n  churn:region: eu-west-1\nenvironment: []\n")]
    [InlineData("config: { z: 1 }\n", "config: { z: 1, churn:region: eu-west-1 }\n")]
    [InlineData("config: {}\n", "config: { churn:region: eu-west-1 }\n")]
    [InlineData("", "config:\n  churn:region: eu-west-1\n")]
    [InlineData("secretsprovider: x", "secretsprovider: x\nconfig:\n  churn:region: eu-west-1\n")]
    public Task With_a_variable_that_is_there(string before, string after) =>
        RefactoringTest<ExtractRegionRefactoringProvider>.ChangesAsync(
            """
            var settings = new Config();
            _ = new Aws.S3.Bucket("data", new() { Region = $$"eu-west-1" });
            """,
            """
            var settings = new Config();
            _ = new Aws.S3.Bucket("data", new() { Region = settings.Require("region") });
            """,
            ("Pulumi.prod.yaml", before, after)
        );

    [Fact]
    public Task With_one_that_is_introduced_in_every_stack() =>
        RefactoringTest<ExtractRegionRefactoringProvider>.ChangesAsync(
            """
                // Home.
                var home = new Aws.Provider("home", new() { Region = $$"eu-west-1" });
            """,
            """
                // Home.
                var config = new Config();
                var home = new Aws.Provider("home", new() { Region = config.Require("region") });
            """,
            ("Pulumi.dev.yaml", "config:\n  a: 1\n", "config:\n  a: 1\n  churn:region: eu-west-1\n"),
            ("Pulumi.prod.yaml", "", "config:\n  churn:region: eu-west-1\n")
        );

    [Fact]
    public Task A_location() =>
        RefactoringTest<ExtractRegionRefactoringProvider>.ChangesAsync(
            """
            var config = new Config("other");
            var bucket = new Gcp.Storage.Bucket("data", new() { Location = $$"europe-west1" });
            """,
            """
            var config = new Config("other");
            var stackConfig = new Config();
            var bucket = new Gcp.Storage.Bucket("data", new() { Location = stackConfig.Require("location") });
            """,
            ("Pulumi.prod.yaml", "config: {}\n", "config: { churn:location: europe-west1 }\n")
        );

    [Theory]
    [InlineData("_ = new Aws.S3.Bucket(\"data\", new() { Region = $$\"eu-west-1\" });", "config:\n  churn:region: us-east-1\n")]
    [InlineData("_ = new Aws.S3.Bucket(\"data\", new() { Region = $$\"eu-west-1\" });", "config: [\n")]
    [InlineData("_ = new Aws.S3.Bucket(\"data\", new() { Region = $$\"eu-west-1\" });", "config: text\n")]
    [InlineData("_ = new Aws.S3.Bucket(\"data\", new() { BucketName = $$\"eu-west-1\" });", "")]
    [InlineData("_ = new Aws.S3.Bucket(\"data\", new() { Region = $$\"eu-west-1", "")]
    [InlineData("_ = new { Region = $$\"eu-west-1\" };", "")]
    public Task Not_where_it_cannot_be_done(string body, string file) =>
        RefactoringTest<ExtractRegionRefactoringProvider>.StaysAsync(body, ("Pulumi.prod.yaml", file));

    [Fact]
    public Task Not_without_a_stack() =>
        RefactoringTest<ExtractRegionRefactoringProvider>.StaysAsync(
            "_ = new Aws.S3.Bucket(\"data\", new() { Region = $$\"eu-west-1\" });"
        );
}

using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Rules;

public class LiteralNameRuleTests
{
    private const string Rule = "PDG3005";

    [Fact]
    public Task Its_message() =>
        PlacementTest.VerifyMessageAsync(
            """
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
                var lake = {|#1:new Aws.S3.Bucket("lake", new() { BucketName = "company-lake" })|};
                _ = new {|#0:Aws.Fsx.LustreFileSystem|}("scratch", new() { SubnetIds = "subnet-1", ImportPath = {|#2:"s3://company-lake/train"|} });
            });
            """,
            Rule,
            "FSx for Lustre file system 'scratch' names S3 bucket 'lake' by the text 's3://company-lake/train'; Pulumi sees no dependency, and the text stays when the store is renamed: use its output"
        );

    [Theory]
    [InlineData("Output.Format($\"s3://{lake.BucketName}/train\")")] // a reference
    [InlineData("\"s3://another-lake/train\"")] // not of this program
    [InlineData("\"s3://company-lake-2/train\"")]
    [InlineData("new Config().Require(\"path\")")]
    public Task No_text_of_it(string path) =>
        PlacementTest.VerifyAsync(
            $$"""
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
                var lake = new Aws.S3.Bucket("lake", new() { BucketName = "company-lake" });
                _ = new Aws.Fsx.LustreFileSystem("scratch", new() { SubnetIds = "subnet-1", ImportPath = {{path}} });
            });
            """
        );

    [Fact]
    public Task A_reference_beside_it_is_a_dependency() =>
        PlacementTest.VerifyAsync(
            """
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
                var lake = new Aws.S3.Bucket("lake", new() { BucketName = "company-lake" });
                _ = new Aws.Fsx.LustreFileSystem("scratch", new() { SubnetIds = "subnet-1", ImportPath = "s3://company-lake/train", ExportPath = Output.Format($"s3://{lake.BucketName}/out") });
            });
            """
        );
}

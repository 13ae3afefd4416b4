using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Rules;

public class VendorConstraintRuleTests
{
    [Fact]
    public Task A_model_far_from_its_artifacts() => PlacementTest.VerifyAsync("""
        using Pulumi;
        using Aws = Pulumi.Aws;

        return await Deployment.RunAsync(() =>
        {
            var east = new Aws.Provider("east", new() { Region = "us-east-1" });
            var west = new Aws.Provider("west", new() { Region = "us-west-1" });
            var bucket = new Aws.S3.Bucket("artifacts", new(), new() { Provider = east });
            _ = new {|PDG1003:Aws.Sagemaker.Model|}("churn", new()
            {
                ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
                {
                    ModelDataUrl = Output.Format($"s3://{bucket.BucketName}/model.tar.gz"),
                },
            }, new() { Provider = west });
        });
        """);
}

using Pulumi;
using Pulumi.Aws.Sagemaker.Inputs;
using Aws = Pulumi.Aws;
using Gcp = Pulumi.Gcp;

return await Deployment.RunAsync(() =>
{
    var awsRegion = new Config("aws").Require("region");
    var gcpConfig = new Config("gcp:config");
    var gcpRegion = gcpConfig.Require("region");

    var events = new Gcp.Storage.Bucket($"{gcpConfig.Require("project")}-events", new() { Location = gcpRegion });
    var features = new Aws.S3.Bucket("features", new()
    {
        Tags = { { "region", awsRegion }, { "source", events.Url } },
    });
    _ = new Aws.Sagemaker.Model("ranker", new()
    {
        ExecutionRoleArn = "arn:aws:iam::123456789012:role/ranking",
        PrimaryContainer = new ModelPrimaryContainerArgs
        {
            Image = $"382416733822.dkr.ecr.{awsRegion}.amazonaws.com/xgboost:1",
            ModelDataUrl = Output.Format($"s3://{features.BucketName}/ranker.tar.gz"),
        },
    });
});

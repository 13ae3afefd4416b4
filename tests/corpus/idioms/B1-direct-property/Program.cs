using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var artifacts = new Aws.S3.Bucket("artifacts", new() { Region = "eu-west-1" });
    var role = new Aws.Iam.Role("scoring", new() { AssumeRolePolicy = "{}" });

    var scorer = new Aws.Lambda.Function("scorer", new()
    {
        Role = role.Arn,
        Handler = "scorer.handle",
        Runtime = "python3.12",
        Region = "us-east-1",
        S3Bucket = artifacts.BucketName,
        S3Key = "scorer-1.4.zip",
        MemorySize = 2048,
    });

    return new Dictionary<string, object?> { ["scorer"] = scorer.Arn };
});

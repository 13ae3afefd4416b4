using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var config = new Config();
    var models = new Aws.S3.Bucket("models", new() { Region = "eu-west-2" });
    var cache = new Aws.S3.Bucket("cache");
    var role = new Aws.Iam.Role("inference", new() { AssumeRolePolicy = "{}" });

    var shared = new InputMap<string> { { "LOG_LEVEL", config.Get("logLevel") ?? "info" } };
    shared["CACHE"] = cache.BucketName;

    _ = new Aws.Lambda.Function("predict", Function(new InputMap<string>
    {
        { "MODEL_URI", Output.Format($"s3://{models.BucketName}/predict") },
        { "MODEL_BUCKET", models.Id },
    }));
    _ = new Aws.Lambda.Function("explain", Function(new() { ["MODEL_BUCKET"] = models.BucketName }));

    Aws.Lambda.FunctionArgs Function(InputMap<string> variables) => new()
    {
        Role = role.Arn,
        PackageType = "Image",
        ImageUri = "123456789012.dkr.ecr.us-east-1.amazonaws.com/inference:latest",
        Environment = new Aws.Lambda.Inputs.FunctionEnvironmentArgs { Variables = InputMap<string>.Merge(shared, variables) },
    };
});

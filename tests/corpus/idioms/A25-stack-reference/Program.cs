using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(async () =>
{
    var platform = new StackReference($"acme/platform/{Deployment.Instance.StackName}");
    var region = platform.RequireOutput("region").Apply(value => (string)value);
    var models = (string?)await platform.GetValueAsync("models");
    var subnet = platform.RequireValueAsync("subnets").GetAwaiter().GetResult().ToString();

    var provider = new Aws.Provider("serving", new() { Region = region });
    var metrics = new Aws.S3.Bucket("metrics", new() { Region = region });
    _ = new Aws.Sagemaker.Model("serving", new()
    {
        ExecutionRoleArn = "arn:aws:iam::123456789012:role/serving",
        PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
        {
            ModelDataUrl = $"s3://{models}/serving.tar.gz",
            Environment = { { "METRICS", metrics.BucketName } },
        },
        VpcConfig = new Aws.Sagemaker.Inputs.ModelVpcConfigArgs { Subnets = { subnet! }, SecurityGroupIds = { "sg-1" } },
    }, new() { Provider = provider });
});

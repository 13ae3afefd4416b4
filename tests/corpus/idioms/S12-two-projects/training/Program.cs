using Pulumi;
using Aws = Pulumi.Aws;

// The lake belongs to the project "data", which has a repository folder of its own.
return await Deployment.RunAsync(() =>
{
    var data = new StackReference($"acme/data/{Deployment.Instance.StackName}");
    var lake = data.RequireOutput("lake").Apply(name => (string)name);
    var network = new StackReference("network", new() { Name = Output.Format($"acme/network/{Deployment.Instance.StackName}") });

    var home = new Aws.Provider("data-home", new() { Region = data.GetOutput("region").Apply(region => region?.ToString() ?? "us-east-1") });
    var features = new Aws.S3.Bucket("features", new(), new() { Provider = home });
    _ = new Aws.Sagemaker.Model("trainer", new()
    {
        ExecutionRoleArn = "arn:aws:iam::123456789012:role/train",
        PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
        {
            ModelDataUrl = Output.Format($"s3://{lake}/model.tar.gz"),
            Environment = { { "FEATURES", features.BucketName }, { "SUBNET", network.RequireOutput("subnets").Apply(s => $"{s}") } },
        },
    });
});

using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var data = new StackReference($"acme/data/{Deployment.Instance.StackName}");
    var lake = data.RequireOutput("lakeBucket").Apply(value => (string)value);

    _ = new Aws.Sagemaker.Model("forecast", new()
    {
        ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
        PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
        {
            Image = "forecast",
            ModelDataUrl = lake.Apply(bucket => $"s3://{bucket}/forecast.tar.gz"),
            Environment = { ["LAKE"] = lake },
        },
    });
});

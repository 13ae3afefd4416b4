using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
    new Aws.S3.BucketVersioning("versions", new() { Bucket = data.Id, VersioningConfiguration = new Aws.S3.Inputs.BucketVersioningVersioningConfigurationArgs { Status = "Enabled" } });
    _ = new Aws.Sagemaker.EndpointConfiguration("capture", new()
    {
        Region = "eu-west-2",
        ProductionVariants = { new Aws.Sagemaker.Inputs.EndpointConfigurationProductionVariantArgs { ModelName = "m", InstanceType = "ml.m5.large", InitialInstanceCount = 1 } },
        DataCaptureConfig = new Aws.Sagemaker.Inputs.EndpointConfigurationDataCaptureConfigArgs
        {
            CaptureOptions = { new Aws.Sagemaker.Inputs.EndpointConfigurationDataCaptureConfigCaptureOptionArgs { CaptureMode = "Input" } },
            DestinationS3Uri = data.BucketName.Apply(name => $"s3://{name}/capture"),
            InitialSamplingPercentage = 10,
        },
    });
    Model("first");
    Model("second");

    void Model(string name) => _ = new Aws.Sagemaker.Model(name, new()
    {
        ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
        Region = "eu-west-2",
        PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { Image = name, ModelDataUrl = Output.Format($"s3://{data.Id}/{name}") },
    });
});

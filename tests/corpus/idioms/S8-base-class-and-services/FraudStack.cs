using Pulumi;
using Aws = Pulumi.Aws;

namespace Fraud;

internal sealed class FraudStack : StackBase<FraudStack>
{
    public FraudStack(FraudSettings settings)
    {
        var transactions = new Aws.S3.Bucket("transactions", new() { BucketName = settings.BucketName }, Options());
        var model = new Aws.Sagemaker.Model("detector", new()
        {
            ExecutionRoleArn = "arn:aws:iam::123456789012:role/fraud",
            PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{transactions.BucketName}/model.tar.gz") },
        }, Options(transactions));
        _ = new Aws.Sagemaker.EndpointConfiguration("detector", new()
        {
            ProductionVariants = { new Aws.Sagemaker.Inputs.EndpointConfigurationProductionVariantArgs { ModelName = model.Name, InstanceType = settings.Instance } },
        }, Options());
        ModelName = model.Name;
    }

    [Output]
    public Output<string> ModelName { get; set; }

    protected override string ProviderName => "sydney";
}

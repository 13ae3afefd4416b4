using Pulumi;
using Aws = Pulumi.Aws;
using Gcp = Pulumi.Gcp;

namespace Retail;

internal sealed class Region : ComponentResource
{
    public Region(string name, ComponentResourceOptions? options = null)
        : base("retail:index:Region", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var sales = new Aws.S3.Bucket($"{name}-sales", new(), child);
        var shelf = new Gcp.Vertex.AiDataset($"{name}-shelves", new()
        {
            DisplayName = name,
            MetadataSchemaUri = "gs://google-cloud-aiplatform/schema/dataset/metadata/image_1.0.0.yaml",
        }, child);
        var inner = new Models($"{name}-models", sales, new ComponentResourceOptions { Parent = this });
        _ = new Aws.Sagemaker.EndpointConfiguration($"{name}-forgotten", new()
        {
            ProductionVariants = { new Aws.Sagemaker.Inputs.EndpointConfigurationProductionVariantArgs { ModelName = inner.Demand.Name } },
            Tags = { { "shelves", shelf.Name } },
        });
    }
}

internal sealed class Models : ComponentResource
{
    public Models(string name, Aws.S3.Bucket sales, ComponentResourceOptions options)
        : base("retail:index:Models", name, options) =>
        Demand = new Aws.Sagemaker.Model($"{name}-demand", new()
        {
            ExecutionRoleArn = "arn:aws:iam::123456789012:role/retail",
            PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{sales.BucketName}/demand.tar.gz") },
        }, new() { Parent = this });

    public Aws.Sagemaker.Model Demand { get; }
}

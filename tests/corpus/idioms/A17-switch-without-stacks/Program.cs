using Pulumi;
using Gcp = Pulumi.Gcp;

// No stack file is committed: what differs between stacks is known by the stack's name only.
return await Deployment.RunAsync(() =>
{
    var isProd = Deployment.Instance.StackName == "prod";
    var region = isProd ? "europe-west1" : "europe-west4";
    var samples = new Gcp.Storage.Bucket("samples", new() { Location = region });
    var dataset = new Gcp.Vertex.AiDataset("samples", new()
    {
        DisplayName = $"samples of {Deployment.Instance.StackName}",
        Region = isProd ? region : "us-central1",
        MetadataSchemaUri = "gs://google-cloud-aiplatform/schema/dataset/metadata/tabular_1.0.0.yaml",
        Labels = { { "bucket", samples.Name } },
    });
    if (!isProd)
        _ = new Gcp.Vertex.AiTensorboard("playground", new() { DisplayName = dataset.DisplayName, Region = region });
});

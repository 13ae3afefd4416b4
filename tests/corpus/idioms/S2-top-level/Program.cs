using Pulumi;
using Gcp = Pulumi.Gcp;

return await Deployment.RunAsync(() =>
{
    var training = new Gcp.Storage.Bucket("training", new()
    {
        Location = "europe-west4",
        UniformBucketLevelAccess = true,
    });
    var export = new Gcp.Storage.BucketObject("export", new()
    {
        Bucket = training.Name,
        Name = "churn/2024.csv",
        Content = "customer,churned\n",
    });
    var dataset = new Gcp.Vertex.AiDataset("churn", new()
    {
        DisplayName = "churn",
        Region = "europe-west4",
        MetadataSchemaUri = "gs://google-cloud-aiplatform/schema/dataset/metadata/tabular_1.0.0.yaml",
        Labels = { { "source", export.Bucket } },
    });

    return new Dictionary<string, object?>
    {
        ["bucket"] = training.Url,
        ["dataset"] = dataset.Id,
    };
});

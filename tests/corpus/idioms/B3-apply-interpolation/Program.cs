using Pulumi;
using Gcp = Pulumi.Gcp;

return await Deployment.RunAsync(() =>
{
    var embeddings = new Gcp.Storage.Bucket("embeddings", new() { Location = "US-EAST1" });

    var index = new Gcp.Vertex.AiIndex("products", new()
    {
        DisplayName = "products",
        Region = "europe-west4",
        Metadata = new Gcp.Vertex.Inputs.AiIndexMetadataArgs
        {
            ContentsDeltaUri = embeddings.Name.Apply(name => $"gs://{name.ToLower()}/products/delta"),
            Config = new Gcp.Vertex.Inputs.AiIndexMetadataConfigArgs { Dimensions = 768 },
        },
    });
    var near = new Gcp.Vertex.AiIndex("reviews", new()
    {
        DisplayName = "reviews",
        Region = "us-east1",
        Metadata = new Gcp.Vertex.Inputs.AiIndexMetadataArgs
        {
            ContentsDeltaUri = embeddings.Url.Apply(url => url + "/reviews"),
            Config = new Gcp.Vertex.Inputs.AiIndexMetadataConfigArgs { Dimensions = 384 },
        },
    });
});

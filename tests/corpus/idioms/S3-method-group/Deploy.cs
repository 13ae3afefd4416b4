using Pulumi;
using Pulumi.Gcp.Storage;
using Pulumi.Gcp.Vertex;
using Pulumi.Gcp.Vertex.Inputs;

namespace Search;

internal static class Deploy
{
    private const string Region = "europe-west1";

    public static async Task<IDictionary<string, object?>> Infra()
    {
        var index = Index();
        await Task.CompletedTask;
        var endpoint = new AiIndexEndpoint("search", new() { DisplayName = "search", Region = Region, PublicEndpointEnabled = true });
        return new Dictionary<string, object?> { ["endpoint"] = endpoint.Name, ["index"] = index.Id };
    }

    public static AiIndex Index()
    {
        var embeddings = new Bucket("embeddings", new() { Location = Region.ToUpperInvariant() });
        return new AiIndex("products", new()
        {
            Region = Region,
            DisplayName = "products",
            Metadata = new AiIndexMetadataArgs
            {
                ContentsDeltaUri = Output.Format($"gs://{embeddings.Name}/contents"),
                Config = new AiIndexMetadataConfigArgs { Dimensions = 768, ApproximateNeighborsCount = 150 },
            },
        });
    }
}

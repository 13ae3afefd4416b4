using Pulumi;
using Pulumi.Gcp.Storage;
using Pulumi.Gcp.Vertex;
using Pulumi.Gcp.Vertex.Inputs;

return await Deployment.RunAsync(() =>
{
    var config = new Config();
    var region = config.Get("dataRegion") ?? "us-central1";
    var replicas = config.GetInt32("replicas") ?? 1;

    var documents = new Bucket("documents", new() { Location = region, StorageClass = config.Get("class") ?? "STANDARD" });
    var index = new AiIndex("topics", new()
    {
        DisplayName = "topics",
        Region = config.Get("indexRegion") ?? config.Get("dataRegion") ?? "us-east1",
        Metadata = new AiIndexMetadataArgs { ContentsDeltaUri = documents.Url.Apply(url => $"{url}/vectors"), Config = new AiIndexMetadataConfigArgs { Dimensions = 64 } },
    });
    _ = new AiIndexEndpointDeployedIndex("topics", new()
    {
        IndexEndpoint = "projects/1/locations/us-east1/indexEndpoints/2",
        DeployedIndexId = "topics",
        Index = index.Id,
        DedicatedResources = new AiIndexEndpointDeployedIndexDedicatedResourcesArgs
        {
            MinReplicaCount = replicas,
            MachineSpec = new AiIndexEndpointDeployedIndexDedicatedResourcesMachineSpecArgs { MachineType = config.Require("machine") },
        },
        EnableAccessLogging = config.GetBoolean("public") == true,
    });
});

using Pulumi;
using Gcp = Pulumi.Gcp;
using Vertex = Pulumi.Gcp.Vertex.Inputs;

return await Deployment.RunAsync(() =>
{
    // The catalog team keeps its vectors in Belgium; everything of ours follows gcp:region.
    var vectors = new Gcp.Storage.Bucket("vectors", new() { Location = "europe-west1" });

    var index = new Gcp.Vertex.AiIndex("products", new()
    {
        DisplayName = "products",
        Metadata = new Vertex.AiIndexMetadataArgs
        {
            ContentsDeltaUri = vectors.Url.Apply(url => $"{url}/products"),
            Config = new Vertex.AiIndexMetadataConfigArgs { Dimensions = 768, ApproximateNeighborsCount = 150 },
        },
    });

    // "US" was the default of the console.
    var staging = new Gcp.Storage.Bucket("staging", new() { Location = "US" });

    _ = new Gcp.Vertex.AiSchedule("nightly", new()
    {
        Location = "us-central1",
        DisplayName = "nightly",
        Cron = "0 3 * * *",
        MaxConcurrentRunCount = "1",
        CreatePipelineJobRequest = new Vertex.AiScheduleCreatePipelineJobRequestArgs
        {
            Parent = "projects/shop-prod/locations/us-central1",
            PipelineJob = new Vertex.AiScheduleCreatePipelineJobRequestPipelineJobArgs
            {
                TemplateUri = "https://us-central1-kfp.pkg.dev/shop-prod/pipelines/train/v3",
                RuntimeConfig = new Vertex.AiScheduleCreatePipelineJobRequestPipelineJobRuntimeConfigArgs
                {
                    GcsOutputDirectory = Output.Format($"{staging.Url}/nightly"),
                    ParameterValues = { ["index"] = index.Name },
                },
            },
        },
    });
});

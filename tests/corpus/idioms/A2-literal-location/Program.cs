using Pulumi;
using Gcp = Pulumi.Gcp;

return await Deployment.RunAsync(() =>
{
    var tiles = new Gcp.Storage.Bucket("tiles", new() { Location = "EU", ForceDestroy = true });
    var labels = new Gcp.Storage.Bucket("labels", new() { Location = "us-central1" });

    var dataset = new Gcp.Vertex.AiDataset("tiles", new()
    {
        DisplayName = "tiles",
        MetadataSchemaUri = "gs://google-cloud-aiplatform/schema/dataset/metadata/image_1.0.0.yaml",
        Region = "us-central1",
        Labels = { ["tiles"] = tiles.Name, ["labels"] = labels.Name },
    });
    _ = new Gcp.Compute.Instance("labeller", new()
    {
        MachineType = "a2-highgpu-1g",
        Zone = "us-central1-c",
        BootDisk = new Gcp.Compute.Inputs.InstanceBootDiskArgs
        {
            InitializeParams = new Gcp.Compute.Inputs.InstanceBootDiskInitializeParamsArgs { Image = "deeplearning-platform-release/pytorch-latest-gpu" },
        },
        NetworkInterfaces = { new Gcp.Compute.Inputs.InstanceNetworkInterfaceArgs { Network = "default" } },
        Metadata = { ["tiles"] = Output.Format($"gs://{tiles.Name}"), ["dataset"] = dataset.Name },
    });
});

using Pulumi;
using Gcp = Pulumi.Gcp;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var raw = new Gcp.Storage.Bucket("raw", new() { Location = "europe-north1" });
    var curated = new Gcp.Storage.Bucket("curated", new() { Location = raw.Location });
    var dataset = new Gcp.Vertex.AiDataset("curated", new()
    {
        DisplayName = "curated",
        MetadataSchemaUri = "gs://google-cloud-aiplatform/schema/dataset/metadata/tabular_1.0.0.yaml",
        Region = curated.Location,
    });
    var vm = new Gcp.Compute.Instance("loader", new()
    {
        MachineType = "n2-standard-8",
        Zone = raw.Location.Apply(location => $"{location}-a"),
        BootDisk = new Gcp.Compute.Inputs.InstanceBootDiskArgs(),
        NetworkInterfaces = { new Gcp.Compute.Inputs.InstanceNetworkInterfaceArgs { Network = "default" } },
        Labels = { { "dataset", dataset.Name } },
    });
    _ = new Gcp.Workbench.Instance("notebook", new() { Location = vm.Zone });

    // A region that only the provider knows.
    var oregon = new Aws.Provider("oregon", new() { Region = "us-west-2" });
    var archive = new Aws.S3.Bucket("archive", new(), new() { Provider = oregon });
    _ = new Aws.S3.Bucket("archive-logs", new() { Region = archive.Region });
});

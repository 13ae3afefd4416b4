using Pulumi;
using Gcp = Pulumi.Gcp;

return await Deployment.RunAsync(() =>
{
    var frames = new Gcp.Storage.Bucket("frames", new() { Location = "southamerica-east1" });

    _ = new Gcp.CloudRunV2.Job("detect", new()
    {
        Location = "us-central1",
        Template = new Gcp.CloudRunV2.Inputs.JobTemplateArgs
        {
            Template = new Gcp.CloudRunV2.Inputs.JobTemplateTemplateArgs
            {
                Containers =
                {
                    new Gcp.CloudRunV2.Inputs.JobTemplateTemplateContainerArgs
                    {
                        Image = "detect",
                        VolumeMounts = { new Gcp.CloudRunV2.Inputs.JobTemplateTemplateContainerVolumeMountArgs { Name = "frames", MountPath = "/frames" } },
                    },
                },
                Volumes =
                {
                    new Gcp.CloudRunV2.Inputs.JobTemplateTemplateVolumeArgs
                    {
                        Name = "frames",
                        Gcs = new Gcp.CloudRunV2.Inputs.JobTemplateTemplateVolumeGcsArgs { Bucket = frames.Name, ReadOnly = true },
                    },
                },
            },
        },
    });
});

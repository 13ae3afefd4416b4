using Pulumi;
using Gcp = Pulumi.Gcp;

return await Deployment.RunAsync(() =>
{
    var audio = new Gcp.Storage.Bucket("audio", new() { Location = "asia-southeast1" });
    var settings = new Dictionary<string, Input<string>>
    {
        ["DATA_URI"] = Output.Format($"gs://{audio.Name}/raw"),
        ["BATCH"] = "64",
    };

    _ = new Gcp.CloudRunV2.Job("transcribe", new()
    {
        Location = "us-central1",
        Template = new Gcp.CloudRunV2.Inputs.JobTemplateArgs
        {
            Template = new Gcp.CloudRunV2.Inputs.JobTemplateTemplateArgs
            {
                Containers = new[]
                {
                    new Gcp.CloudRunV2.Inputs.JobTemplateTemplateContainerArgs
                    {
                        Image = "us-docker.pkg.dev/speech/transcribe:7",
                        Envs = settings.Select(setting => new Gcp.CloudRunV2.Inputs.JobTemplateTemplateContainerEnvArgs
                        {
                            Name = setting.Key,
                            Value = setting.Value,
                        }).ToArray(),
                        Resources = new Gcp.CloudRunV2.Inputs.JobTemplateTemplateContainerResourcesArgs { Limits = { ["nvidia.com/gpu"] = "1" } },
                    },
                },
            },
        },
    });
});

using System.Text.Json;
using Geo;
using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var config = new Config();
    var buckets = config.RequireObject<Dictionary<string, string>>("buckets");
    var training = config.GetObject<Training>("training") ?? new Training("ml.t3.medium", null, false);
    var limits = config.RequireObject<JsonElement>("limits");
    var missing = config.GetObject<List<string>>("missing")?.Count ?? 0;

    foreach (var spec in config.RequireObject<List<RegionSpec>>("regions"))
    {
        var provider = new Aws.Provider(spec.Name, new() { Region = spec.Region });
        var raw = new Aws.S3.Bucket($"raw-{spec.Name}", new() { BucketName = $"{buckets["raw"]}-{spec.Name}", Tags = spec.Tags ?? new() }, new() { Provider = provider });
        _ = new Aws.Sagemaker.Model($"tiles-{spec.Name}", new()
        {
            ExecutionRoleArn = "arn:aws:iam::123456789012:role/geo",
            PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
            {
                ModelDataUrl = Output.Format($"s3://{raw.BucketName}/model.tar.gz"),
                Environment =
                {
                    { "GPUS", spec.Gpus.ToString() },
                    { "LEGACY", spec.Legacy ?? "none" },
                    { "INSTANCE", training.Instance },
                    { "RATE", training.HyperParameters?.Length.ToString() ?? "" },
                    { "SPOT", training.Spot ? "yes" : "no" },
                    { "ZONE", limits.GetProperty("Zone").GetProperty("Name").GetString()! },
                    { "TOKEN", config.RequireSecret("token") },
                    { "MISSING", $"{missing}" },
                },
            },
        }, new() { Provider = provider });
    }
});

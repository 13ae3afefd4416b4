using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var tiles = new Aws.S3.Bucket("tiles", new() { Region = "us-gov-west-1" });
    var gpus = new Config().GetInt32("gpus") ?? 1;

    var containers = new List<object>
    {
        new
        {
            name = "train",
            image = "geo/train:5",
            environment = new[] { Variable("TILES", tiles.Id.Apply(id => $"s3://{id}/z14")), Variable("WORKERS", $"{gpus * 4}") },
            resourceRequirements = new[] { new { type = "GPU", value = gpus.ToString() } },
        },
    };
    if (gpus > 1)
        containers.Add(new { name = "monitor", image = "geo/monitor:2", environment = Array.Empty<object>() });

    _ = new Aws.Ecs.TaskDefinition("train", new()
    {
        Family = "train",
        Region = "us-east-1",
        RequiresCompatibilities = { "EC2" },
        ContainerDefinitions = Output.JsonSerialize(Output.Create(containers)),
    });

    static object Variable(string name, Input<string> value) => new Dictionary<string, object> { ["name"] = name, ["value"] = value };
});

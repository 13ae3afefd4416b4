using System.Text.Json;
using System.Text.Json.Serialization;
using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var weights = new Aws.S3.Bucket("weights", new() { Region = "eu-west-1" });
    var logs = new Aws.S3.Bucket("logs", new() { Region = "us-east-1" });
    var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    _ = new Aws.Ecs.TaskDefinition("serve", new()
    {
        Family = "serve",
        Region = "us-east-1",
        ContainerDefinitions = Output.Tuple(weights.BucketName, logs.Arn).Apply(t => JsonSerializer.Serialize(new[]
        {
            new Container("server", "vllm/vllm-openai:latest")
            {
                Environment = [new("WEIGHTS", $"s3://{t.Item1}/llama"), new("LOGS", t.Item2)],
                Gpus = [new("GPU", "1")],
            },
        }, options)),
    });
});

record Setting(string Name, string Value);

record Requirement(string Type, string Value);

record Container(string Name, string Image)
{
    public Setting[] Environment { get; init; } = [];

    [JsonPropertyName("resourceRequirements")]
    public Requirement[] Gpus { get; init; } = [];

    public bool Essential => true;
}

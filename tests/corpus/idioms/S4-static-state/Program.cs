using Pulumi;
using Pulumi.Aws.Ecs;
using Pulumi.Aws.Iam;
using Pulumi.Aws.S3;

internal static class Program
{
    private static readonly Dictionary<string, string> Tags = new() { ["team"] = "speech" };
    private static Bucket? s_audio;
    private static Role? s_execution;
    private static Output<string>? s_clusterArn;

    private static Task<int> Main() => Deployment.RunAsync(() =>
    {
        CreateStorage();
        CreateRoles();
        CreateCluster();
        CreateTask();
    });

    private static void CreateStorage()
    {
        Tags["data"] = "audio";
        s_audio = new Bucket("audio", new() { Tags = Tags });
    }

    private static void CreateRoles() => s_execution = new Role("execution", new() { AssumeRolePolicy = "{}", Tags = Tags });

    private static void CreateCluster()
    {
        var cluster = new Cluster("transcription");
        s_clusterArn = cluster.Arn;
    }

    private static void CreateTask() => _ = new TaskDefinition("whisper", new()
    {
        Family = "whisper",
        ExecutionRoleArn = s_execution!.Arn,
        Tags = { { "cluster", s_clusterArn! } },
        ContainerDefinitions = Output.JsonSerialize(Output.Create(new object[]
        {
            new
            {
                name = "whisper",
                image = "763104351884.dkr.ecr.us-east-2.amazonaws.com/pytorch-inference:2.3",
                environment = new[] { new { name = "AUDIO", value = s_audio!.Id } },
            },
        })),
    });
}

using DataGravity.Tool.Checking;

namespace DataGravity.Tool.Tests.Checking;

/// <summary>Programs to check, and their reports.</summary>
internal static class CheckedPrograms
{
    /// <summary>A model that its vendor refuses, in stack dev; its findings are in line 11, the data in line 10.</summary>
    public const string Far = """
        var lake = new Aws.S3.Bucket("lake", new() { Region = "eu-west-1" });
        _ = new Aws.Sagemaker.Model("reader", new()
        {
            Region = Deployment.Instance.StackName == "dev" ? "us-east-1" : "eu-west-1", ExecutionRoleArn = "role",
            PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{lake.BucketName}/model.tar.gz") },
        });
        """;

    /// <summary>A project with the stacks dev and prod.</summary>
    public static (string, string)[] Stacks { get; } =
    [
        ("/repo/app/Pulumi.yaml", "name: app\nruntime: dotnet\n"),
        ("/repo/app/Pulumi.dev.yaml", "config: {}\n"),
        ("/repo/app/Pulumi.prod.yaml", "config: {}\n"),
    ];

    public static Task<CheckReport> CheckAsync(string body, params (string, string)[] files) => CheckAsync(body, null, null, files);

    public static async Task<CheckReport> CheckAsync(string body, string? stack, Baseline? baseline, params (string, string)[] files)
    {
        var load = await ExplainedProgram.AnalyzeAsync(stack, ExplainedProgram.Project("/repo/app/App.csproj", body, files));
        return Checker.Create(load, "/repo", stack, baseline, default);
    }
}

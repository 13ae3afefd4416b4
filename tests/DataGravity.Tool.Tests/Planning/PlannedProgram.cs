using System.Text.Json.Nodes;
using DataGravity.Tool.Analysis;

namespace DataGravity.Tool.Tests.Planning;

/// <summary>Programs to plan. Their statements begin in line 10 of Program.cs.</summary>
internal static class PlannedProgram
{
    public const string Lake = """var lake = new Aws.S3.Bucket("lake", new() { Region = "eu-west-1" });""";
    public const string Clicks = """var clicks = new Aws.S3.Bucket("clicks", new() { Region = "us-west-2" });""";

    /// <summary>The plan as people read it.</summary>
    public static Task<string> PlanAsync(string body, params (string, string)[] files) =>
        WriteAsync([ExplainedProgram.Project(body, files)], stack: null, json: false);

    /// <summary>The plan as programs read it.</summary>
    public static async Task<JsonNode> PlanJsonAsync(string body, params (string, string)[] files) =>
        JsonNode.Parse(await WriteAsync([ExplainedProgram.Project(body, files)], stack: null, json: true))!;

    public static async Task<string> WriteAsync(IReadOnlyList<LoadedProject> projects, string? stack, bool json) =>
        PlanCommand.Text(
            await LoadAnalysis.RunAsync(new LoadedPrograms("/app", projects, []), stack, Progress.None, default),
            stack,
            json,
            default
        );

    /// <summary>The only group of a plan.</summary>
    public static JsonNode Group(JsonNode plan) => Assert.Single(Assert.Single(plan["stacks"]!.AsArray())!["groups"]!.AsArray())!;

    public static (string, string) SettingsFile(string text) => ("/app/DataGravity.yaml", text);

    /// <summary>A machine that reads stores.</summary>
    public static string Trainer(string region, params string[] stores) =>
        $$"""
            _ = new Aws.Ec2.Instance("trainer", new() { Region = "{{region}}", Ami = "ami-0123456789abcdef0", InstanceType = "g5.xlarge", UserData = Output.Format($"torchrun train.py {{string.Join(
                " ",
                stores.Select(store => $"s3://{{{store}.BucketName}}/")
            )}}") });
            """;
}

using System.Text.Json.Nodes;
using DataGravity.Tool.Checking;
using DataGravity.Tool.Checking.Formats;
using NJsonSchema;

namespace DataGravity.Tool.Tests.Checking;

/// <summary>SARIF, and the baseline that it is for the next run.</summary>
public sealed class SarifTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    /// <summary>The schema is that of SchemaStore, as @microsoft/jest-sarif 1.0.0-beta.0 has it.</summary>
    [Fact]
    public async Task It_is_valid()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "Checking", "sarif-2.1.0.schema.json"));
        var report = await CheckedPrograms.CheckAsync(CheckedPrograms.Far, CheckedPrograms.Stacks);
        Assert.Empty(schema.Validate(SarifFormat.Write(report)));
        Assert.Empty(
            schema.Validate(SarifFormat.Write(report with { Problems = ["/repo/app/B.csproj cannot be loaded"], Baseline = Write(report) }))
        );
        Assert.NotEmpty(schema.Validate(SarifFormat.Write(report).Replace("\"level\"", "\"grade\"")));
    }

    [Fact]
    public async Task It_has_no_path_of_this_machine_and_a_message_at_each_related_place()
    {
        var report = await CheckedPrograms.CheckAsync(CheckedPrograms.Far, CheckedPrograms.Stacks);
        var text = SarifFormat.Write(report with { Problems = ["/repo/app/B.csproj cannot be loaded"] });
        Assert.DoesNotContain("/repo", text);
        var related = Assert.Single(JsonNode.Parse(text)!["runs"]![0]!["results"]![0]!["relatedLocations"]!.AsArray())!;
        Assert.Equal("S3 bucket 'lake' is created here", (string?)related["message"]!["text"]);
        Assert.Equal("app/Program.cs", (string?)related["physicalLocation"]!["artifactLocation"]!["uri"]);
    }

    [Fact]
    public async Task The_line_of_an_object_in_a_manifest_is_a_related_place()
    {
        var report = await CheckedPrograms.CheckAsync(
            """
            var ireland = new Aws.Provider("ireland", new() { Region = "eu-west-1" });
            var cluster = new Aws.Eks.Cluster("workers", new()
            {
                RoleArn = "arn:aws:iam::123456789012:role/eks",
                VpcConfig = new Aws.Eks.Inputs.ClusterVpcConfigArgs { SubnetIds = { "subnet-1" } },
            }, new() { Provider = ireland });
            var k8s = new Pulumi.Kubernetes.Provider("k8s", new() { KubeConfig = cluster.Endpoint });
            _ = new Aws.S3.Bucket("ticks", new() { Region = "eu-west-2", BucketName = "ticks" });
            _ = new Pulumi.Kubernetes.Yaml.ConfigFile("train.yaml", options: new() { Provider = k8s });
            """,
            ("/repo/app/Pulumi.yaml", "name: app\nruntime: dotnet\n"),
            (
                "/repo/app/train.yaml",
                """
                # Trains each night.
                apiVersion: v1
                kind: Pod
                metadata: { name: train }
                spec: { containers: [{ name: train, image: pytorch/pytorch, args: ["s3://ticks/2026"] }] }
                """
            )
        );
        var related = JsonNode.Parse(SarifFormat.Write(report))!["runs"]![0]!["results"]![0]!["relatedLocations"]!.AsArray()[1]!;
        Assert.Equal("Kubernetes pod 'train' is described here", (string?)related["message"]!["text"]);
        Assert.Equal("app/train.yaml", (string?)related["physicalLocation"]!["artifactLocation"]!["uri"]);
        Assert.Equal(2, (int?)related["physicalLocation"]!["region"]!["startLine"]);
        Assert.Contains(
            "train.yaml(2,1): Kubernetes pod 'train' is described here",
            TextFormat.Write(report, "/repo/app", hasColors: false)
        );
    }

    /// <summary>What is above a finding, and how the resources are configured, may change.</summary>
    [Fact]
    public async Task A_fingerprint_stays_while_other_lines_change()
    {
        var before = Assert.Single((await CheckedPrograms.CheckAsync(CheckedPrograms.Far, CheckedPrograms.Stacks)).Findings);
        var moved = "// A comment.\n\n" + CheckedPrograms.Far.Replace("us-east-1", "us-west-2");
        var after = Assert.Single((await CheckedPrograms.CheckAsync(moved, CheckedPrograms.Stacks)).Findings);
        Assert.NotEqual(before.Finding.Message, after.Finding.Message);
        Assert.Equal(before.Fingerprint, after.Fingerprint);
        var renamed = CheckedPrograms.Far.Replace("\"reader\"", "\"scorer\"");
        Assert.NotEqual(
            before.Fingerprint,
            Assert.Single((await CheckedPrograms.CheckAsync(renamed, CheckedPrograms.Stacks)).Findings).Fingerprint
        );
    }

    [Fact]
    public async Task Only_what_a_baseline_does_not_have_counts()
    {
        var baseline = Write(await CheckedPrograms.CheckAsync(CheckedPrograms.Far, CheckedPrograms.Stacks));
        var same = await CheckedPrograms.CheckAsync(CheckedPrograms.Far, null, baseline, CheckedPrograms.Stacks);
        Assert.Empty(same.New);
        Assert.Equal("unchanged", StateOfFirst(same));

        const string More = """
            _ = new Aws.Sagemaker.Model("second", new()
            {
                Region = "us-east-1", ExecutionRoleArn = "role",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{lake.BucketName}/model.tar.gz") },
            });
            """;
        var more = await CheckedPrograms.CheckAsync($"{CheckedPrograms.Far}\n{More}", null, baseline, CheckedPrograms.Stacks);
        Assert.Contains("'second'", Assert.Single(more.New).Finding.Message);
        Assert.Equal(
            ["1 warning in 1 program.", $"Only new findings count: 1 finding of {_file} is still there, 0 not found."],
            Conclusion.Write(more)
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("3")]
    [InlineData("not JSON")]
    [InlineData("""{ "runs": {} }""")]
    [InlineData("""{ "runs": [], "runs": [] }""")]
    [InlineData("""{ "runs": [{ "results": [{ "ruleId": "CA1000" }] }] }""")]
    public void A_baseline_of_something_else_is_told(string text)
    {
        File.WriteAllText(_file, text);
        var problem = Assert.Throws<ToolException>(() => Baseline.Read(_file));
        Assert.Equal(2, problem.ExitCode);
        Assert.Contains("is not a SARIF file of this tool: write one with", problem.Message);
    }

    [Fact]
    public void A_baseline_that_is_no_file_is_told()
    {
        var folder = Path.GetDirectoryName(_file)!;
        Assert.Equal(
            $"the baseline {folder} is a folder: name the file in it",
            Assert.Throws<ToolException>(() => Baseline.Read(folder)).Message
        );
        var nowhere = Path.Combine(_file + ".nowhere", "old.sarif");
        Assert.Equal(
            $"the baseline {nowhere} does not exist: write one with data-gravity check --format sarif --output {nowhere}",
            Assert.Throws<ToolException>(() => Baseline.Read(nowhere)).Message
        );
    }

    private Baseline Write(CheckReport report)
    {
        File.WriteAllText(_file, SarifFormat.Write(report));
        return Baseline.Read(_file);
    }

    private static string? StateOfFirst(CheckReport report) =>
        (string?)JsonNode.Parse(SarifFormat.Write(report))!["runs"]![0]!["results"]![0]!["baselineState"];
}

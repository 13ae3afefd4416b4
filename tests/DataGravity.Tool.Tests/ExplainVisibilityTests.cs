namespace DataGravity.Tool.Tests;

/// <summary>What a rule reports may still be shown nowhere, and <c>explain</c> says so.</summary>
public class ExplainVisibilityTests
{
    private const string Lake = """var lake = new Aws.S3.Bucket("lake", new() { Region = "eu-west-1" });""";

    private const string Far = """
        _ = new Aws.Sagemaker.Model("reader", new()
        {
            Region = "us-east-1", ExecutionRoleArn = "role",
            PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{lake.BucketName}/model.tar.gz") },
        });
        """;

    private const string Function = """
        _ = new Aws.Lambda.Function("reader", new()
        {
            Region = "us-east-1", Role = "role",
            Environment = new Aws.Lambda.Inputs.FunctionEnvironmentArgs { Variables = { ["BUCKET"] = lake.BucketName } },
        });
        """;

    [Theory]
    [InlineData(Far, "")]
    [InlineData("#pragma warning disable PDG1003\n" + Far, " (a #pragma suppresses it, so nothing shows it)")]
    [InlineData(Function, " (as a suggestion, which editors show and builds do not)")]
    public void Whether_anything_shows_it(string reader, string limit)
    {
        var pair = ExplainedProgram.Explain($"{Lake}\n{reader}", "reader")["resources"]![0]!["data"]![0]!;
        Assert.Equal("reported", (string?)pair["verdict"]);
        var why = (string?)pair["why"];
        Assert.StartsWith("reported by PDG100", why, StringComparison.Ordinal);
        Assert.Equal(limit, why!.EndsWith(')') ? why[why.LastIndexOf(" (", StringComparison.Ordinal)..] : "");
    }

    [Fact]
    public void What_is_reported_about_the_resource_alone() =>
        Assert.Contains(
            "PDG2001 is reported: Lambda function 'thumb' is in eu-west-1",
            ExplainedProgram.Answer(
                """
                var key = new Aws.Kms.Key("key", new() { Region = "us-east-1" });
                _ = new Aws.Lambda.Function("thumb", new() { Region = "eu-west-1", Role = "role", KmsKeyArn = key.Arn });
                """,
                "thumb"
            ),
            StringComparison.Ordinal
        );

    /// <summary>A stack file that cannot be read is a reason why a place is not known.</summary>
    [Fact]
    public void What_is_wrong_in_files_beside_the_program()
    {
        (string, string)[] files =
        [
            ("/app/Pulumi.yaml", "name: app\nruntime: dotnet\n"),
            ("/app/Pulumi.prod.yaml", "\tconfig:\n  aws:region: eu-west-1\n"),
        ];
        Assert.Contains(
            "A file beside the program has problems, so what it says may be missing here:\n  - ",
            ExplainedProgram.Answer(Lake, "lake", files),
            StringComparison.Ordinal
        );
        var problem = ExplainedProgram.Explain(Lake, "lake", files)["problems"]![0]!;
        Assert.Equal(("Pulumi.prod.yaml", 1), ((string?)problem["file"], (int?)problem["line"]));
        Assert.Empty(ExplainedProgram.Explain(Lake, "lake", files[0])["problems"]!.AsArray());
    }
}

namespace DataGravity.Tool.Tests;

/// <summary>All verbs print paths for people by one rule.</summary>
public class ShownPathTests
{
    private const string Model = """
        var lake = new Pulumi.Aws.S3.Bucket("lake", new() { Region = "eu-central-1" });
        _ = new Pulumi.Aws.Sagemaker.Model("reader", new()
        {
            ExecutionRoleArn = "role",
            PrimaryContainer = new Pulumi.Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Pulumi.Output.Format($"s3://{lake.BucketName}/model.tar.gz") },
        });
        """;

    [Theory]
    [InlineData("/repo/ml", "/repo/ml/Program.cs", "Program.cs")]
    [InlineData("/repo/ml", "/repo/data/Program.cs", "../data/Program.cs")]
    [InlineData("/repo/ml", "Acme.Lake/Lake.cs", "Acme.Lake/Lake.cs")]
    public void A_path_is_relative(string folder, string path, string expected) => Assert.Equal(expected, ShownPath.Relative(folder, path));

    [Theory]
    [InlineData("{0}/ml/Program.cs(1,1): error", "Program.cs(1,1): error")]
    [InlineData("a\n{0}/a.csproj : error : '{0}/b' [{0}/ml/m.csproj]", "a\n../a.csproj : error : '../b' [m.csproj]")]
    [InlineData("see file://{0}/ml/a and {0}x/b", "see file://{0}/ml/a and {0}x/b")]
    public void A_message_has_relative_paths_up_to_the_repository(string message, string expected)
    {
        using var folder = new ProgramFolder().Add(".git", "").Add("ml/a.cs", "");
        Assert.Equal(
            expected.Replace("{0}", folder.Path),
            ShownPath.InMessage(Path.Combine(folder.Path, "ml"), message.Replace("{0}", folder.Path))
        );
    }

    [Theory]
    [InlineData("../b/Program.cs(5,9): warning PDG1003", "check")]
    [InlineData("(../b/Program.cs:5)", "explain", "reader")]
    [InlineData("(../b/Program.cs:5)", "plan")]
    [InlineData("[b/Program.cs:5](../b/Program.cs#L5)", "map", "--format", "md", "--no-fixes")]
    public async Task Every_verb_keeps_to_it(string expected, string verb, params string[] more)
    {
        using var folder = new ProgramFolder()
            .Add(".git", "")
            .AddProgram("a/A.csproj", statements: "first();")
            .AddProgram("b/B.csproj", statements: Model);
        var run = await ToolRun.RunAsync(Path.Combine(folder.Path, "a"), [verb, "..", .. more]);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains(expected, run.Output);
        Assert.Contains("\n  Program.cs(4,5): error CS0103", verb == "explain" ? run.Output : run.Error);
        Assert.DoesNotContain(folder.Path, run.Output + run.Error);
    }
}

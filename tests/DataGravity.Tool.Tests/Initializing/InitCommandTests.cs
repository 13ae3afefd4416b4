namespace DataGravity.Tool.Tests.Initializing;

/// <summary>Scenario 24 with the tool itself: two projects of a folder, one StackReference.</summary>
public class InitCommandTests
{
    private const string Message =
        "Program.cs(5,13): warning PDG1003: SageMaker model 'churn' in us-east-1 (its own Region) reads S3 bucket 'lake' in eu-west-1 "
        + "(stack 'acme/data/prod', ../data/Program.cs:3)";

    private static ProgramFolder CreateFolder() =>
        new ProgramFolder()
            .AddProgram("data/Data.csproj")
            .Add("data/Pulumi.yaml", "name: data\nruntime: dotnet\n")
            .Add("data/Pulumi.prod.yaml", "config: {}\n")
            .Add(
                "data/Program.cs",
                """
                return await Pulumi.Deployment.RunAsync(() => new System.Collections.Generic.Dictionary<string, object?>
                {
                    ["lake"] = new Pulumi.Aws.S3.Bucket("lake", new() { Region = "eu-west-1" }).Id,
                });
                """
            )
            .AddProgram("ml/Ml.csproj")
            .Add("ml/Pulumi.yaml", "name: ml\nruntime: dotnet\n")
            .Add("ml/Pulumi.prod.yaml", "config: {}\n")
            .Add(
                "ml/Program.cs",
                """
                return await Pulumi.Deployment.RunAsync(() =>
                {
                    var data = new Pulumi.StackReference("acme/data/prod");
                    _ = data.GetOutput("more");
                    _ = new Pulumi.Aws.Sagemaker.Model("churn", new()
                    {
                        Region = "us-east-1", ExecutionRoleArn = "role",
                        PrimaryContainer = new Pulumi.Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
                        {
                            ModelDataUrl = Pulumi.Output.Format($"s3://{data.GetOutput("lake")}/model.tar.gz"),
                        },
                    });
                });
                """
            );

    [Fact]
    public async Task A_folder_is_linked_and_the_file_tells_a_single_project_the_same()
    {
        using var folder = CreateFolder();
        var linked = await ToolRun.RunAsync(folder.Path);
        Assert.Equal(1, linked.ExitCode);
        Assert.Contains("ml/" + Message, linked.Output);
        Assert.Contains("data/Program.cs(3,1): S3 bucket 'lake' is created here", linked.Output);
        Assert.Equal(0, (await ToolRun.RunAsync(folder.Path, "check", "ml/Ml.csproj")).ExitCode);

        var written = await ToolRun.RunAsync(folder.Path, "init", "--stacks");
        Assert.Equal(
            (0, "", "data/DataGravity.yaml: nothing to add\nwrote ml/DataGravity.yaml; one entry is a comment, because it lacks a value\n"),
            (written.ExitCode, written.Output, written.Error)
        );
        Assert.False(File.Exists(Path.Combine(folder.Path, "data", "DataGravity.yaml")));
        Assert.Contains("ml/" + Message, (await ToolRun.RunAsync(folder.Path, "check", "ml/Ml.csproj")).Output);
    }

    [Fact]
    public async Task A_file_that_exists_is_not_changed()
    {
        using var folder = CreateFolder().Add("ml/DataGravity.yaml", "# mine\n");
        var run = await ToolRun.RunAsync(folder.Path, "init");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("# ml/DataGravity.yaml lacks:\nstacks:\n  # ", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("ml/DataGravity.yaml exists and is not changed; add what is printed\n", run.Error, StringComparison.Ordinal);
        Assert.Equal("# mine\n", await File.ReadAllTextAsync(Path.Combine(folder.Path, "ml", "DataGravity.yaml")));
    }

    [Fact]
    public async Task A_fix_moves_compute_to_the_data_of_the_other_program()
    {
        using var folder = CreateFolder();
        var run = await ToolRun.RunAsync(folder.Path, "fix");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("--- a/ml/Program.cs", run.Output);
        Assert.Contains("\n+        Region = \"eu-west-1\"", run.Output);
        Assert.DoesNotContain("DataGravity.linked", run.Output + run.Error);
    }
}

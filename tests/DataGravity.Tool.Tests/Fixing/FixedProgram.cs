using DataGravity.Testing;
using DataGravity.Tool.Fixing;
using Microsoft.CodeAnalysis;

namespace DataGravity.Tool.Tests.Fixing;

/// <summary>Programs on a disk to fix, without MSBuild. Their files are in a folder of their own.</summary>
internal static class FixedProgram
{
    public const string Head = """
        using System.Collections.Generic;
        using Pulumi;
        using Aws = Pulumi.Aws;

        return await Deployment.RunAsync(() =>
        {
        """;

    /// <summary>Runs fixes over a program.</summary>
    /// <param name="folder">The folder; its project is in <c>app</c>.</param>
    /// <param name="choice">Chooses the fixes.</param>
    /// <param name="body">The statements of Program.cs.</param>
    /// <param name="files">Further files: sources and YAML files, by their paths from the folder.</param>
    public static async Task<FixRun> RunAsync(
        ProgramFolder folder,
        IFixChoice choice,
        string body,
        params (string Path, string Text)[] files
    )
    {
        using var workspace = new AdhocWorkspace();
        return await new Fixer(choice, [], default).RunAsync([Open(workspace, folder, body, files)]);
    }

    /// <summary>Opens a program, whose files are written to the folder.</summary>
    public static Project Open(AdhocWorkspace workspace, ProgramFolder folder, string body, params (string Path, string Text)[] files)
    {
        (string Path, string Text)[] all = [("app/Program.cs", $"{Head}\n{body}\n}});\n"), .. files];
        foreach (var (path, text) in all)
            folder.Add(path, text);
        var project = new AnalyzedProgram([.. Files(".cs")])
        {
            AdditionalFiles = [.. Files(".yaml")],
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
        }.Open(workspace);
        return project.Solution.WithProjectFilePath(project.Id, Path.Combine(folder.Path, "app", "App.csproj")).GetProject(project.Id)!;

        IEnumerable<ProgramFile> Files(string ending) =>
            all.Where(file => file.Path.EndsWith(ending, StringComparison.Ordinal))
                .Select(file => new ProgramFile(Path.Combine(folder.Path, file.Path), file.Text));
    }

    /// <summary>A model that reads a bucket of Ireland.</summary>
    public static string FarModel(string region) =>
        $$"""
            var lake = new Aws.S3.Bucket("lake", new() { Region = "eu-west-1" });
            _ = new Aws.Sagemaker.Model("churn", new()
            {
                Region = {{region}}, ExecutionRoleArn = "role",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{lake.BucketName}/m.tar.gz") },
            });
            """;
}

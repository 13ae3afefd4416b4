using DataGravity.Tool.Analysis;
using DataGravity.Tool.Fixing;
using Microsoft.CodeAnalysis;
using static DataGravity.Tool.Tests.Fixing.FixedProgram;

namespace DataGravity.Tool.Tests.Fixing;

/// <summary>Fixes of files that several programs, or other people, have in their hands; and of stores with several readers.</summary>
public class SharedFileTests
{
    [Fact]
    public async Task A_file_outside_of_the_project_is_not_changed()
    {
        using var folder = new ProgramFolder();
        var run = await RunAsync(
            folder,
            new FixArguments(FixKind.Compute),
            FarModel("Places.Home"),
            ("shared/Places.cs", "static class Places { public const string Home = \"us-east-1\"; }\n")
        );
        // Another edit may do without that file. Then the file stays as it is.
        Assert.DoesNotContain(run.Files, file => file.Path.EndsWith("Places.cs", StringComparison.Ordinal));
        Assert.All(run.Remaining, found => Assert.Contains("is outside of the project", found.Why, StringComparison.Ordinal));
    }

    /// <summary>Somebody saves a file while the user thinks about the next finding.</summary>
    [Fact]
    public async Task A_file_that_changes_meanwhile_is_told_and_not_dropped()
    {
        using var folder = new ProgramFolder();
        var choice = new Choice(
            (finding, offers) =>
            {
                if (finding.Message.Contains("'churn'", StringComparison.Ordinal))
                    return offers[0];
                folder.Add("app/Program.cs", "// mine\n");
                return null;
            }
        );
        var far = FarModel("\"us-east-1\"");
        var problem = await Assert.ThrowsAsync<ToolException>(() =>
            RunAsync(folder, choice, $"{far}\n{far.Replace("lake", "pond").Replace("churn", "rank")}")
        );
        Assert.EndsWith("Program.cs has changed since it was read; run the command again", problem.Message, StringComparison.Ordinal);
    }

    /// <summary>Two programs have one stack file. The fix of the second ends the finding of the first.</summary>
    [Fact]
    public async Task What_remains_is_what_remains_after_all_programs()
    {
        using var folder = new ProgramFolder();
        using var workspace = new AdhocWorkspace();
        var first = Open(
            workspace,
            folder,
            FarModel("new Config(\"app\").Require(\"region\")"),
            ("Pulumi.yaml", "name: app\nruntime: dotnet\n"),
            ("Pulumi.dev.yaml", "config:\n  app:region: us-east-1\n")
        );
        var second = first.Solution.AddProject("Second", "Second", LanguageNames.CSharp);
        second = second.WithCompilationOptions(first.CompilationOptions!).WithMetadataReferences(first.MetadataReferences);
        foreach (var document in first.Documents)
            second = second.AddDocument(document.Name, await document.GetTextAsync(), filePath: document.FilePath).Project;
        foreach (var file in first.AdditionalDocuments)
            second = second.AddAdditionalDocument(file.Name, await file.GetTextAsync(), filePath: file.FilePath).Project;
        var solution = second.Solution.WithProjectFilePath(second.Id, Path.Combine(folder.Path, "app", "Second.csproj"));

        var asked = 0;
        var choice = new Choice((_, offers) => asked++ == 0 ? null : offers.First(offer => offer.Kind == FixKind.Configuration));
        var run = await new Fixer(choice, [], default).RunAsync([solution.GetProject(first.Id)!, solution.GetProject(second.Id)!]);
        Assert.Equal((2, 2), (run.Before, asked));
        Assert.Equal("Second", Assert.Single(run.Fixed).Program);
        Assert.Empty(run.Remaining);
    }

    /// <summary>The settings tell how much all readers together read of a store.</summary>
    [Fact]
    public async Task What_several_readers_of_a_store_cost_is_saved_once()
    {
        using var folder = new ProgramFolder();
        var job = """
            _ = new Aws.Glue.Job("churn", new()
            {
                Region = new Config("app").Require("region"), RoleArn = "role",
                Command = new Aws.Glue.Inputs.JobCommandArgs { ScriptLocation = "s3://scripts/etl.py" },
                DefaultArguments = { ["--source"] = Output.Format($"s3://{lake.BucketName}/raw") },
            });
            """;
        var run = await RunAsync(
            folder,
            new FixArguments(FixKind.Configuration),
            $"var lake = new Aws.S3.Bucket(\"lake\", new() {{ Region = \"eu-west-1\" }});\n{job}\n{job.Replace("churn", "rank")}",
            ("app/Pulumi.yaml", "name: app\nruntime: dotnet\n"),
            ("app/Pulumi.dev.yaml", "config:\n  app:region: us-east-1\n"),
            ("app/DataGravity.yaml", "data:\n  - resource: lake\n    monthly-reads: 40 TB\n")
        );
        Assert.Empty(run.Remaining);
        Assert.Contains(": saves $800 a month", Assert.Single(run.Fixed).Title, StringComparison.Ordinal);
    }

    private sealed class Choice(Func<ProgramFinding, IReadOnlyList<FixOffer>, FixOffer?> choose) : IFixChoice
    {
        public Task<FixOffer?> ChooseAsync(ProgramFinding finding, IReadOnlyList<FixOffer> offers, CancellationToken cancellation) =>
            Task.FromResult(choose(finding, offers));
    }
}

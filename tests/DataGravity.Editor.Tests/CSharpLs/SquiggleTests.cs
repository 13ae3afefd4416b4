using System.Diagnostics;
using DataGravity.Testing;
using DataGravity.Testing.Servers;

namespace DataGravity.Editor.Tests.CSharpLs;

/// <summary>What a user of csharp-ls sees. docs/editors.md tells it; where the server learns more, a test here fails.</summary>
public class SquiggleTests(ServerFixture editor) : IClassFixture<ServerFixture>
{
    private const string Page = "https://github.com/DataGravity/DataGravity/blob/main/docs/rules/";

    [Fact]
    public async Task It_is_at_the_type_with_severity_code_and_link()
    {
        var squiggle = Assert.Single(await editor.Program.SquigglesAsync());
        Assert.Equal(new DocumentRange(new(6, 12), new(6, 31)), squiggle.Range);
        Assert.Equal("Aws.Sagemaker.Model", editor.Program.At(squiggle.Range));
        Assert.Equal((2, "PDG1003", Page + "PDG1003.md"), (squiggle.Severity, squiggle.Code, squiggle.CodeDescription?.Href));
        Assert.StartsWith(
            "SageMaker model 'churn' in us-east-1 (aws:region, Pulumi.prod.yaml:2) reads S3 bucket 'models' in eu-west-1",
            squiggle.Message
        );
    }

    [Fact]
    public async Task Typing_the_wrong_region_brings_it_and_undoing_removes_it()
    {
        await editor.Program.ReplaceAsync(FarModel.Away, FarModel.Home);
        Assert.Empty(await editor.Program.SquigglesAsync());
        await editor.Program.TypeAsync(FarModel.Home, FarModel.Away);
        Assert.Equal("PDG1003", Assert.Single(await editor.Program.SquigglesAsync()).Code);
        await editor.Program.ReplaceAsync(FarModel.Away, FarModel.Home);
        Assert.Empty(await editor.Program.SquigglesAsync());
        await editor.Program.ReplaceAsync(FarModel.Home, FarModel.Away);
    }

    [Fact]
    public async Task It_has_no_related_places_here() =>
        Assert.Null(Assert.Single(await editor.Program.SquigglesAsync()).RelatedInformation);

    /// <summary>This server has the fixes of the compiler's team built in, and loads none.</summary>
    [Fact]
    public async Task It_has_no_fixes_here()
    {
        var squiggle = Assert.Single(await editor.Program.SquigglesAsync());
        var titles = (await editor.Program.ActionsAsync(squiggle.Range, [squiggle])).Select(action => action.Title).ToList();
        Assert.Contains("Extract method", titles);
        Assert.DoesNotContain(titles, title => title.Contains("churn") || title.Contains("reason"));
    }

    /// <summary>An editor has to ask for the workspace: this server answers for single documents only where they are C#.</summary>
    [Fact]
    public async Task Additional_files_have_theirs_when_the_editor_asks_for_the_workspace()
    {
        var squiggles = await editor.Server.SquigglesAsync();
        Assert.Contains("PDG1003", squiggles.Where(found => found.File == "Program.cs").Select(found => found.Squiggle.Code));
        var (file, squiggle) = Assert.Single(squiggles, found => found.File != "Program.cs");
        Assert.Equal(("DataGravity.yml", "PDG3006", Page + "PDG3006.md"), (file, squiggle.Code, squiggle.CodeDescription?.Href));
    }

    [Fact]
    public async Task A_stack_that_changes_on_the_disk_is_read_when_the_project_changes_too()
    {
        Assert.Equal(["**/*.{cs,cshtml,csproj,sln,slnx}"], await editor.Server.WatchedAsync());
        await WriteStackAsync(FarModel.Away);
        Assert.Single(await editor.Program.SquigglesAsync());
        await editor.Server.ChangedOnDiskAsync(editor.Consumer.ProjectFile);
        await UntilAsync(squiggles: 0);
        await WriteStackAsync(FarModel.Home);
        await editor.Server.ChangedOnDiskAsync(editor.Consumer.ProjectFile);
        await UntilAsync(squiggles: 1);
    }

    private Task WriteStackAsync(string region)
    {
        editor.Consumer.Write("Pulumi.prod.yaml", $"config:\n  aws:region: {region}\n");
        return editor.Server.ChangedOnDiskAsync(Path.Combine(editor.Consumer.Root, "Pulumi.prod.yaml"));
    }

    /// <summary>The server loads projects again some seconds after they change.</summary>
    private async Task UntilAsync(int squiggles)
    {
        var watch = Stopwatch.StartNew();
        while ((await editor.Program.SquigglesAsync()).Count != squiggles)
        {
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2), $"There are not {squiggles} squiggles.");
            await Task.Delay(200);
        }
    }
}

namespace DataGravity.Tool.Tests;

/// <summary>What a path stands for, on projects that nobody has restored or built.</summary>
public class LoadingTests
{
    [Theory]
    [InlineData("App/App.csproj")]
    [InlineData("")]
    public async Task One_program_has_its_document(string path)
    {
        using var folder = new ProgramFolder().AddProgram("App/App.csproj").Add("App/bin/Debug/Copy.csproj", "<Project />");
        var run = await ToolRun.GraphAsync(folder, path.Length > 0 ? [path] : []);
        Assert.Equal((0, "App", "dev"), (run.ExitCode, (string?)run.Document["project"], (string?)run.Document["stacks"]![0]!["name"]));
        var bucket = Assert.Single(run.Document["stacks"]![0]!["resources"]!.AsArray())!;
        Assert.Equal(("App", "eu-west-1", "Program.cs"), ((string?)bucket["name"], (string?)bucket["place"], (string?)bucket["file"]));
        Assert.Equal("", run.Error);
    }

    [Theory]
    [InlineData("All.sln")]
    [InlineData("All.slnx")]
    public async Task Programs_of_a_solution_stand_side_by_side(string solution)
    {
        using var folder = new ProgramFolder()
            .AddProgram("b/B.csproj")
            .AddProgram("a/A.csproj")
            .AddProgram("apart/C.csproj")
            .AddOther("Web/Web.csproj")
            .AddSolution(solution, "b/B.csproj", "a/A.csproj", "Web/Web.csproj");
        var run = await ToolRun.GraphAsync(folder, solution);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["a/A.csproj", "b/B.csproj"], run.Programs);
    }

    [Fact]
    public async Task A_folder_without_a_solution_has_the_programs_below()
    {
        using var folder = new ProgramFolder()
            .AddProgram("infra/b/B.csproj")
            .AddProgram("infra/a/A.csproj")
            .AddOther("infra/Web/Web.csproj");
        var run = await ToolRun.GraphAsync(folder, "infra");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["a/A.csproj", "b/B.csproj"], run.Programs);
    }

    /// <summary>A program that adds its files itself, as one that has the package does, has each stack once.</summary>
    [Theory]
    [InlineData("<AdditionalFiles Include=\"Pulumi*.yaml\" />")]
    // As two packages do. The compiler takes one of them, and MSBuildWorkspace both.
    [InlineData("<AdditionalFiles Include=\"Pulumi*.yaml\" /><AdditionalFiles Include=\"*.yaml\" />")]
    public async Task Files_that_a_project_adds_are_not_added_twice(string items)
    {
        using var folder = new ProgramFolder().AddProgram("App.csproj", $"<ItemGroup>{items}</ItemGroup>");
        var run = await ToolRun.GraphAsync(folder);
        Assert.Equal("dev", (string?)Assert.Single(run.Document["stacks"]!.AsArray())!["name"]);
    }

    [Fact]
    public async Task A_library_in_another_language_is_built()
    {
        using var folder = new ProgramFolder()
            .AddProgram("App/App.csproj", ProgramFolder.Reference("../Names/Names.fsproj"), "_ = new Pulumi.Aws.S3.Bucket(Names.data);")
            .Add(
                "Names/Names.fsproj",
                """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                  <ItemGroup><Compile Include="Names.fs" /></ItemGroup>
                </Project>
                """
            )
            .Add("Names/Names.fs", "module Names\nlet [<Literal>] data = \"data\"\n");
        var run = await ToolRun.GraphAsync(folder, "App");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(["App", "data"], run.Document["stacks"]![0]!["resources"]!.AsArray().Select(resource => (string?)resource!["name"]));
    }

    [Fact]
    public async Task A_project_is_loaded_with_what_it_references()
    {
        using var folder = new ProgramFolder()
            .AddProgram("App/App.csproj", ProgramFolder.Reference("../Names/Names.csproj"), "_ = new Pulumi.Aws.S3.Bucket(Names.Data);")
            .AddOther("Names/Names.csproj", "<PropertyGroup><OutputType>Library</OutputType></PropertyGroup>")
            .Add("Names/Program.cs", "public static class Names { public const string Data = \"data\"; }");
        var run = await ToolRun.GraphAsync(folder, "App");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["App", "data"], run.Document["stacks"]![0]!["resources"]!.AsArray().Select(resource => (string?)resource!["name"]));
        Assert.Equal("", run.Error);
    }
}

namespace DataGravity.Tool.Tests;

/// <summary>What keeps a program from being loaded, and how that is told.</summary>
public class LoadingProblemsTests
{
    private const string MissingImport = """<Import Project="nowhere.props" />""";

    [Fact]
    public async Task A_path_that_is_not_there()
    {
        using var folder = new ProgramFolder();
        await VerifyAsync(folder, "gone.csproj", "data-gravity: there is no file or folder gone.csproj; --help lists the verbs\n", 2);
    }

    [Fact]
    public async Task A_file_that_is_no_project()
    {
        using var folder = new ProgramFolder().Add("App.fsproj", "<Project />");
        await VerifyAsync(
            folder,
            "App.fsproj",
            "App.fsproj is not a C# project (.csproj), a solution (.sln, .slnx, .slnf) or a folder\n",
            2
        );
    }

    [Fact]
    public async Task A_folder_with_two_solutions()
    {
        using var folder = new ProgramFolder().AddSolution("All.slnx").AddSolution("All.sln").Add("All.slnf", "{}");
        await VerifyAsync(folder, ".", $"data-gravity: {folder.Path} has 2 solutions; name one of them:\n  All.sln\n  All.slnx\n", 2);
    }

    [Fact]
    public async Task A_folder_without_projects()
    {
        using var folder = new ProgramFolder().Add("obj/Copy.csproj", "<Project />");
        await VerifyAsync(folder, ".", $"data-gravity: there is no solution and no C# project in {folder.Path}\n", 2);
    }

    [Fact]
    public async Task A_project_without_Pulumi()
    {
        using var folder = new ProgramFolder().AddOther("Web.csproj");
        await VerifyAsync(folder, "Web.csproj", "data-gravity: Web.csproj does not reference Pulumi.\n");
        await VerifyAsync(folder, ".", $"data-gravity: no C# project in {folder.Path} references Pulumi\n", 2);
    }

    /// <summary>A workspace would load it without the import.</summary>
    [Fact]
    public async Task An_import_that_is_not_there_is_told_as_MSBuild_does()
    {
        using var folder = new ProgramFolder().AddProgram("App/App.csproj", MissingImport);
        var run = await VerifyAsync(folder, "App", "data-gravity: App.csproj cannot be loaded:\nApp/App.csproj(");
        Assert.Contains("""error MSB4019: The imported project "App/nowhere.props" was not found.""", run.Error);
    }

    [Fact]
    public async Task A_package_that_is_not_there_is_told_as_NuGet_does()
    {
        using var folder = new ProgramFolder()
            .AddProgram("App/App.csproj", """<ItemGroup><PackageReference Include="Not.There" Version="1.0.0" /></ItemGroup>""")
            .Add(
                "nuget.config",
                """
                <configuration>
                  <packageSources>
                    <clear />
                    <add key="here" value="packages" />
                  </packageSources>
                </configuration>
                """
            )
            .Add("packages/none.txt", "");
        await VerifyAsync(folder, "App/App.csproj", "error NU1101: Unable to find package Not.There.");
    }

    [Fact]
    public async Task In_a_solution_a_problem_of_a_program_stops_and_that_of_another_project_is_told()
    {
        using var folder = new ProgramFolder()
            .AddProgram("App/App.csproj")
            .AddOther("Web/Web.csproj", MissingImport)
            .AddSolution("All.slnx", "App/App.csproj", "Web/Web.csproj");
        var run = await ToolRun.GraphAsync(folder);
        Assert.Equal((0, "App"), (run.ExitCode, (string?)run.Document["project"]));
        Assert.Single(run.Error.Split('\n'), line => line.Contains("error MSB4019", StringComparison.Ordinal));

        folder.AddProgram("App/App.csproj", ProgramFolder.Reference("../Web/Web.csproj"));
        await VerifyAsync(folder, ".", "data-gravity: App.csproj cannot be loaded:\n");
    }

    [Fact]
    public async Task What_the_workspace_misses_is_told_once()
    {
        using var folder = new ProgramFolder().AddProgram("App/App.csproj", ProgramFolder.Reference("../Gone/Gone.csproj"));
        var run = await ToolRun.GraphAsync(folder, "App");
        Assert.Equal(0, run.ExitCode);
        Assert.Single(
            run.Error.Split('\n'),
            line => line.EndsWith("The referenced project ../Gone/Gone.csproj does not exist.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task All_programs_that_do_not_compile_are_told()
    {
        using var folder = new ProgramFolder()
            .AddProgram("a/A.csproj", statements: "first();")
            .AddProgram("b/B.csproj")
            .AddProgram("c/C.csproj", statements: "third();");
        var run = await ToolRun.GraphAsync(folder);
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("data-gravity: A.csproj does not compile (1 error), so it is not analysed:\n  a/Program.cs(4,5): error", run.Error);
        Assert.Contains("\nC.csproj does not compile (1 error)", run.Error);
        Assert.DoesNotContain("B.csproj does not compile", run.Error);
    }

    /// <summary>Nobody knows whether it is a program.</summary>
    [Fact]
    public async Task A_project_that_cannot_be_read_stops_a_folder()
    {
        using var folder = new ProgramFolder().AddProgram("a/A.csproj").Add("b/B.csproj", "<Project Sdk=");
        await VerifyAsync(folder, ".", "data-gravity: B.csproj cannot be loaded:\n");
    }

    [Fact]
    public async Task A_part_of_a_solution_that_is_not_there()
    {
        using var folder = new ProgramFolder().Add("Part.slnf", """{ "solution": { "path": "Gone.slnx", "projects": [] } }""");
        var run = await VerifyAsync(folder, "Part.slnf", "data-gravity: Part.slnf cannot be loaded:\n");
        Assert.DoesNotContain("   at ", run.Error);
    }

    [Theory]
    [InlineData("graph", "")]
    [InlineData("graph", "--nowhere")]
    [InlineData("graph", "a", "b")]
    [InlineData("graph", "--format", "xml")]
    [InlineData("draw")]
    public async Task Wrong_arguments_have_an_exit_code_of_their_own(params string[] arguments) =>
        Assert.Equal(2, (await ToolRun.RunAsync(Path.GetTempPath(), arguments)).ExitCode);

    private static async Task<ToolRun> VerifyAsync(ProgramFolder folder, string path, string message, int exitCode = 3)
    {
        var run = await ToolRun.GraphAsync(folder, path);
        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error);
        return run;
    }
}

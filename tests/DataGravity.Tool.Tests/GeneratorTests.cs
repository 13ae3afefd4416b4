using Microsoft.CodeAnalysis;

namespace DataGravity.Tool.Tests;

/// <summary>Programs that do not compile without what a source generator writes.</summary>
public class GeneratorTests
{
    /// <summary>Otherwise the warm-up compiles generators that no program runs.</summary>
    [Fact]
    public async Task Programs_run_the_generators_of_the_SDK_that_are_loaded_already()
    {
        using var folder = new ProgramFolder().AddProgram("App/App.csproj", statements: "");
        var loaded = FrameworkGenerators.Find();
        var programs = await ProgramLoader.LoadAsync(ProgramInput.Of(folder.Path), Progress.None, default);
        Assert.NotEmpty(loaded);
        Assert.Equal(
            loaded,
            Assert.Single(programs.Projects).Source!.AnalyzerReferences.Where(used => loaded.Any(one => one.FullPath == used.FullPath))
        );
    }

    [Fact]
    public async Task A_generator_of_the_SDK_runs()
    {
        using var folder = new ProgramFolder()
            .AddProgram("App/App.csproj", statements: "_ = new Pulumi.Aws.S3.Bucket(Names.Pattern().ToString());")
            .Add(
                "App/Names.cs",
                """
                using System.Text.RegularExpressions;

                static partial class Names
                {
                    [GeneratedRegex("[a-z]+")]
                    public static partial Regex Pattern();
                }
                """
            );
        Assert.Equal((0, ""), Problems(await ToolRun.GraphAsync(folder, "App")));
    }

    [Fact]
    public async Task A_generator_that_is_a_project_is_built_when_it_changes()
    {
        using var folder = new ProgramFolder()
            .AddProgram(
                "App/App.csproj",
                """
                <ItemGroup>
                  <ProjectReference Include="../Names/Names.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
                </ItemGroup>
                """,
                "_ = new Pulumi.Aws.S3.Bucket(Names.Data);"
            )
            .AddOther(
                "Names/Names.csproj",
                $"""
                <PropertyGroup><OutputType>Library</OutputType></PropertyGroup>
                <ItemGroup><Reference Include="{typeof(ISourceGenerator).Assembly.Location}" /></ItemGroup>
                """
            );
        foreach (var name in (string[])["first", "second"])
        {
            folder.Add(
                "Names/Program.cs",
                $$""""
                using Microsoft.CodeAnalysis;

                [Generator]
                public sealed class NamesGenerator : IIncrementalGenerator
                {
                    private const string Source = """static class Names { public const string Data = "{{name}}"; }""";

                    public void Initialize(IncrementalGeneratorInitializationContext context) =>
                        context.RegisterPostInitializationOutput(output => output.AddSource("Names.g.cs", Source));
                }
                """"
            );
            var run = await ToolRun.GraphAsync(folder, "App");
            Assert.Equal((0, ""), Problems(run));
            Assert.Equal(name, (string?)run.Document["stacks"]![0]!["resources"]![1]!["name"]);
        }

        var built = Directory.GetFiles(Path.Combine(folder.Path, "Names", "bin"), "Names.dll", SearchOption.AllDirectories)[0];
        var before = File.GetLastWriteTimeUtc(built);
        await ToolRun.GraphAsync(folder, "App");
        Assert.Equal(before, File.GetLastWriteTimeUtc(built));
    }

    private static (int ExitCode, string Text) Problems(ToolRun run) => (run.ExitCode, run.Error);
}

using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.Tool.Tests;

public class CompilerErrorsTests
{
    private const string Program = """
        using Pulumi;
        using Aws = Pulumi.Aws;

        return await Deployment.RunAsync(() =>
        {
            var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
            HERE
        });
        """;

    [Fact]
    public void A_program_that_compiles_has_a_graph() => Assert.Contains("\"name\": \"data\"", Text(Project(""), default));

    [Fact]
    public void A_program_that_does_not_compile_has_none()
    {
        var problem = Assert.Throws<ToolException>(() => Text(Project("data.Nowhere();"), default));
        Assert.Equal(3, problem.ExitCode);
        Assert.StartsWith(
            "App.csproj does not compile (1 error), so it is not analysed:\n  /app/Program.cs(7,10): error CS1061: 'Bucket' does not contain",
            problem.Message
        );
    }

    [Fact]
    public void The_first_errors_are_told()
    {
        var problem = Assert.Throws<ToolException>(() =>
            Text(Project(string.Concat(Enumerable.Range(0, 7).Select(i => $"_ = unknown{i};\n"))), default)
        );
        Assert.StartsWith("App.csproj does not compile (7 errors)", problem.Message);
        Assert.Contains("'unknown4'", problem.Message);
        Assert.DoesNotContain("'unknown5'", problem.Message);
        Assert.EndsWith("\n  and 2 more", problem.Message);
    }

    /// <summary>Half a statement can cost the program its entry point, of which the compiler tells without a place.</summary>
    [Fact]
    public void The_first_has_a_place()
    {
        var problem = Assert.Throws<ToolException>(() => Text(Project("#"), default));
        Assert.Contains("CS5001", problem.Message);
        Assert.StartsWith("App.csproj does not compile (2 errors), so it is not analysed:\n  /app/Program.cs(", problem.Message);
    }

    [Fact]
    public void A_warning_treated_as_an_error_does_not_stop_it()
    {
        var project = Project("int unused;");
        Assert.Contains(
            "\"name\": \"data\"",
            Text(
                project with
                {
                    Compilation = project.Compilation.WithOptions(
                        project.Compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Error)
                    ),
                },
                default
            )
        );
    }

    private static string Text(LoadedProject project, CancellationToken cancellation) => GraphCommand.Text([project], "/", cancellation);

    private static LoadedProject Project(string statements) =>
        new(
            "/app/App.csproj",
            CSharpCompilation.Create(
                "App",
                [CSharpSyntaxTree.ParseText(Program.Replace("HERE", statements), path: "/app/Program.cs")],
                [.. FrameworkReferences.Net100, .. PulumiReferences.All],
                new CSharpCompilationOptions(OutputKind.ConsoleApplication)
            ),
            [("/app/Pulumi.yaml", "name: app\nruntime: dotnet\n")]
        );
}

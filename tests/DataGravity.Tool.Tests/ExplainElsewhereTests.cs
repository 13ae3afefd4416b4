using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.Tool.Tests;

/// <summary>A component whose body nobody can see is not known to be empty.</summary>
public class ExplainElsewhereTests
{
    private const string Library = """
        namespace Acme;

        public class Lake : Pulumi.ComponentResource
        {
            public Pulumi.Output<string> BucketName => null!;

            public Lake(string name) : base("acme:data:Lake", name) { }
        }
        """;

    private const string Program = """
        var lake = new Acme.Lake("lake");
        _ = new Aws.Sagemaker.Model("churn", new()
        {
            ExecutionRoleArn = "role",
            Containers = { new Aws.Sagemaker.Inputs.ModelContainerArgs { Environment = { ["DATA"] = lake.BucketName } } },
        });
        """;

    [Theory]
    [InlineData("lake", "It is a component that is compiled elsewhere, so what is in it is not known: Acme carries no program")]
    [InlineData("churn", "the component is compiled elsewhere, so what its output names is not known")]
    [InlineData(
        "lake",
        "It lands in eu-west-1:\n  1. nothing in the program sets it, and DataGravity.yaml:2 says so",
        "resources:\n  - { class: Acme.Lake, cloud: aws, role: data objects, at: eu-west-1 }\n"
    )]
    public void What_is_in_it_is_not_known_unless_the_settings_tell(string asked, string answer, string settings = "")
    {
        var library = CSharpCompilation.Create(
            "Acme",
            [CSharpSyntaxTree.ParseText(Library)],
            [.. FrameworkReferences.Net100, .. PulumiReferences.All],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );
        using var assembly = new MemoryStream();
        Assert.True(library.Emit(assembly).Success);
        var project = ExplainedProgram.Project(Program, ("/app/DataGravity.yaml", settings));
        project = project with { Compilation = project.Compilation.AddReferences(MetadataReference.CreateFromImage(assembly.ToArray())) };
        Assert.Contains(answer, ExplainCommand.Text([project], asked, null, json: false, default), StringComparison.Ordinal);
    }
}

using DataGravity.Analyzers.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.Analyzers.Tests.Libraries;

/// <summary>Components whose bodies nobody can see.</summary>
public class CompiledElsewhereTests
{
    private static readonly SplitProgram s_program = new(
        """
        namespace Acme;

        public class Lake : ComponentResource
        {
            public Output<string> BucketName { get; }

            public Lake(string name, string region) : base("acme:data:Lake", name)
            {
                BucketName = new Aws.S3.Bucket(name, new() { Region = region }).BucketName;
            }
        }
        """,
        """
        return await Deployment.RunAsync(() =>
        {
            _ = new Acme.Lake("first", "us-east-1");
            var lake = new Acme.Lake("lake", "eu-west-1");
            _ = new Aws.Sagemaker.Model("churn", new()
            {
                ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{lake.BucketName}/m.tar.gz") },
            });
        });
        """
    );

    [Fact]
    public async Task It_is_told_once_a_type()
    {
        var found = Assert.Single(await s_program.FindAsync(LibraryForm.BareAssembly, DiagnosticSeverity.Hidden));
        Assert.Equal("PDG3001", found.Id);
        Assert.Equal(DiagnosticSeverity.Hidden, found.Severity);
        Assert.StartsWith("Lake is compiled elsewhere, and Acme.Lake carries no program; ", found.GetMessage(), StringComparison.Ordinal);
        Assert.Equal(2, found.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public async Task The_settings_describe_it()
    {
        var described = s_program with
        {
            Settings = "resources:\n  - { class: Acme.Lake, cloud: aws, role: data objects, in: region, known-by: bucketName }\n",
        };
        var found = Assert.Single(await described.FindAsync(LibraryForm.BareAssembly, DiagnosticSeverity.Hidden));
        Assert.Equal("PDG1003", found.Id);
        Assert.Contains("reads Lake 'lake' in eu-west-1", found.GetMessage(), StringComparison.Ordinal);
    }

    /// <summary>Where no input tells the place, the entry does.</summary>
    [Theory]
    [InlineData("", null)]
    [InlineData(", at: eu-west-1", "in eu-west-1 (DataGravity.yaml:2)")]
    [InlineData(", at: us-west-2, in: region", "in eu-west-1 (its own Region)")]
    [InlineData(", at: us-east-1", null)]
    public async Task The_settings_place_it(string place, string? expected)
    {
        var described = s_program with
        {
            Settings = $"resources:\n  - {{ class: Acme.Lake, cloud: aws, role: data objects, known-by: bucketName{place} }}\n",
        };
        var found = await described.FindAsync(LibraryForm.BareAssembly, DiagnosticSeverity.Info);
        Assert.Equal(expected is null ? 0 : 1, found.Count());
        Assert.All(found, finding => Assert.Contains($"reads Lake 'lake' {expected}", finding.GetMessage(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("v1:AAAA", "the program that Acme.Lake carries has version 1, and this DataGravity reads version 4; ")]
    [InlineData("v4:AAAA", "the program that Acme.Lake carries is damaged; ")]
    public async Task A_program_that_cannot_be_read_is_told(string text, string expected)
    {
        var library = s_program.CompileLibrary();
        library = library.AddSyntaxTrees(
            CSharpSyntaxTree.ParseText($"""[assembly: System.Reflection.AssemblyMetadata("DataGravity.Program", "{text}")]""")
        );
        var found = Assert.Single(await Found(SplitProgram.Emit(library)));
        Assert.StartsWith("Lake is compiled elsewhere, and " + expected, found.GetMessage(), StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<Diagnostic>> Found(MetadataReference library) =>
        await (s_program with { Others = [library] }).FindAsync(LibraryForm.BareAssembly, DiagnosticSeverity.Hidden);
}

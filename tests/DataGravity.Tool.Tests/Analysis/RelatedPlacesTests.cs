using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.Tool.Tests.Analysis;

/// <summary>Each place that a finding is also about says what is there.</summary>
public class RelatedPlacesTests
{
    private const string Library = """
        namespace Acme;

        public class Lake : Pulumi.ComponentResource
        {
            public Pulumi.Output<string> BucketName { get; }

            public Lake(string name) : base("acme:data:Lake", name)
            {
                BucketName = new Pulumi.Aws.S3.Bucket(name + "-data", new() { Region = "eu-west-1" }, new() { Parent = this }).BucketName;
            }
        }
        """;

    private const string Model = """
        _ = new Aws.Sagemaker.Model("churn", new()
        {
            Region = "us-east-1", ExecutionRoleArn = "role",
            PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{lake.BucketName}/m.tar.gz") },
        });
        """;

    [Theory]
    [InlineData(
        "PDG1003",
        $"var lake = new Acme.Lake(\"lake\");\n{Model}",
        "S3 bucket 'lake-data' is created here, in Acme (Lake.cs line 9)"
    )]
    [InlineData(
        "PDG1003",
        $"var lake = new Aws.S3.Bucket(\"lake\", new() {{ Region = \"eu-west-1\" }});\n{Model}",
        "S3 bucket 'lake' is created here"
    )]
    [InlineData(
        "PDG2001",
        """
            var east = new Aws.Kms.Key("east", new() { Region = "us-east-1" });
            _ = new Aws.Ebs.Volume("disk", new() { AvailabilityZone = "eu-west-1a", Region = "eu-west-1", KmsKeyId = east.Arn });
            """,
        "aws:kms/key:Key 'east' is created here"
    )]
    [InlineData(
        "PDG2002",
        """
            var west = new Pulumi.Gcp.Provider("west", new() { Region = "us-west1" });
            _ = new Aws.S3.Bucket("lake", new() { Region = "eu-west-1" }, new() { Provider = west });
            """,
        "provider 'west' is created here"
    )]
    [InlineData(
        "PDG2006",
        """
            const string Home = "eu-wset-1";
            _ = new Aws.S3.Bucket("lake", new() { Region = Home });
            """,
        "'eu-wset-1' is written here"
    )]
    [InlineData(
        "PDG3005",
        """
            var lake = new Aws.S3.Bucket("lake", new() { Region = "eu-west-1", BucketName = "acme-lake" });
            var uri = "s3://acme-lake/model.tar.gz";
            _ = new Aws.Sagemaker.Model("churn", new()
            {
                Region = "eu-west-1", ExecutionRoleArn = "role",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = uri },
            });
            """,
        "S3 bucket 'lake' is created here|'s3://acme-lake/model.tar.gz' is written here"
    )]
    public async Task It_says_what_is_there(string rule, string body, string expected)
    {
        var library = CSharpCompilation.Create(
            "Acme",
            [CSharpSyntaxTree.ParseText(Library, path: "/lake/Lake.cs")],
            [.. FrameworkReferences.Net100, .. PulumiReferences.All],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );
        var project = ExplainedProgram.Project(body);
        project = project with { Compilation = project.Compilation.AddReferences(library.ToMetadataReference()) };
        var load = await ExplainedProgram.AnalyzeAsync(project);
        Assert.Empty(load.Problems);
        var finding = Assert.Single(load.Projects[0].Findings, finding => finding.Rule == rule);
        Assert.Equal(expected, string.Join('|', finding.Related.Select(related => related.Message)));
    }
}

namespace DataGravity.CodeFixes.Tests.Relocation;

public class RelocationFixAllTests
{
    [Fact]
    public Task Several_in_a_document_some_of_which_stay()
    {
        var test = new RelocationTest
        {
            TestCode = RelocationTest.Program(
                RelocationTest.ByProvider
                    + """
                    var other = new Aws.S3.Bucket("other", new() { Region = "us-west-2" });
                    var shared = new CustomResourceOptions { Protect = true };
                    _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("first", new() { LayerName = "a", S3Bucket = bucket.Id }, new() { Provider = virginia });
                    _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("second", new() { LayerName = "b", S3Bucket = bucket.Id }, shared);
                    _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("third", new() { LayerName = "c", S3Bucket = other.Id });
                    _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("stays", Inputs(bucket), shared);
                    """,
                Helper
            ),
            FixedCode = RelocationTest.Program(
                RelocationTest.ByProvider
                    + """
                    var other = new Aws.S3.Bucket("other", new() { Region = "us-west-2" });
                    var shared = new CustomResourceOptions { Protect = true };
                    _ = new Aws.Lambda.LayerVersion("first", new() { LayerName = "a", S3Bucket = bucket.Id }, new() { Provider = ireland });
                    _ = new Aws.Lambda.LayerVersion("second", new() { LayerName = "b", S3Bucket = bucket.Id, Region = "eu-west-1" }, shared);
                    _ = new Aws.Lambda.LayerVersion("third", new() { LayerName = "c", S3Bucket = other.Id, Region = "us-west-2" });
                    _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("stays", Inputs(bucket), shared);
                    """,
                Helper
            ),
            NumberOfIncrementalIterations = 3,
        };
        test.FixedState.MarkupHandling = Microsoft.CodeAnalysis.Testing.MarkupMode.Allow;
        return test.RunAsync();
    }

    [Fact]
    public Task In_two_documents()
    {
        const string Program = """
            using System.Threading.Tasks;
            using Pulumi;
            using Aws = Pulumi.Aws;

            partial class Churn : Stack
            {
                private readonly Aws.Provider _ireland = new("ireland", new() { Region = "eu-west-1" });

                public Churn()
                {
                    var bucket = new Aws.S3.Bucket("artifacts", new(), new() { Provider = _ireland });
                    _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("first", new() { LayerName = "a", S3Bucket = bucket.Id });
                    Serve(bucket);
                }

                static Task<int> Main() => Deployment.RunAsync<Churn>();
            }
            """;
        const string Serving = """
            using Aws = Pulumi.Aws;

            partial class Churn
            {
                private void Serve(Aws.S3.Bucket data)
                {
                    _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("second", new() { LayerName = "b", S3Bucket = data.Id });
                    _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("third", new() { LayerName = "c", S3Bucket = data.Id }, new() { Protect = true });
                }
            }
            """;
        return new RelocationTest
        {
            TestState = { Sources = { Program, Serving } },
            FixedState =
            {
                Sources =
                {
                    Unmarked(Program).Replace("bucket.Id }", "bucket.Id }, new() { Provider = _ireland }"),
                    Unmarked(Serving)
                        .Replace("data.Id });", "data.Id }, new() { Provider = _ireland });")
                        .Replace("Protect = true", "Protect = true, Provider = _ireland"),
                },
            },
        }.RunAsync();
    }

    [Fact]
    public Task A_creation_with_several_findings_is_edited_once()
    {
        const string Body =
            RelocationTest.ByProvider
            + """
                var logs = new Aws.S3.Bucket("logs", new(), new() { Provider = ireland });
                _ = new {|PDG1003:{|PDG1003:Aws.Sagemaker.Model|}|}("churn", new()
                {
                    ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
                    PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{bucket.BucketName}/model.tar.gz") },
                    Containers = { new Aws.Sagemaker.Inputs.ModelContainerArgs { ModelDataUrl = Output.Format($"s3://{logs.BucketName}/model.tar.gz") } },
                });
                """;
        return new RelocationTest
        {
            TestCode = RelocationTest.Program(Body),
            FixedCode = RelocationTest.Program(Unmarked(Body).Replace("},\n});", "},\n}, new() { Provider = ireland });")),
            NumberOfIncrementalIterations = 1,
        }.RunAsync();
    }

    [Fact]
    public Task What_would_make_a_finding_is_left_out()
    {
        const string Body =
            RelocationTest.ByProvider
            + """
                var near = new Aws.S3.Bucket("near", new() { Region = "us-east-1" });
                _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("first", new() { LayerName = "a", S3Bucket = bucket.Id });
                _ = new {|PDG1003:Aws.Sagemaker.Model|}("stays", new()
                {
                    ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
                    PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{bucket.BucketName}/model.tar.gz") },
                    Containers = { new Aws.Sagemaker.Inputs.ModelContainerArgs { ModelDataUrl = Output.Format($"s3://{near.BucketName}/model.tar.gz") } },
                });
                _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("last", new() { LayerName = "a", S3Bucket = bucket.Id }, new());
                """;
        var test = new RelocationTest
        {
            TestCode = RelocationTest.Program(Body),
            FixedCode = RelocationTest.Program(
                Body.Replace("{|PDG1003:Aws.Lambda.LayerVersion|}", "Aws.Lambda.LayerVersion")
                    .Replace("bucket.Id });", "bucket.Id }, new() { Provider = ireland });")
                    .Replace("new());", "new() { Provider = ireland });")
            ),
        };
        test.FixedState.MarkupHandling = Microsoft.CodeAnalysis.Testing.MarkupMode.Allow;
        return test.RunAsync();
    }

    private const string Helper = """
        partial class Program
        {
            static Aws.Lambda.LayerVersionArgs Inputs(Aws.S3.Bucket bucket) => new() { LayerName = "d", S3Bucket = bucket.Id };
        }
        """;

    private static string Unmarked(string source) => source.Replace("{|PDG1003:", "").Replace("|}", "");
}

using DataGravity.CodeFixes.Relocation;

namespace DataGravity.CodeFixes.Tests.Relocation;

/// <summary>Compute that has its provider from a component moves by what the component is given.</summary>
public class ComponentMoveTests
{
    private const string Site = """
        class TrainingSite : ComponentResource
        {
            public TrainingSite(string name, Aws.S3.Bucket data, ComponentResourceOptions? options = null) : base("ml:TrainingSite", name, options)
            {
                var model = new {|PDG1003:Aws.Sagemaker.Model|}("churn", new()
                {
                    ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
                    PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{data.BucketName}/model.tar.gz") },
                }, new() { Parent = this });
                _ = new Aws.Sagemaker.EndpointConfiguration("churn", new()
                {
                    ProductionVariants = { new Aws.Sagemaker.Inputs.EndpointConfigurationProductionVariantArgs { ModelName = model.Name, InstanceType = "ml.m5.large" } },
                }, new() { Parent = this });
            }
        }

        class Outer : ComponentResource
        {
            public Outer(string name, Aws.S3.Bucket data, ComponentResourceOptions? options = null) : base("ml:Outer", name, options) =>
                _ = new TrainingSite(name, data, new ComponentResourceOptions { Parent = this });
        }
        """;

    [Theory]
    [InlineData("_ = new TrainingSite(\"site\", bucket, new ComponentResourceOptions { Provider = @ });", "virginia", "ireland")]
    [InlineData("_ = new TrainingSite(\"site\", bucket, new() { Protect = true, Provider = @ });", "virginia", "ireland")]
    [InlineData("_ = new TrainingSite(\"site\", bucket, new() { Providers = { @ } });", "virginia", "ireland")]
    [InlineData("_ = new TrainingSite(\"site\", bucket, new() { Providers = { google, @ } });", "virginia", "ireland")]
    [InlineData("_ = new TrainingSite(\"site\", bucket@);", "", ", new() { Provider = ireland }")]
    [InlineData("_ = new TrainingSite(\"site\", bucket, new() { Protect = true@ });", "", ", Provider = ireland")]
    [InlineData("_ = new Outer(\"site\", bucket, new() { Provider = @ });", "virginia", "ireland")]
    [InlineData("_ = new Outer(\"site\", bucket@);", "", ", new() { Provider = ireland }")]
    [InlineData(
        "var options = new ComponentResourceOptions { Provider = @ };\n_ = new TrainingSite(\"site\", bucket, options);",
        "virginia",
        "ireland"
    )]
    public Task Gets_the_provider_of_the_data(string body, string before, string after) =>
        FixAsync(RelocationTest.ByProvider + body, before, after);

    [Fact]
    public Task Gets_one_that_is_near() =>
        FixAsync(
            """
            var ireland = new Aws.Provider("ireland", new() { Region = "eu-west-1" });
            var virginia = new Aws.Provider("virginia", new() { Region = "us-east-1" });
            var bucket = new Aws.S3.Bucket("artifacts", new() { Region = "eu-west-1" });
            _ = new TrainingSite("site", bucket, new() { Provider = @ });
            """,
            "virginia",
            "ireland"
        );

    [Fact]
    public Task Gets_one_that_is_introduced() =>
        FixAsync(
            """
            var virginia = new Aws.Provider("virginia", new() { Region = "us-east-1" });#
            var bucket = new Aws.S3.Bucket("artifacts", new() { Region = "eu-west-1" });
            _ = new TrainingSite("site", bucket, new() { Provider = @ });
            """,
            "virginia",
            "euWest1",
            "\nvar euWest1 = new Aws.Provider(\"eu-west-1\", new() { Region = \"eu-west-1\" });"
        );

    /// <summary>What else it creates would move, too.</summary>
    [Theory]
    [InlineData("_ = new Aws.S3.Bucket(\"logs\", new(), new() { Parent = site });")]
    [InlineData("_ = new Aws.Sqs.Queue(\"jobs\", new(), new() { Parent = site });")]
    public Task Stays_with_what_stays(string other) =>
        StaysAsync(
            $$"""
            {{RelocationTest.ByProvider}}var site = new TrainingSite("site", bucket, new() { Provider = virginia });
            {{other}}
            """
        );

    [Fact]
    public Task Is_created_in_a_loop_for_data_of_several_regions() =>
        StaysAsync(
            """
            var virginia = new Aws.Provider("virginia", new() { Region = "us-east-1" });
            var near = new Aws.S3.Bucket("near", new(), new() { Provider = virginia });
            var bucket = new Aws.S3.Bucket("artifacts", new() { Region = "eu-west-1" });
            foreach (var (name, data) in new[] { ("near", near), ("far", bucket) })
                _ = new TrainingSite(name, data, new() { Provider = virginia });
            """
        );

    private static Task FixAsync(string body, string before, string after, string more = "")
    {
        var test = Of(body.Replace("@", before).Replace("#", ""));
        test.FixedCode = RelocationTest.Unmarked(Program(body.Replace("@", after).Replace("#", more)));
        test.CodeActionVerifier = (action, verifier) =>
            verifier.Equal(
                "Move 'churn' and the resource it needs to eu-west-1, next to S3 bucket 'artifacts', by its component's provider",
                action.Title
            );
        return test.RunAsync();
    }

    private static Task StaysAsync(string body) => Of(body).StaysAsync();

    private static RelocationTest Of(string body) =>
        new() { TestCode = Program(body), CodeActionEquivalenceKey = RelocationFixProvider.ComponentKey };

    private static string Program(string body) =>
        "#nullable enable\n"
        + RelocationTest.Program((body.Contains("google") ? "var google = new Pulumi.Gcp.Provider(\"google\");\n" : "") + body, Site);
}

using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Rules;

/// <summary>PDG1007: outside the places that a fence allows; without a fence, or without a known place, silent.</summary>
public class AllowedPlacesRuleTests
{
    private static Task VerifyAsync(
        string body,
        string fence,
        string stack = "config:\n  aws:region: us-east-1\n",
        params (string, string)[] files
    ) =>
        PlacementTest.VerifyAsync(
            Program(body),
            [("Pulumi.yaml", "name: app\nruntime: dotnet\n"), ("Pulumi.prod.yaml", stack), ("DataGravity.yaml", fence), .. files]
        );

    private static string Program(string body) =>
        $$"""
            using Pulumi;
            using Aws = Pulumi.Aws;
            using AwsNative = Pulumi.AwsNative;
            using AzureNative = Pulumi.AzureNative;
            using Gcp = Pulumi.Gcp;
            return await Deployment.RunAsync<AppStack>();
            class AppStack : Stack
            {
                public AppStack()
                {
                    {{body}}
                }
            }
            """;

    [Theory]
    [InlineData("""new {|PDG1007:Aws.S3.Bucket|}("patients", new() { Region = "us-east-1" });""", "data: pat*, regions: eu-*")]
    [InlineData("""new {|PDG1007:Aws.S3.Bucket|}("patients");""", "data: patients, regions: [eu-*, us-west-*]")]
    [InlineData("""new {|PDG1007:Aws.S3.Bucket|}("patients", new() { Tags = { ["pii"] = "yes" } });""", "tag: pii, regions: eu-*")]
    [InlineData(
        """new {|PDG1007:Aws.S3.Bucket|}("patients", new() { Tags = { ["class"] = "personal" } });""",
        "tag: class=personal, clouds: gcp"
    )]
    [InlineData(
        """new {|PDG1007:AwsNative.S3.Bucket|}("patients", new() { Tags = { new AwsNative.Inputs.TagArgs { Key = "pii", Value = "yes" } } }, new() { Provider = new AwsNative.Provider("us", new() { Region = "us-east-1" }) });""",
        "tag: pii, regions: eu-*"
    )]
    [InlineData(
        """new {|PDG1007:Gcp.Storage.Bucket|}("patients", new() { Location = "US", Labels = { ["pii"] = "yes" } });""",
        "tag: pii, regions: europe-*"
    )]
    [InlineData(
        """new {|PDG1007:Gcp.Storage.Bucket|}("patients", new() { Location = "EUR4" });""",
        "data: patients, regions: europe-west4"
    )]
    public Task Data_outside(string bucket, string fence) => VerifyAsync($"_ = {bucket}", $"fence: [{{ {fence} }}]");

    [Theory]
    [InlineData("""new Aws.S3.Bucket("patients", new() { Region = "eu-west-1" });""", "data: patients, regions: eu-*, clouds: aws")]
    [InlineData("""new Aws.S3.Bucket("others");""", "data: {|PDG3006:patients|}, regions: eu-*")]
    [InlineData("""new Aws.S3.Bucket("others", new() { Tags = { ["piis"] = "yes" } });""", "tag: {|PDG3006:pii|}, regions: eu-*")]
    [InlineData("""new Gcp.Storage.Bucket("patients", new() { Location = "EU" });""", "data: patients, regions: europe-*")]
    [InlineData("""new Gcp.Storage.Bucket("patients", new() { Location = "EU" });""", "data: patients, regions: EU")]
    [InlineData(
        """new Gcp.Storage.Bucket("patients", new() { Location = "EUR4" });""",
        "data: patients, regions: [europe-west4, europe-north1]"
    )]
    [InlineData(
        """new Gcp.Storage.Bucket("patients", new() { Location = new Config().Require("location") });""",
        "data: patients, regions: europe-*"
    )]
    [InlineData(
        """new AzureNative.Storage.StorageAccount("patients", new() { ResourceGroupName = "group" });""",
        "data: patients, regions: westeurope"
    )]
    public Task Inside_or_nobody_knows(string bucket, string fence) =>
        VerifyAsync($"_ = {bucket}", $"fence: [{{ {fence} }}]", stack: "config: {}\n");

    /// <summary>A fence that protects nothing is told where it goes wrong.</summary>
    [Theory]
    [InlineData("""new Aws.S3.Bucket("patients");""", "data: {|PDG3006:patient|}, regions: eu-*")]
    [InlineData(
        """new Aws.S3.Bucket("patients", new() { Tags = { ["class"] = "secret" } });""",
        "tag: {|PDG3006:class=personal|}, regions: eu-*"
    )]
    [InlineData(
        """new Aws.S3.Bucket("patients"); _ = new Aws.S3.Bucket("b", new() { Tags = { ["pii"] = "yes" } });""",
        "{|PDG3006:data|}: patients, tag: pii, regions: eu-*"
    )]
    [InlineData("""new Aws.S3.Bucket("patients");""", "data: patients, tag: {|PDG3006:pii|}, regions: eu-*")]
    public Task What_protects_nothing(string bucket, string fence) => VerifyAsync($"_ = {bucket}", $"fence: [{{ {fence} }}]");

    /// <summary>Silent, where a name or a tag is not known, or the file is not the program's alone.</summary>
    [Theory]
    [InlineData("""new Aws.S3.Bucket($"lake-{new Config().Require("name")}");""", "data: patients, regions: eu-*")]
    [InlineData("""new Aws.S3.Bucket("b", new() { Tags = { ["a"] = new Config().Require("class") } });""", "tag: pii, regions: eu-*")]
    [InlineData(
        """new Aws.S3.Bucket("b", new(), new() { Provider = new Aws.Provider("p", new() { DefaultTags = new Aws.Inputs.ProviderDefaultTagsArgs { Tags = { ["pii"] = "yes" } } }) });""",
        "tag: pii, regions: eu-*"
    )]
    [InlineData("""new Aws.Iam.User("q");""", "data: patients, regions: eu-*")]
    public Task What_may_protect(string bucket, string fence) =>
        PlacementTest.VerifyAsync(
            Program($"_ = {bucket}"),
            ("Pulumi.yaml", "name: app\nruntime: dotnet\n"),
            ("DataGravity.yaml", $"fence: [{{ {fence} }}]")
        );

    [Fact]
    public Task A_file_above_the_project_is_for_other_programs_too() =>
        PlacementTest.VerifyAsync(
            Program("""_ = new Aws.S3.Bucket("b");"""),
            ("app/Pulumi.yaml", "name: app\nruntime: dotnet\n"),
            ("DataGravity.yaml", "fence: [{ data: patients, regions: eu-* }]")
        );

    [Theory]
    [InlineData("us-east-1", true)]
    [InlineData("eu-central-1", false)]
    public Task Compute_that_works_on_it(string region, bool isOutside) =>
        VerifyAsync(
            $$"""
            var patients = new Aws.S3.Bucket("patients", new() { Region = "eu-central-1" });
            _ = new {{(isOutside ? "{|PDG1003:{|PDG1007:Aws.Sagemaker.Model|}|}" : "Aws.Sagemaker.Model")}}("churn", new()
            {
                Region = "{{region}}",
                ExecutionRoleArn = "role",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{patients.BucketName}/model") },
            });
            """,
            "fence: [{ data: patients, regions: eu-* }]"
        );

    [Theory]
    [InlineData("us-east-1", true)]
    [InlineData("eu-west-1", false)]
    public Task A_copy_outside(string region, bool isOutside) =>
        VerifyAsync(
            $$"""
            _ = new {{(isOutside ? "{|PDG1007:Aws.DynamoDB.Table|}" : "Aws.DynamoDB.Table")}}("patients", new()
            {
                Region = "eu-central-1",
                HashKey = "id",
                Attributes = { new Aws.DynamoDB.Inputs.TableAttributeArgs { Name = "id", Type = "S" } },
                Replicas = { new Aws.DynamoDB.Inputs.TableReplicaArgs { RegionName = "{{region}}" } },
            });
            """,
            "fence: [{ data: patients, regions: eu-* }]"
        );

    [Fact]
    public Task Data_that_exists_already_has_the_tags_of_the_settings() =>
        VerifyAsync(
            """
            _ = new {|PDG1007:Aws.Sagemaker.Model|}("churn", new()
            {
                ExecutionRoleArn = "role",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = "s3://company-lake/model" },
            });
            """,
            "data: [{ name: company-lake, cloud: aws, region: us-east-1, tags: pii }]\nfence: [{ tag: pii, regions: eu-* }]\n"
        );

    [Fact]
    public Task The_message_says_what_is_allowed()
    {
        var test = new PlacementTest { TestCode = Program("""_ = new {|#0:Aws.S3.Bucket|}("patients");""") };
        test.TestState.AdditionalFiles.Add(("Pulumi.yaml", "name: app\nruntime: dotnet\n"));
        test.TestState.AdditionalFiles.Add(("Pulumi.prod.yaml", "config:\n  aws:region: us-east-1\n"));
        test.TestState.AdditionalFiles.Add(("DataGravity.yaml", "fence:\n  - { data: pat*, clouds: aws, regions: eu-* }\n"));
        test.ExpectedDiagnostics.Add(
            new Microsoft.CodeAnalysis.Testing.DiagnosticResult(Descriptors.All.Single(d => d.Id == "PDG1007"))
                .WithLocation(0)
                .WithMessage(
                    "S3 bucket 'patients' is in us-east-1 (aws:region, Pulumi.prod.yaml:2); DataGravity.yaml:2 allows data 'pat*' only in eu-* of aws"
                )
        );
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""_ = new Aws.S3.Bucket("patients", new() { Region = """)]
    [InlineData("""_ = new Aws.S3.Bucket(""")]
    public Task Half_typed(string body)
    {
        var test = new PlacementTest
        {
            TestCode = Program(body),
            CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None,
        };
        test.TestState.AdditionalFiles.Add(("DataGravity.yaml", "fence: [{ data: patients, regions: eu-* }]\n"));
        return test.RunAsync();
    }
}

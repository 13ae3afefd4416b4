using DataGravity.CodeFixes.Relocation;

namespace DataGravity.CodeFixes.Tests.Relocation;

/// <summary>Compute that is placed by the data's own region.</summary>
public class LinkedMoveTests
{
    private const string Layer =
        """_ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", new() { LayerName = "churn", S3Bucket = bucket.Id@ }""";

    [Theory]
    [InlineData(RelocationTest.ByInput)]
    [InlineData(RelocationTest.ByProvider)]
    public Task By_the_region_of_a_bucket(string start) => Fix(start, Layer + ");", "", ", Region = bucket.Region");

    [Fact]
    public Task A_region_it_names_is_replaced() =>
        Fix(RelocationTest.ByInput, Layer + ");", ", Region = \"us-east-1\"", ", Region = bucket.Region");

    [Fact]
    public Task A_bucket_whose_region_is_configured()
    {
        const string Body = """
            var bucket = new Aws.S3.Bucket("artifacts", new() { Region = new Pulumi.Config().Require("home") });

            """;
        var test = Of(Body, Layer + ");", "", ", Region = bucket.Region", "Move 'churn' to stay with S3 bucket 'artifacts'", region: null);
        return test.AddFile("Pulumi.dev.yaml", "config:\n  aws:region: eu-west-1\n  churn:home: eu-west-1\n")
            .AddFile("Pulumi.prod.yaml", "config:\n  aws:region: us-east-1\n  churn:home: us-west-2\n")
            .RunAsync();
    }

    [Fact]
    public Task Each_round_of_a_loop() =>
        Of(
                "",
                """
                foreach (var region in new[] { "eu-west-1", "eu-central-1" })
                {
                    var bucket = new Aws.S3.Bucket("artifacts-" + region, new() { Region = region });
                    _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn-" + region, new() { LayerName = "churn", S3Bucket = bucket.Id@ });
                }
                """,
                "",
                ", Region = bucket.Region",
                "Move 'churn-eu-west-1' to stay with S3 bucket 'artifacts-eu-west-1'"
            )
            .RunAsync();

    [Fact]
    public Task A_parameter_that_holds_the_data() =>
        Fix(
            RelocationTest.ByInput,
            """
            Make(bucket);
            static void Make(Aws.S3.Bucket data) => _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", new() { LayerName = "churn", S3Bucket = data.Id@ });
            """,
            "",
            ", Region = data.Region"
        );

    [Fact]
    public Task A_property_of_another_object() =>
        Fix(
            """
            var storage = new Storage(new Aws.S3.Bucket("artifacts", new() { Region = "eu-west-1" }));

            """,
            """
            _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", new() { LayerName = "churn", S3Bucket = storage.Models.Id@ });
            """,
            "",
            ", Region = storage.Models.Region",
            "record Storage(Aws.S3.Bucket Models);"
        );

    [Fact]
    public Task An_account_of_Azure() =>
        Fix(
            """
            var account = new AzureNative.Storage.StorageAccount("artifacts", new()
            {
                ResourceGroupName = "ml", Location = "westeurope", Kind = "StorageV2", Sku = new AzureNative.Storage.Inputs.SkuArgs { Name = "Standard_LRS" },
            });
            var container = new AzureNative.Storage.BlobContainer("models", new() { ResourceGroupName = "ml", AccountName = account.Name });

            """,
            """
            _ = new {|PDG1002:AzureNative.ContainerInstance.ContainerGroup|}("churn", new()
            {
                ResourceGroupName = "ml", OsType = "Linux", Location = @,
                Containers =
                {
                    new AzureNative.ContainerInstance.Inputs.ContainerArgs
                    {
                        Name = "train", Image = "tensorflow/tensorflow:latest-gpu",
                        Resources = new AzureNative.ContainerInstance.Inputs.ResourceRequirementsArgs { Requests = new AzureNative.ContainerInstance.Inputs.ResourceRequestsArgs { Cpu = 1, MemoryInGB = 1 } },
                        EnvironmentVariables =
                        {
                            new AzureNative.ContainerInstance.Inputs.EnvironmentVariableArgs { Name = "DATA", Value = Output.Format($"https://{account.Name}.blob.core.windows.net/models") },
                        },
                    },
                },
            });
            """,
            "\"eastus\"",
            "account.Location",
            title: "Move 'churn' to westeurope, to stay with storage account 'artifacts': saves about $0.05 per GB"
        );

    [Fact]
    public Task Cloud_Storage_spells_its_location_in_capitals() =>
        Stays(
            """
            var bucket = new Gcp.Storage.Bucket("artifacts", new() { Location = "EUROPE-WEST1" });
            _ = new {|PDG1003:Gcp.Vertex.AiIndex|}("churn", new() { DisplayName = "churn", Region = "us-central1", Metadata = new Gcp.Vertex.Inputs.AiIndexMetadataArgs { ContentsDeltaUri = bucket.Url } });
            """
        );

    [Fact]
    public Task A_provider_places_the_compute() =>
        Stays(
            RelocationTest.ByInput
                + """
                _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", new() { LayerName = "churn", S3Bucket = bucket.Id }, new() { Provider = virginia });
                """
        );

    [Fact]
    public Task Data_that_no_variable_holds() =>
        Stays(
            """
            _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", new() { LayerName = "churn", S3Bucket = new Aws.S3.Bucket("artifacts", new() { Region = "eu-west-1" }).Id });
            """
        );

    [Fact]
    public Task Data_created_after_the_compute() =>
        Stays(
            """
            _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", new() { LayerName = "churn", S3Bucket = "artifacts" });
            var bucket = new Aws.S3.Bucket("artifacts", new() { BucketName = "artifacts", Region = "eu-west-1" });
            """
        );

    private static Task Fix(
        string start,
        string body,
        string before,
        string after,
        string types = "",
        string title = "Move 'churn' to eu-west-1, to stay with S3 bucket 'artifacts'"
    ) => Of(start, body, before, after, title, types: types).RunAsync();

    private static RelocationTest Of(
        string start,
        string body,
        string before,
        string after,
        string title,
        string? region = "us-east-1",
        string types = ""
    )
    {
        var test = new RelocationTest(region)
        {
            TestCode = Program(start + body.Replace("@", before), types),
            FixedCode = RelocationTest.Unmarked(Program(start + body.Replace("@", after), types)),
            CodeActionEquivalenceKey = RelocationFixProvider.LinkedKey,
            CodeActionIndex = 0,
        };
        test.CodeActionVerifier = (action, verifier) => verifier.Equal(title, action.Title);
        return test;
    }

    private static Task Stays(string body)
    {
        var test = new RelocationTest { TestCode = Program(body), CodeActionEquivalenceKey = RelocationFixProvider.LinkedKey };
        test.DisabledDiagnostics.Add("PDG3005");
        return test.StaysAsync();
    }

    private static string Program(string body, string types = "") =>
        RelocationTest
            .Program(body, types)
            .Replace("using Aws", "using Gcp = Pulumi.Gcp;\nusing AzureNative = Pulumi.AzureNative;\nusing Aws");
}

using DataGravity.CodeFixes.Refactorings;

namespace DataGravity.CodeFixes.Tests.Refactorings;

/// <summary>Compute that is where its data is, by a decision of its own, is placed by the data.</summary>
public class PlaceWithDataTests
{
    private const string Ireland = "config:\n  aws:region: eu-west-1\n";

    private const string ByInput = "var bucket = new Aws.S3.Bucket(\"artifacts\", new() { Region = \"eu-west-1\" });\n";

    private const string ByProvider = """
        var ireland = new Aws.Provider("ireland", new() { Region = "eu-west-1" });
        var other = new Aws.Provider("other", new() { Region = "eu-west-1" });
        var bucket = new Aws.S3.Bucket("artifacts", new(), new() { Provider = ireland });

        """;

    [Theory]
    [InlineData(ByInput, ", Region = \"eu-west-1\" }", ", Region = bucket.Region }")]
    [InlineData(ByInput, " }", ", Region = bucket.Region }")]
    [InlineData(ByProvider, " }", ", Region = bucket.Region }")]
    [InlineData(
        ByProvider,
        ", Region = \"eu-west-1\" }, new() { Provider = other }",
        ", Region = bucket.Region }, new() { Provider = other }"
    )]
    [InlineData(ByProvider, " }, new() { Provider = other }", " }, new() { Provider = ireland }")]
    public Task By_its_region_or_its_provider(string start, string before, string after) =>
        RefactoringTest<PlaceWithDataRefactoringProvider>.ChangesAsync(
            $"{start}_ = new Aws.Lambda.$$LayerVersion(\"churn\", new() {{ LayerName = \"churn\", S3Bucket = bucket.Id{before});",
            $"{start}_ = new Aws.Lambda.LayerVersion(\"churn\", new() {{ LayerName = \"churn\", S3Bucket = bucket.Id{after});",
            ("Pulumi.prod.yaml", Ireland, Ireland)
        );

    /// <summary>An editor asks at the cursor, or for what is selected.</summary>
    [Theory]
    [InlineData("[|new Aws.Lambda.LayerVersion(\"churn\", new() { LayerName = \"churn\", S3Bucket = bucket.Id })|]")]
    [InlineData("[|new Aws.Lambda.LayerVersion|](\"churn\", new() { LayerName = \"churn\", S3Bucket = bucket.Id })")]
    [InlineData("$$new Aws.Lambda.LayerVersion(\"churn\", new() { LayerName = \"churn\", S3Bucket = bucket.Id })")]
    [InlineData("new Aws.Lambda.LayerVersion$$(\"churn\", new() { LayerName = \"churn\", S3Bucket = bucket.Id })")]
    public Task Where_the_creation_or_its_head_is_selected(string creation) =>
        RefactoringTest<PlaceWithDataRefactoringProvider>.ChangesAsync(
            $"{ByInput}_ = {creation};",
            ByInput
                + "_ = new Aws.Lambda.LayerVersion(\"churn\", new() { LayerName = \"churn\", S3Bucket = bucket.Id, Region = bucket.Region });",
            ("Pulumi.prod.yaml", Ireland, Ireland)
        );

    [Theory]
    [InlineData("new Aws.Lambda.LayerVersion([|\"churn\", new() { LayerName = \"churn\", S3Bucket = bucket.Id }|])")]
    [InlineData("new Aws.Lambda.LayerVersion[|(\"churn\", new() { LayerName = \"churn\", S3Bucket = bucket.Id })|]")]
    public Task Not_where_arguments_are_selected(string creation) => StaysAsync($"{ByInput}_ = {creation};");

    [Theory]
    [InlineData(ByInput, ", Region = bucket.Region }")]
    [InlineData(ByProvider, " }, new() { Provider = ireland }")]
    [InlineData("var bucket = new Aws.S3.Bucket(\"artifacts\");\n", " }")]
    public Task Not_where_it_is_already(string start, string args) =>
        StaysAsync($"{start}_ = new Aws.Lambda.$$LayerVersion(\"churn\", new() {{ LayerName = \"churn\", S3Bucket = bucket.Id{args});");

    [Fact]
    public Task Not_where_it_would_move() =>
        StaysAsync(
            ByInput
                + "_ = new Aws.Lambda.$$LayerVersion(\"churn\", new() { LayerName = \"churn\", S3Bucket = bucket.Id, Region = \"us-east-1\" });"
        );

    [Fact]
    public Task Not_where_a_stack_has_it_elsewhere() =>
        RefactoringTest<PlaceWithDataRefactoringProvider>.StaysAsync(
            ByInput + "_ = new Aws.Lambda.$$LayerVersion(\"churn\", new() { LayerName = \"churn\", S3Bucket = bucket.Id });",
            ("Pulumi.dev.yaml", "config:\n  aws:region: us-east-1\n"),
            ("Pulumi.prod.yaml", Ireland)
        );

    [Theory]
    [InlineData("_ = new Aws.Sqs.$$Queue(\"jobs\", new() { Region = \"eu-west-1\" });")]
    [InlineData("_ = new Aws.Lambda.$$LayerVersion(\"churn\", new() { LayerName = \"churn\" });")]
    [InlineData(
        "_ = new Aws.Lambda.LayerVersion(\"ch$$urn\", new() { LayerName = \"churn\", S3Bucket = bucket.Id, Region = \"eu-west-1\" });"
    )]
    [InlineData(
        "static void Make(Output<string> name) => _ = new Aws.Lambda.$$LayerVersion(\"churn\", new() { LayerName = \"churn\", S3Bucket = name, Region = \"eu-west-1\" });\nMake(bucket.Id);"
    )]
    [InlineData("_ = new Aws.Lambda.$$LayerVersion(\"churn\"")]
    [InlineData("_ = new $$")]
    public Task Not_without_data_in_reach(string body) => StaysAsync(ByInput + body);

    private static Task StaysAsync(string body) =>
        RefactoringTest<PlaceWithDataRefactoringProvider>.StaysAsync(body, ("Pulumi.prod.yaml", Ireland));
}

namespace DataGravity.CodeFixes.Tests.Relocation;

/// <summary>Data that follows the default provider, and stacks that differ.</summary>
public class DefaultProviderTests
{
    private const string Start = """
        var virginia = new Aws.Provider("virginia", new() { Region = "us-east-1" });
        var bucket = new Aws.S3.Bucket("artifacts");

        """;

    [Theory]
    [InlineData(", new() { Provider = virginia }", "")]
    [InlineData(", new CustomResourceOptions { Provider = virginia, Protect = true }", ", new CustomResourceOptions { Protect = true }")]
    [InlineData(", new() { Protect = true, Provider = virginia }", ", new() { Protect = true }")]
    [InlineData(", new() { Protect = true, Provider = virginia, }", ", new() { Protect = true, }")]
    [InlineData(", new()\n{\n    Protect = true,\n    Provider = virginia, // GPUs\n}", ", new()\n{\n    Protect = true,\n}")]
    [InlineData(", new()\n{\n    Protect = true,\n    Provider = virginia\n}", ", new()\n{\n    Protect = true\n}")]
    public Task A_provider_is_removed(string before, string after) =>
        Fix("S3Bucket = bucket.Id }" + before, "S3Bucket = bucket.Id }" + after);

    [Theory]
    [InlineData("Region = \"us-east-1\", S3Bucket = bucket.Id }", "S3Bucket = bucket.Id }")]
    [InlineData("S3Bucket = bucket.Id, Region = \"us-east-1\" }", "S3Bucket = bucket.Id }")]
    public Task A_region_is_removed(string before, string after) => Fix(before, after);

    [Fact]
    public Task What_decides_elsewhere_is_overruled() =>
        Fix(
            "S3Bucket = bucket.Id }, options",
            "S3Bucket = bucket.Id, Region = \"eu-west-1\" }, options",
            "var options = new CustomResourceOptions { Provider = virginia };\n_ = new Aws.S3.Bucket(\"other\", new(), options);\n"
        );

    [Fact]
    public Task No_region_is_written_where_the_default_is_elsewhere_in_another_stack()
    {
        var program = RelocationTest.Program(
            Start
                + """
                var options = new CustomResourceOptions { Provider = virginia };
                _ = new Aws.S3.Bucket("other", new(), options);
                _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", new() { LayerName = "churn", S3Bucket = bucket.Id }, options);
                """
        );
        return new RelocationTest("eu-west-1") { TestCode = program }
            .AddStack("prod", "us-east-1")
            .StaysAsync();
    }

    [Fact]
    public Task Data_in_one_region_in_all_stacks()
    {
        const string Body =
            RelocationTest.ByInput
            + """
                _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", new() { LayerName = "churn", S3Bucket = bucket.Id });
                """;
        return new RelocationTest("eu-west-1")
        {
            TestCode = RelocationTest.Program(Body),
            FixedCode = RelocationTest.Program(
                Body.Replace("{|PDG1003:", "").Replace("|}", "").Replace("bucket.Id }", "bucket.Id, Region = \"eu-west-1\" }")
            ),
        }
            .AddStack("prod", "us-east-1")
            .RunAsync();
    }

    [Fact]
    public Task No_region_is_written_where_the_data_is_configured()
    {
        var program = RelocationTest.Program(
            """
            var bucket = new Aws.S3.Bucket("artifacts", new() { Region = new Pulumi.Config().Require("home") });
            _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", new() { LayerName = "churn", S3Bucket = bucket.Id });
            """
        );
        return new RelocationTest(region: null) { TestCode = program }
            .AddFile("Pulumi.dev.yaml", "config:\n  aws:region: eu-west-1\n  churn:home: eu-west-1\n")
            .AddFile("Pulumi.prod.yaml", "config:\n  aws:region: us-east-1\n  churn:home: us-west-2\n")
            .StaysAsync();
    }

    private static Task Fix(string before, string after, string more = "")
    {
        var test = new RelocationTest("eu-west-1")
        {
            TestCode = RelocationTest.Program(
                $$"""{{Start}}{{more}}_ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", new() { LayerName = "churn", {{before}});"""
            ),
            FixedCode = RelocationTest.Program(
                $$"""{{Start}}{{more}}_ = new Aws.Lambda.LayerVersion("churn", new() { LayerName = "churn", {{after}});"""
            ),
        };
        return test.RunAsync();
    }
}

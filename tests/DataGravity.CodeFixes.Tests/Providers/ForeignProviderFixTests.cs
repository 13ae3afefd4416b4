using DataGravity.CodeFixes.Providers;
using Test = DataGravity.CodeFixes.Tests.ProgramFixTest<DataGravity.CodeFixes.Providers.ForeignProviderFixProvider>;

namespace DataGravity.CodeFixes.Tests.Providers;

public class ForeignProviderFixTests
{
    private const string Google = """
        var google = new Gcp.Provider("google", new() { Region = "europe-west4" });

        """;

    [Theory]
    [InlineData(", new(), new() { Provider = google }", ", new()")]
    [InlineData(
        ", options: new CustomResourceOptions { Protect = true, Provider = google }",
        ", options: new CustomResourceOptions { Protect = true }"
    )]
    [InlineData(
        ", new(), new()\n{\n    Provider = google, // Not ours.\n    Protect = true,\n}",
        ", new(), new()\n{\n    Protect = true,\n}"
    )]
    public Task It_is_dropped(string before, string after) =>
        Test.FixAsync(
            $"{Google}_ = new {{|PDG2002:Aws.S3.Bucket|}}(\"data\"{before});",
            $"{Google}_ = new Aws.S3.Bucket(\"data\"{after});",
            equivalenceKey: ForeignProviderFixProvider.EquivalenceKey
        );

    [Fact]
    public Task All_of_them_in_a_component() =>
        Test.FixAsync(
            Google + "_ = new Lake(\"lake\", new() { Provider = google });",
            Google + "_ = new Lake(\"lake\", new() { Provider = google });",
            Lake("new {|PDG2002:Aws.S3.Bucket|}", ", Provider = options.Provider"),
            Lake("new Aws.S3.Bucket", "")
        );

    [Fact]
    public Task Options_that_others_use_too_stay() =>
        Test.StaysAsync(
            Google
                + """
                var options = new CustomResourceOptions { Provider = google };
                _ = new {|PDG2002:Aws.S3.Bucket|}("data", new(), options);
                _ = new Gcp.Storage.Bucket("own", new() { Location = "EU" }, options);
                """
        );

    private static string Lake(string bucket, string provider) =>
        $$"""
            class Lake : ComponentResource
            {
                public Lake(string name, ComponentResourceOptions options) : base("app:index:Lake", name, options)
                {
                    _ = {{bucket}}("raw", new(), new() { Parent = this{{provider}} });
                    _ = {{bucket}}("clean", new(), new() { Parent = this{{provider}} });
                    _ = new Gcp.Storage.Bucket("far", new() { Location = "EU" }, new() { Parent = this, Provider = options.Provider });
                }
            }
            """;
}

using DataGravity.CodeFixes.Providers;
using Test = DataGravity.CodeFixes.Tests.ProgramFixTest<DataGravity.CodeFixes.Providers.ParentFixProvider>;

namespace DataGravity.CodeFixes.Tests.Providers;

public class ParentFixTests
{
    private const string Body = """
        var ireland = new Aws.Provider("ireland", new() { Region = "eu-west-1" });
        _ = new Lake("lake", new() { Provider = ireland });
        """;

    [Theory]
    [InlineData("", ", options: new() { Parent = this }")]
    [InlineData(", new()", ", new(), new() { Parent = this }")]
    [InlineData(", null, null", ", null, new() { Parent = this }")]
    [InlineData(", new(), new() { Protect = true }", ", new(), new() { Protect = true, Parent = this }")]
    [InlineData(
        ", new(), new CustomResourceOptions { Parent = null, Protect = true }",
        ", new(), new CustomResourceOptions { Parent = this, Protect = true }"
    )]
    [InlineData(", new(), _shared", ", new(), CustomResourceOptions.Merge(_shared, new CustomResourceOptions { Parent = this })")]
    public Task The_component_becomes_the_parent(string before, string after) =>
        Test.FixAsync(
            Body,
            Body,
            Lake($"new {{|PDG2003:Aws.S3.Bucket|}}(\"raw\"{before})"),
            Lake($"new Aws.S3.Bucket(\"raw\"{after})"),
            ParentFixProvider.EquivalenceKey
        );

    [Fact]
    public Task Several_and_a_component_among_them() =>
        Test.FixAsync(
            Body,
            Body,
            Lake("new {|PDG2003:Aws.S3.Bucket|}(\"raw\", new())", "_ = new {|PDG2003:Inner|}(\"inner\");"),
            Lake("new Aws.S3.Bucket(\"raw\", new(), new() { Parent = this })", "_ = new Inner(\"inner\", new() { Parent = this });")
        );

    private static string Lake(string bucket, string more = "") =>
        $$"""
            class Lake : ComponentResource
            {
                private static readonly CustomResourceOptions _shared = new CustomResourceOptions { Protect = true };

                public Lake(string name, ComponentResourceOptions options) : base("app:index:Lake", name, options)
                {
                    _ = {{bucket}};
                    {{more}}
                }
            }

            class Inner : ComponentResource
            {
                public Inner(string name, ComponentResourceOptions? options = null) : base("app:index:Inner", name, options)
                {
                }
            }
            """;
}

using DataGravity.Analyzers.Tests.Scenarios;
using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Rules;

public class OrphanRuleTests
{
    private const string Ireland = """
        var ireland = new Aws.Provider("ireland", new() { Region = "eu-west-1" });

        """;

    [Theory]
    [InlineData("{ Provider = ireland }")]
    [InlineData("{ Providers = { ireland } }")]
    public Task A_child_that_misses_the_provider(string options) =>
        Scenario.VerifyAsync($"{Ireland}_ = new Lake(\"lake\", new() {options});", Lake("new {|PDG2003:Aws.S3.Bucket|}(\"raw\")"));

    [Theory]
    [InlineData("new Aws.S3.Bucket(\"raw\", null, new() { Parent = this })")]
    [InlineData("new Aws.S3.Bucket(\"raw\", null, new() { Parent = Role })")]
    [InlineData("new Aws.S3.Bucket(\"raw\", null, new() { Provider = options.Provider })")]
    [InlineData("new Aws.Provider(\"own\", new() { Region = \"eu-west-1\" })")]
    [InlineData("Aws.S3.Bucket.Get(\"raw\", \"raw\")")]
    [InlineData("Helper.Bucket()")]
    public Task What_is_no_orphan(string child) =>
        Scenario.VerifyAsync(
            Ireland + "_ = new Lake(\"lake\", new() { Provider = ireland });",
            Lake(child)
                + """

                static class Helper
                {
                    public static Aws.S3.Bucket Bucket() => new("shared");
                }
                """
        );

    [Fact]
    public Task Where_it_lands_instead() =>
        PlacementTest.VerifyMessageAsync(
            Program("new {|#0:Aws.S3.Bucket|}(\"raw\")"),
            Rule,
            "S3 bucket 'raw', created by app:index:Lake 'lake', has no Parent in stack 'prod'; it lands in us-east-1 (aws:region, Pulumi.prod.yaml:2), not in eu-west-1 (provider 'ireland')",
            Placed.Stacks(("dev", "aws:region: eu-west-1"), ("prod", "aws:region: us-east-1"))
        );

    [Fact]
    public Task A_suggestion_where_nobody_knows_the_region() =>
        VerifySuggestionAsync(
            Program("new {|#0:Aws.S3.Bucket|}(\"raw\")"),
            "S3 bucket 'raw', created by app:index:Lake 'lake', has no Parent; it follows the default provider, not provider 'ireland'"
        );

    [Fact]
    public Task A_suggestion_where_its_own_region_decides() =>
        VerifySuggestionAsync(
            Program("new {|#0:Aws.S3.Bucket|}(\"raw\", new() { Region = \"us-east-1\" })"),
            "S3 bucket 'raw', created by app:index:Lake 'lake', has no Parent; it follows the default provider, not provider 'ireland'"
        );

    [Fact]
    public Task A_suggestion_where_the_component_is_given_none() =>
        VerifySuggestionAsync(
            Program("new {|#0:Aws.S3.Bucket|}(\"raw\")", ""),
            "S3 bucket 'raw', created by app:index:Lake 'lake', has no Parent; no provider given to the component will reach it"
        );

    [Fact]
    public Task A_component_in_a_component() =>
        VerifySuggestionAsync(
            Program("new {|#0:Inner|}(\"inner\")")
                + """

                class Inner(string name) : ComponentResource("app:index:Inner", name);
                """,
            "app:index:Inner 'inner', created by app:index:Lake 'lake', has no Parent; no provider given to the component will reach it"
        );

    [Fact]
    public Task A_method_and_a_lambda_of_the_component_create_too() =>
        Scenario.VerifyAsync(
            Ireland + "_ = new Lake(\"lake\", new() { Provider = ireland });",
            """
            class Lake : ComponentResource
            {
                public Lake(string name, ComponentResourceOptions options) : base("app:index:Lake", name, options)
                {
                    Add("method");
                    Action<string> add = bucket => _ = new {|PDG2003:Aws.S3.Bucket|}(bucket);
                    add("lambda");
                }

                private void Add(string name) => _ = new {|PDG2003:Aws.S3.Bucket|}(name, new(), new() { Protect = true });
            }
            """
        );

    [Fact]
    public Task Half_typed() =>
        Scenario.VerifyAsync("_ = new Lake(\"lake\", new());", Lake("new Aws.S3.Bucket(\"raw\", null, {|CS1503:\"options\"|})"));

    private const string Rule = "PDG2003";

    private static Task VerifySuggestionAsync(string program, string message) =>
        PlacementTest.VerifySuggestionAsync(program, Rule, message);

    private static string Lake(string child) =>
        $$"""
            class Lake : ComponentResource
            {
                public Aws.Iam.Role Role { get; }

                public Lake(string name, ComponentResourceOptions options) : base("app:index:Lake", name, options)
                {
                    Role = new("reader", new() { AssumeRolePolicy = "{}" }, new() { Parent = this });
                    _ = {{child}};
                }
            }
            """;

    private static string Program(string child, string options = "Provider = ireland") =>
        $$"""
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
                {{Ireland}}
                _ = new Lake("lake", new() { {{options}} });
            });

            {{Lake(child)}}
            """;
}

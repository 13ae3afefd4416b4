using DataGravity.Analyzers.Tests.Scenarios;
using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Rules;

public class RemoteComponentRuleTests
{
    private const string Rule = "PDG2004";

    private const string Ireland = """
        var ireland = new Aws.Provider("ireland", new() { Region = "eu-west-1" });

        """;

    [Theory]
    [InlineData("Provider = ireland", "new {|PDG2004:Pulumi.Awsx.Ec2.Vpc|}(\"net\", new(), new() { Parent = this })")]
    [InlineData("Providers = { ireland }", "new {|PDG2004:Pulumi.Awsx.Ec2.Vpc|}(\"net\", new(), new() { Parent = this })")]
    [InlineData("Provider = ireland", "new {|PDG2004:Pulumi.Eks.Cluster|}(\"gpu\", new(), new() { Parent = this })")]
    [InlineData("Provider = ireland", "new Pulumi.Awsx.Ec2.Vpc(\"net\", new(), new() { Parent = this, Provider = options.Provider })")]
    [InlineData(
        "Provider = ireland",
        "new Pulumi.Awsx.Ec2.Vpc(\"net\", new(), new() { Parent = this, Providers = { options.Provider! } })"
    )]
    [InlineData("Provider = new Gcp.Provider(\"google\")", "new Pulumi.Awsx.Ec2.Vpc(\"net\", new(), new() { Parent = this })")]
    [InlineData("Protect = true", "new Pulumi.Awsx.Ec2.Vpc(\"net\", new(), new() { Parent = this })")]
    [InlineData("Provider = ireland", "new Pulumi.Awsx.Ec2.Vpc(\"net\")")]
    public Task Nested_in_a_component(string options, string child) =>
        Scenario.VerifyAsync($"{Ireland}_ = new Network(\"network\", new() {{ {options} }});", Network(child));

    [Fact]
    public Task Where_its_children_land() =>
        PlacementTest.VerifyMessageAsync(
            Nested,
            Rule,
            "in .NET VPC 'net' does not inherit the provider of the component it is nested in; it lands in us-east-1 (aws:region, Pulumi.prod.yaml:2), not in eu-west-1 (provider 'ireland')",
            Placed.Stacks(("prod", "aws:region: us-east-1"))
        );

    [Fact]
    public Task A_suggestion_where_nobody_knows_the_region() =>
        PlacementTest.VerifySuggestionAsync(
            Nested,
            Rule,
            "in .NET VPC 'net' does not inherit the provider of the component it is nested in; it follows the default provider, not provider 'ireland'"
        );

    private static string Nested =>
        $$"""
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
                {{Ireland}}
                _ = new Network("network", new() { Provider = ireland });
            });

            {{Network("new {|#0:Pulumi.Awsx.Ec2.Vpc|}(\"net\", new(), new() { Parent = this })")}}
            """;

    private static string Network(string child) =>
        $$"""
            class Network : ComponentResource
            {
                public Network(string name, ComponentResourceOptions options) : base("app:index:Network", name, options) => _ = {{child}};
            }
            """;
}

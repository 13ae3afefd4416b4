using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Rules;

public class UnplacedProviderRuleTests
{
    private const string Rule = "PDG2005";
    private static readonly (string, string)[] s_stack = Placed.Stacks(("prod", "aws:region: eu-west-1"));

    [Theory]
    [InlineData("")]
    [InlineData(", new() { AllowedAccountIds = { \"123456789012\" } }")]
    [InlineData(", new() { Region = new Config().Get(\"region\") }")]
    public Task It_takes_the_environment_s(string args) =>
        PlacementTest.VerifySuggestionAsync(
            Program($"new {{|#0:Aws.Provider|}}(\"audit\"{args})"),
            Rule,
            "provider 'audit' is told no region; it takes that of the environment (AWS_REGION, AWS_DEFAULT_REGION), not eu-west-1 (aws:region, Pulumi.prod.yaml:2)",
            s_stack
        );

    [Theory]
    [InlineData("new Aws.Provider(\"audit\", new() { Region = \"us-east-1\" })")]
    [InlineData("new Aws.Provider(\"audit\", new() { Profile = \"audit\" })")]
    [InlineData("new Aws.Provider(\"audit\", new() { Region = new Config(\"aws\").Require(\"region\") })")]
    public Task Told(string provider) => PlacementTest.VerifyAsync(Program(provider), s_stack);

    [Fact]
    public async Task Where_nothing_is_configured_or_nothing_follows_it()
    {
        await PlacementTest.VerifyAsync(Program("new Aws.Provider(\"audit\")"));
        await PlacementTest.VerifyAsync(Program("new Aws.Provider(\"audit\")", "Region = \"us-east-1\""), s_stack);
        await PlacementTest.VerifyAsync(
            Program("new Aws.Provider(\"audit\")"),
            [
                .. Placed.Stacks(),
                (
                    "Pulumi.prod.yaml",
                    "environment:\n  values:\n    environmentVariables:\n      AWS_REGION: eu-west-1\nconfig:\n  aws:region: eu-west-1\n"
                ),
            ]
        );
    }

    private static string Program(string provider, string args = "") =>
        $$"""
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
                var audit = {{provider}};
                _ = new Aws.S3.Bucket("log", new() { {{args}} }, new() { Provider = audit });
            });
            """;
}

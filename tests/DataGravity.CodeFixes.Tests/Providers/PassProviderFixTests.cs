using DataGravity.CodeFixes.Providers;
using Test = DataGravity.CodeFixes.Tests.ProgramFixTest<DataGravity.CodeFixes.Providers.PassProviderFixProvider>;

namespace DataGravity.CodeFixes.Tests.Providers;

public class PassProviderFixTests
{
    [Theory]
    [InlineData("Provider = ireland", "ComponentResourceOptions", "Provider = options.Provider")]
    [InlineData("Provider = ireland", "ComponentResourceOptions?", "Provider = options?.Provider")]
    [InlineData("Providers = { ireland }", "ComponentResourceOptions", "Providers = options.Providers")]
    [InlineData("Providers = { ireland }", "ComponentResourceOptions?", "Providers = options?.Providers ?? new()")]
    public Task What_the_component_is_given_is_passed_on(string given, string type, string passed) =>
        Test.FixAsync(
            Body(given),
            Body(given),
            Network(type, "new {|PDG2004:Awsx.Ec2.Vpc|}(\"net\", new(), new() { Parent = this })"),
            Network(type, $"new Awsx.Ec2.Vpc(\"net\", new(), new() {{ Parent = this, {passed} }})"),
            PassProviderFixProvider.EquivalenceKey
        );

    [Fact]
    public Task Nothing_is_at_hand() =>
        Test.StaysAsync(
            Body("Provider = ireland"),
            """
            class Network : ComponentResource
            {
                public Network(string name, ComponentResourceOptions options) : base("app:index:Network", name, options) => Create();

                private void Create() => _ = new {|PDG2004:Awsx.Ec2.Vpc|}("net", new(), new() { Parent = this });
            }
            """
        );

    private static string Body(string given) =>
        $$"""
            var ireland = new Aws.Provider("ireland", new() { Region = "eu-west-1" });
            _ = new Network("network", new() { {{given}} });
            """;

    private static string Network(string type, string vpc) =>
        $$"""
            class Network : ComponentResource
            {
                public Network(string name, {{type}} options) : base("app:index:Network", name, options) => _ = {{vpc}};
            }
            """;
}

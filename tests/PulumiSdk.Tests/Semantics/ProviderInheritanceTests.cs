using Pulumi;
using static PulumiSdk.Tests.Programs;

namespace PulumiSdk.Tests.Semantics;

public class ProviderInheritanceTests
{
    [Fact]
    public async Task Own_provider_beats_the_parents()
    {
        var run = await Run.Of(() =>
            _ = new Component(
                "c",
                new() { Provider = AwsProvider("outer") },
                self => AwsBucket("b", new() { Parent = self, Provider = AwsProvider("own") })
            )
        );
        Assert.Equal("own", run.ProviderOf("b"));
    }

    [Fact]
    public async Task A_component_hands_on_its_provider_to_children_of_the_package()
    {
        var run = await Run.Of(() =>
            _ = new Component(
                "c",
                new() { Provider = AwsProvider("p") },
                self =>
                {
                    AwsBucket("same", new() { Parent = self });
                    GcpBucket("other", new() { Parent = self });
                }
            )
        );
        Assert.Equal("p", run.ProviderOf("same"));
        Assert.Null(run.ProviderOf("other"));
    }

    [Fact]
    public async Task Providers_serve_package_by_package()
    {
        var run = await Run.Of(() =>
            _ = new Component(
                "c",
                new() { Providers = { AwsProvider("a"), GcpProvider("g") } },
                self =>
                {
                    AwsBucket("ab", new() { Parent = self });
                    GcpBucket("gb", new() { Parent = self });
                }
            )
        );
        Assert.Equal("a", run.ProviderOf("ab"));
        Assert.Equal("g", run.ProviderOf("gb"));
    }

    [Fact]
    public async Task The_last_of_two_providers_of_a_package_wins()
    {
        var run = await Run.Of(() =>
            _ = new Component(
                "c",
                new() { Providers = { AwsProvider("first"), AwsProvider("last") } },
                self => AwsBucket("b", new() { Parent = self })
            )
        );
        Assert.Equal("last", run.ProviderOf("b"));
    }

    [Fact]
    public async Task A_nested_component_overrides_only_its_package()
    {
        var run = await Run.Of(() =>
            _ = new Component(
                "outer",
                new() { Providers = { AwsProvider("a"), GcpProvider("g") } },
                outer =>
                    _ = new Component(
                        "inner",
                        new() { Parent = outer, Provider = AwsProvider("nearer") },
                        inner =>
                        {
                            AwsBucket("ab", new() { Parent = inner });
                            GcpBucket("gb", new() { Parent = inner });
                        }
                    )
            )
        );
        Assert.Equal("nearer", run.ProviderOf("ab"));
        Assert.Equal("g", run.ProviderOf("gb"));
    }

    [Fact]
    public async Task Without_a_parent_nothing_is_inherited_even_inside_a_constructor()
    {
        var run = await Run.Of(() => _ = new Component("c", new() { Provider = AwsProvider("p") }, _ => AwsBucket("b")));
        Assert.Null(run.ProviderOf("b"));
        Assert.Equal(Stack, run["b"].Parent!.Type);
    }

    [Fact]
    public async Task A_custom_resource_hands_on_its_provider_to_grandchildren_too()
    {
        var run = await Run.Of(() =>
        {
            var parent = AwsBucket("parent", new() { Provider = AwsProvider("p") });
            var child = AwsBucket("child", new() { Parent = parent });
            AwsBucket("grandchild", new() { Parent = child });
            GcpBucket("other", new() { Parent = child });
        });
        Assert.Equal("p", run.ProviderOf("child"));
        Assert.Equal("p", run.ProviderOf("grandchild"));
        Assert.Null(run.ProviderOf("other"));
    }

    [Fact]
    public async Task A_provider_as_parent_does_not_supply_itself()
    {
        var run = await Run.Of(() =>
            _ = new Component(
                "c",
                new() { Provider = AwsProvider("outer") },
                self =>
                {
                    AwsBucket("under", new() { Parent = AwsProvider("nested", options: new() { Parent = self }) });
                    AwsBucket("alone", new() { Parent = AwsProvider("root") });
                }
            )
        );
        Assert.Equal("outer", run.ProviderOf("under"));
        Assert.Null(run.ProviderOf("alone"));
    }

    [Fact]
    public async Task A_provider_of_another_package_is_sent_as_it_is_and_inherited()
    {
        var run = await Run.Of(() =>
        {
            var bucket = AwsBucket("b", new() { Provider = GcpProvider("g") });
            AwsBucket("child", new() { Parent = bucket });
            GcpBucket("gcpChild", new() { Parent = bucket });
        });
        Assert.Equal("g", run.ProviderOf("b"));
        Assert.Equal("g", run.ProviderOf("child"));
        // By the engine, which goes by the provider's package.
        Assert.Equal("g", run.ProviderOf("gcpChild"));
    }

    [Fact]
    public async Task A_components_provider_of_another_package_serves_that_package()
    {
        var run = await Run.Of(() =>
            _ = new Component(
                "c",
                new() { Provider = GcpProvider("g") },
                self =>
                {
                    AwsBucket("ab", new() { Parent = self });
                    GcpBucket("gb", new() { Parent = self });
                }
            )
        );
        Assert.Null(run.ProviderOf("ab"));
        Assert.Equal("g", run.ProviderOf("gb"));
    }

    [Fact]
    public async Task Null_as_provider_inherits()
    {
        var run = await Run.Of(() =>
            _ = new Component("c", new() { Provider = AwsProvider("p") }, self => AwsBucket("b", new() { Parent = self, Provider = null }))
        );
        Assert.Equal("p", run.ProviderOf("b"));
    }

    [Fact]
    public async Task Provider_and_providers_together_are_an_error()
    {
        var error = await Run.Failing(() =>
            _ = new Component("c", new() { Provider = AwsProvider("a"), Providers = { GcpProvider("g") } })
        );
        Assert.IsType<ResourceException>(error);
    }

    [Fact]
    public async Task Types_of_other_than_three_parts_hand_on_by_the_engine_only()
    {
        var run = await Run.Of(() =>
        {
            var odd = new CustomResource("aws:odd", "odd", null, new() { Provider = AwsProvider("p") });
            AwsBucket("child", new() { Parent = odd });
        });
        Assert.Equal("p", run.ProviderOf("odd"));
        Assert.Equal("p", run.ProviderOf("child"));
    }

    [Fact]
    public async Task Local_components_send_no_providers()
    {
        var run = await Run.Of(() => _ = new Component("c", new() { Provider = AwsProvider("p") }));
        Assert.Null(run.ProviderOf("c"));
        Assert.Empty(run["c"].Providers);
        Assert.False(run["c"].IsRemote);
    }

    [Fact]
    public async Task Remote_components_send_their_own_providers_and_inherit_none()
    {
        var run = await Run.Of(() =>
        {
            _ = new RemoteComponent("own", new() { Provider = AwsProvider("p") });
            _ = new Component(
                "local",
                new() { Provider = AwsProvider("q") },
                self => _ = new RemoteComponent("nested", new() { Parent = self })
            );
        });
        Assert.True(run["own"].IsRemote);
        Assert.Equal("p", run["own"].Providers["aws"].Name);
        Assert.Empty(run["nested"].Providers);
    }

    private const string Stack = "pulumi:pulumi:Stack";
}

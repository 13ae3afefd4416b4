using Pulumi;
using static PulumiSdk.Tests.Programs;

namespace PulumiSdk.Tests.Semantics;

public class OptionsTests
{
    [Fact]
    public async Task The_second_options_win_where_they_say_something()
    {
        await Run.Of(() =>
        {
            var (a, b) = (AwsProvider("a"), AwsProvider("b"));
            Assert.Same(b, CustomResourceOptions.Merge(new() { Provider = a }, new() { Provider = b }).Provider);
            Assert.Same(a, CustomResourceOptions.Merge(new() { Provider = a }, new() { Protect = true }).Provider);
            Assert.Same(a, CustomResourceOptions.Merge(new() { Provider = a }, null).Provider);
            Assert.Equal(
                ["x", "y"],
                CustomResourceOptions.Merge(new() { IgnoreChanges = { "x" } }, new() { IgnoreChanges = { "y" } }).IgnoreChanges
            );
        });
    }

    [Fact]
    public async Task Providers_are_merged_by_package()
    {
        await Run.Of(() =>
        {
            var (a, b, g) = (AwsProvider("a"), AwsProvider("b"), GcpProvider("g"));
            Assert.Equal([g, b], ComponentResourceOptions.Merge(new() { Providers = { a, g } }, new() { Providers = { b } }).Providers);
            Assert.Equal([b], ComponentResourceOptions.Merge(new() { Providers = { a, b } }, null).Providers);
        });
    }

    [Fact]
    public async Task Merging_providers_with_a_provider_makes_options_no_component_takes()
    {
        var error = await Run.Failing(() =>
            _ = new Component(
                "c",
                ComponentResourceOptions.Merge(new() { Providers = { GcpProvider("g") } }, new() { Provider = AwsProvider("a") })
            )
        );
        Assert.IsType<ResourceException>(error);
    }

    [Fact]
    public async Task Each_resource_sees_shared_options_as_they_are_when_it_is_made()
    {
        var run = await Run.Of(() =>
        {
            var options = new CustomResourceOptions { Provider = AwsProvider("first") };
            AwsBucket("a", options);
            options.Provider = AwsProvider("second");
            AwsBucket("b", options);
        });
        Assert.Equal("first", run.ProviderOf("a"));
        Assert.Equal("second", run.ProviderOf("b"));
    }

    [Fact]
    public async Task Resources_leave_the_options_they_are_given_alone()
    {
        await Run.Of(() =>
        {
            var parent = AwsBucket("parent", new() { Provider = AwsProvider("p") });
            var options = new CustomResourceOptions { Parent = parent };
            AwsBucket("child", options);
            Assert.Null(options.Provider);
            Assert.Null(options.Version);
        });
    }

    [Fact]
    public async Task Providers_added_after_construction_come_too_late()
    {
        var run = await Run.Of(() =>
        {
            var options = new ComponentResourceOptions();
            var component = new Component("c", options);
            options.Providers.Add(AwsProvider("late"));
            AwsBucket("b", new() { Parent = component });
        });
        Assert.Null(run.ProviderOf("b"));
    }

    [Fact]
    public async Task A_components_options_can_be_forwarded_but_hide_a_list_of_providers()
    {
        await Run.Of(() =>
        {
            var provider = AwsProvider("p");
            Assert.Same(provider, new ComponentResourceOptions { Provider = provider }.Provider);
            Assert.Null(new ComponentResourceOptions { Providers = { provider } }.Provider);
        });
    }

    [Fact]
    public async Task Dependencies_come_from_options_and_from_inputs()
    {
        var run = await Run.Of(() =>
        {
            var (a, b) = (AwsBucket("a"), AwsBucket("b"));
            _ = new Pulumi.Aws.S3.BucketObjectv2("o", new() { Bucket = a.Id }, new() { DependsOn = { b } });
        });
        Assert.Equal(["a", "b"], run["o"].Dependencies.Select(found => found.Name));
        Assert.Equal("a", Assert.Single(run["o"].InputDependencies["bucket"]).Name);
    }

    [Fact]
    public async Task Two_resources_of_one_urn_are_an_error()
    {
        var error = await Run.Failing(() =>
        {
            AwsBucket("same");
            AwsBucket("same");
        });
        Assert.Contains("Duplicate resource URN", error.Message);
    }
}

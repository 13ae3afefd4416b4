using System.Text.Json.Serialization;
using Pulumi;
using Pulumi.Recording;
using Aws = Pulumi.Aws;

namespace PulumiSdk.Tests.Semantics;

public class ConfigTests
{
    private static readonly RecordingSettings s_settings = new()
    {
        Project = "shop",
        Config = new Dictionary<string, string>
        {
            ["shop:region"] = "eu-west-1",
            ["plain"] = "of the project",
            ["aws:region"] = "us-west-2",
            ["shop:count"] = "3",
            ["shop:share"] = "0.5",
            ["shop:on"] = "true",
            ["shop:shout"] = "True",
            ["shop:places"] = """[{"name":"a","Region":"x"},{"name":"b"}]""",
        },
    };

    [Fact]
    public async Task Values_belong_to_the_project_or_to_the_named_namespace()
    {
        await Run.Of(
            () =>
            {
                Assert.Equal("eu-west-1", new Config().Get("region"));
                Assert.Equal("of the project", new Config().Get("plain"));
                Assert.Equal("us-west-2", new Config("aws").Require("region"));
                Assert.Equal("us-west-2", new Config("aws:config").Require("region"));
                Assert.Null(new Config("aws").Get("plain"));
            },
            s_settings
        );
    }

    [Fact]
    public async Task Values_are_parsed_strictly()
    {
        await Run.Of(
            () =>
            {
                var config = new Config();
                Assert.Equal(3, config.RequireInt32("count"));
                Assert.Equal(0.5, config.GetDouble("share"));
                Assert.True(config.GetBoolean("on"));
                Assert.Throws<RunException>(() => config.GetBoolean("shout"));
                Assert.Throws<RunException>(() => config.GetInt32("region"));
                Assert.Null(config.GetInt32("nothing"));
            },
            s_settings
        );
    }

    [Fact]
    public async Task Objects_bind_by_exact_name()
    {
        await Run.Of(
            () =>
            {
                var places = new Config().RequireObject<List<Place>>("places");
                Assert.Equal(["a", "b"], places.Select(place => place.Name));
                Assert.Equal(["x", null], places.Select(place => place.Region));
            },
            s_settings
        );
    }

    [Fact]
    public async Task A_missing_required_value_ends_the_run()
    {
        var error = await Run.Failing(() => new Config().Require("nothing"), s_settings);
        Assert.Contains("shop:nothing", error.Message);
    }

    [Fact]
    public async Task Package_settings_read_config_then_environment_and_can_be_set()
    {
        await Run.Of(
            () =>
            {
                Assert.Equal("us-west-2", Aws.Config.Region);
                Aws.Config.Region = "sa-east-1";
                Assert.Equal("sa-east-1", Aws.Config.Region);
            },
            s_settings
        );
        await Run.Of(
            () => Assert.Equal("ca-central-1", Aws.Config.Region),
            new() { Environment = new Dictionary<string, string> { ["AWS_DEFAULT_REGION"] = "ca-central-1" } }
        );
    }

    [Fact]
    public async Task Explicit_providers_read_the_environment_and_never_the_config()
    {
        var settings = s_settings with { Environment = new Dictionary<string, string> { ["AWS_REGION"] = "eu-south-1" } };
        var run = await Run.Of(
            () =>
            {
                _ = new Aws.Provider("preset");
                _ = new Aws.Provider("given", new() { Region = "us-east-2" });
                _ = new Aws.Provider("cleared", new() { Region = (string?)null! });
            },
            settings
        );
        Assert.Equal("eu-south-1", (string?)run["preset"].Inputs["region"]);
        Assert.Equal("us-east-2", (string?)run["given"].Inputs["region"]);
        Assert.Null(run["cleared"].Inputs["region"]);
    }

    private sealed class Place
    {
        [JsonPropertyName("name")]
        public string? Name { get; set; }

        public string? Region { get; set; }
    }
}

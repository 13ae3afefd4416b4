using Pulumi;
using Pulumi.Recording;
using static PulumiSdk.Tests.Programs;
using Aws = Pulumi.Aws;

namespace PulumiSdk.Tests.Semantics;

public class ReadAndInvokeTests
{
    [Fact]
    public async Task Get_reads_an_existing_resource_under_the_same_provider_rules()
    {
        var run = await Run.Of(() =>
            _ = new Component(
                "c",
                new() { Provider = AwsProvider("p") },
                self =>
                {
                    Aws.S3.Bucket.Get("inside", "existing", null, new() { Parent = self });
                    Aws.S3.Bucket.Get("outside", "existing", new() { Region = "us-east-2" });
                }
            )
        );
        Assert.Equal(RegistrationKind.Read, run["inside"].Kind);
        Assert.Equal("existing", run["inside"].Id);
        Assert.Equal("p", run.ProviderOf("inside"));
        Assert.Null(run.ProviderOf("outside"));
        Assert.Equal("us-east-2", (string?)run["outside"].Inputs["region"]);
    }

    [Fact]
    public async Task Functions_inherit_from_nobody_unless_told()
    {
        var run = await Run.Of(() =>
            _ = new Component(
                "c",
                new() { Provider = AwsProvider("p") },
                self =>
                {
                    Aws.GetRegion.Invoke();
                    Aws.GetRegion.Invoke(null, new InvokeOptions { Parent = self });
                    Aws.GetRegion.Invoke(null, new InvokeOptions { Provider = AwsProvider("q") });
                }
            )
        );
        Assert.Equal([null, "p", "q"], run.Invokes.Select(call => call.Provider?.Name));
    }

    [Fact]
    public async Task Results_echo_arguments_and_mark_the_rest()
    {
        string? region = null,
            description = null;
        var run = await Run.Of(() =>
            Aws
                .GetRegion.Invoke(new() { Region = "eu-west-3" })
                .Apply(result =>
                {
                    (region, description) = (result.Region, result.Description);
                    return 0;
                })
        );
        Assert.Equal("eu-west-3", region);
        Assert.Equal("description", Assert.Single(run.MarkersIn(description)).Path);
    }

    [Fact]
    public async Task InvokeAsync_takes_plain_values()
    {
        string[] zones = [];
        var run = await DeploymentRecorder.RunAsync(
            new(),
            () =>
                Deployment.RunAsync(async () =>
                {
                    var found = await Aws.GetAvailabilityZones.InvokeAsync(new() { State = "available", ExcludeNames = { "us-east-1e" } });
                    zones = [.. found.Names];
                })
        );
        Assert.Equal(
            ["us-east-1e"],
            Assert.Single(run.ThrowIfFailed().Invokes).Inputs["excludeNames"]!.AsArray().Select(name => (string?)name)
        );
        Assert.Equal(3, zones.Distinct().Count());
    }

    [Fact]
    public async Task A_policy_document_is_computed_and_keeps_its_markers()
    {
        var run = await Run.Of(() =>
        {
            var bucket = AwsBucket("data");
            var document = Aws.Iam.GetPolicyDocument.Invoke(
                new()
                {
                    Statements = new[]
                    {
                        new Aws.Iam.Inputs.GetPolicyDocumentStatementInputArgs
                        {
                            Actions = { "s3:GetObject" },
                            Resources = { Output.Format($"{bucket.Arn}/*") },
                            Principals =
                            {
                                new Aws.Iam.Inputs.GetPolicyDocumentStatementPrincipalInputArgs
                                {
                                    Type = "Service",
                                    Identifiers = { "ecs.amazonaws.com" },
                                },
                            },
                        },
                    },
                }
            );
            _ = new Aws.Iam.Policy("policy", new() { PolicyDocument = document.Apply(result => result.MinifiedJson) });
        });
        var marker = run["data"].Marker("arn");
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"MARKER/*","Principal":{"Service":"ecs.amazonaws.com"}}]}""".Replace(
                "MARKER",
                marker
            ),
            (string?)run["policy"].Inputs["policy"]
        );
        Assert.Contains(run["data"], run["policy"].Dependencies);
    }

    [Fact]
    public async Task Stack_references_answer_what_is_known_and_mark_the_rest()
    {
        var settings = new RecordingSettings
        {
            StackOutputs = new Dictionary<string, System.Text.Json.Nodes.JsonObject>
            {
                ["org/infra/dev"] = new() { ["region"] = "eu-west-1" },
            },
        };
        var run = await Run.Of(
            () =>
            {
                var infra = new StackReference("org/infra/dev");
                _ = new Aws.S3.Bucket(
                    "b",
                    new()
                    {
                        Region = infra.RequireOutput("region").Apply(value => (string)value),
                        BucketName = infra.GetOutput("name").Apply(value => (string)value!),
                    }
                );
            },
            settings
        );
        Assert.Equal("eu-west-1", (string?)run["b"].Inputs["region"]);
        Assert.Equal("outputs.name", Assert.Single(run.MarkersIn(run["b"].Inputs["bucket"])).Path);
    }
}

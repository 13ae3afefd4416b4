using Pulumi;
using Pulumi.Recording;
using static PulumiSdk.Tests.Programs;
using Aws = Pulumi.Aws;

namespace PulumiSdk.Tests.Recording;

public class RecorderTests
{
    [Fact]
    public async Task Records_what_is_registered_in_order()
    {
        var run = await Run.Of(() => _ = new Component("c", null, self => AwsBucket("b", new() { Parent = self })));
        Assert.Equal(
            ["Component pulumi:pulumi:Stack project-dev", "Component test:index:Component c", "Custom aws:s3/bucket:Bucket b"],
            run.Registrations.Select(found => $"{found.Kind} {found.Type} {found.Name}")
        );
        Assert.Same(run["c"], run["b"].Parent);
        Assert.Equal("urn:pulumi:dev::project::test:index:Component$aws:s3/bucket:Bucket::b", run["b"].Urn);
    }

    [Fact]
    public async Task Inputs_are_recorded_by_schema_name_at_every_depth()
    {
        var run = await Run.Of(() =>
            _ = new Aws.Sagemaker.Model(
                "m",
                new()
                {
                    ExecutionRoleArn = "role",
                    PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { Image = "i", Environment = { { "K", "v" } } },
                    Containers = { new Aws.Sagemaker.Inputs.ModelContainerArgs { Image = "j" } },
                    EnableNetworkIsolation = true,
                }
            )
        );
        Assert.Equal(
            """{"containers":[{"image":"j"}],"enableNetworkIsolation":true,"executionRoleArn":"role","primaryContainer":{"environment":{"K":"v"},"image":"i"}}""",
            run["m"].Inputs.ToJsonString()
        );
    }

    [Fact]
    public async Task Outputs_echo_inputs_and_otherwise_name_resource_and_property()
    {
        var run = await Run.Of(() =>
        {
            var bucket = new Aws.S3.Bucket("data", new() { BucketName = "given" });
            _ = new Aws.S3.Bucket("copy", new() { BucketName = bucket.BucketName, Region = bucket.Region });
        });
        Assert.Equal("given", (string?)run["copy"].Inputs["bucket"]);
        var marker = Assert.Single(run.MarkersIn(run["copy"].Inputs["region"]));
        Assert.Equal((run["data"], "region"), (marker.Registration, marker.Path));
        Assert.Equal(run["data"].Marker("region"), (string?)run["copy"].Inputs["region"]);
    }

    [Fact]
    public async Task Markers_survive_text_json_and_nesting()
    {
        var run = await Run.Of(() =>
        {
            var bucket = AwsBucket("data");
            var cluster = new Aws.Eks.Cluster(
                "eks",
                new()
                {
                    RoleArn = "r",
                    VpcConfig = new Aws.Eks.Inputs.ClusterVpcConfigArgs { SubnetIds = { "s" } },
                }
            );
            var json = Output.JsonSerialize(
                Output.Create(new { uri = Output.Format($"s3://{bucket.Id}/x"), vpc = cluster.VpcConfig.Apply(config => config.VpcId) })
            );
            _ = new Aws.Ecs.TaskDefinition("task", new() { Family = "f", ContainerDefinitions = json });
        });
        Assert.Equal(
            ["data.id", "eks.vpcConfig.vpcId"],
            run.MarkersIn(run["task"].Inputs["containerDefinitions"]).Select(marker => $"{marker.Registration.Name}.{marker.Path}")
        );
        Assert.Equal(["data", "eks"], run["task"].Dependencies.Select(found => found.Name));
    }

    [Fact]
    public async Task Markers_tell_apart_resources_that_share_a_name()
    {
        var run = await Run.Of(() =>
        {
            AwsBucket("same");
            _ = new Component("c", null, self => AwsBucket("same", new() { Parent = self }));
        });
        var markers = run.Resources.Where(found => found.Name == "same").Select(found => found.Marker("id")).ToList();
        Assert.Equal(2, markers.Distinct().Count());
        Assert.Equal(2, run.MarkersIn(string.Join(" ", markers)).Select(marker => marker.Registration).Distinct().Count());
    }

    [Fact]
    public async Task Runs_side_by_side_do_not_meet()
    {
        async Task<string?> RegionOf(string region)
        {
            var settings = new RecordingSettings
            {
                Stack = region,
                Config = new Dictionary<string, string> { ["aws:region"] = region },
            };
            var run = await DeploymentRecorder.RunAsync(
                settings,
                () =>
                    Deployment.RunAsync(async () =>
                    {
                        await Task.Delay(5);
                        Aws.Config.Region += "!";
                        await Task.Yield();
                        _ = new Aws.S3.Bucket("b", new() { Region = Aws.Config.Region, BucketName = Deployment.Instance.StackName });
                    })
            );
            var bucket = run.ThrowIfFailed()["b"];
            Assert.Equal(region, (string?)bucket.Inputs["bucket"]);
            return (string?)bucket.Inputs["region"];
        }

        var regions = Enumerable.Range(0, 20).Select(n => $"r{n}").ToList();
        Assert.Equal(regions.Select(region => region + "!"), await Task.WhenAll(regions.Select(RegionOf)));
    }

    [Fact]
    public async Task A_missing_required_input_is_an_error_of_the_run()
    {
        var error = await Run.Failing(() => _ = new Aws.Sagemaker.Model("m", new()));
        Assert.Contains("ExecutionRoleArn is required", error.Message);
    }

    [Fact]
    public async Task Exceptions_in_apply_end_the_run_and_stay_apart_from_its_record()
    {
        var run = await DeploymentRecorder.RecordAsync(
            new(),
            () => AwsBucket("b").Id.Apply(id => id.Length > 0 ? throw new InvalidOperationException("no") : id)
        );
        Assert.Equal("no", Assert.Single(run.Errors).Message);
        Assert.Equal(32, run.ExitCode);
        Assert.Equal("b", run["b"].Name);
    }

    [Fact]
    public async Task Stack_outputs_come_from_dictionaries_and_from_properties()
    {
        var returned = await DeploymentRecorder.RunAsync(
            new(),
            () => Deployment.RunAsync(() => new Dictionary<string, object?> { ["id"] = AwsBucket("b").Id })
        );
        Assert.Equal("""{"id":"@[Bucket~b~id]"}""", returned.ThrowIfFailed().Outputs.ToJsonString());
        var assigned = await DeploymentRecorder.RunAsync(new(), () => Deployment.RunAsync<ExportingStack>());
        Assert.Equal("""{"Plain":"@[Bucket~b~arn]","renamed":"x"}""", assigned.ThrowIfFailed().Outputs.ToJsonString());
    }

    [Fact]
    public async Task Asking_for_a_deployment_outside_of_one_is_an_error()
    {
        await Task.Yield();
        Assert.Throws<InvalidOperationException>(() => Deployment.Instance);
        await Assert.ThrowsAsync<InvalidOperationException>(() => DeploymentRecorder.RunAsync(new(), () => Task.CompletedTask));
    }

    [Fact]
    public async Task The_initializers_of_a_stack_run_before_there_is_a_stack()
    {
        var run = await DeploymentRecorder.RunAsync(new(), () => Deployment.RunAsync<EagerStack>());
        Assert.Equal("Trying to acquire Deployment.Stack before 'run' was called.", Assert.Single(run.Errors).Message);
    }

    private sealed class EagerStack : Stack
    {
        public Aws.S3.Bucket Data { get; } = AwsBucket("b");
    }

    private sealed class ExportingStack : Stack
    {
        public ExportingStack()
        {
            Plain = AwsBucket("b").Arn;
            Renamed = Output.Create("x");
        }

        [Output]
        public Output<string> Plain { get; private set; }

        [Output("renamed")]
        public Output<string> Renamed { get; private set; }
    }
}

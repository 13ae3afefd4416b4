using Pulumi;
using static PulumiSdk.Tests.Programs;
using Aws = Pulumi.Aws;

namespace PulumiSdk.Tests.Semantics;

public class TransformationTests
{
    [Fact]
    public async Task Own_transformations_run_before_those_of_ancestors()
    {
        var order = new List<string>();
        ResourceTransformation Note(string name) =>
            args =>
            {
                if (args.Resource.GetResourceName() == "b")
                {
                    order.Add(name);
                }

                return null;
            };

        await Run.Of(() =>
            _ = new Component(
                "c",
                new() { ResourceTransformations = { Note("parent") } },
                self => AwsBucket("b", new() { Parent = self, ResourceTransformations = { Note("own") } })
            )
        );
        Assert.Equal(["own", "parent"], order);
    }

    [Fact]
    public async Task A_transformation_may_set_the_provider()
    {
        var run = await Run.Of(() =>
        {
            var provider = AwsProvider("p");
            AwsBucket(
                "b",
                new()
                {
                    ResourceTransformations =
                    {
                        args =>
                            new(args.Args, CustomResourceOptions.Merge((CustomResourceOptions)args.Options, new() { Provider = provider })),
                    },
                }
            );
        });
        Assert.Equal("p", run.ProviderOf("b"));
    }

    [Fact]
    public async Task Stack_transformations_see_typed_args_of_everything()
    {
        var run = await RunWithStackTransformation(args =>
        {
            if (args.Args is Aws.S3.BucketArgs bucket)
            {
                bucket.Region = "eu-north-1";
            }

            return null;
        });
        Assert.Equal("eu-north-1", (string?)run["b"].Inputs["region"]);
    }

    [Fact]
    public async Task A_transformation_may_not_change_the_parent()
    {
        var error = await Run.Failing(() =>
            AwsBucket(
                "b",
                new() { ResourceTransformations = { args => new(args.Args, new CustomResourceOptions { Parent = AwsBucket("other") }) } }
            )
        );
        Assert.IsType<ArgumentException>(error);
    }

    [Fact]
    public async Task Transforms_see_what_is_registered_and_the_provider_that_is_inherited()
    {
        var seen = new List<string>();
        var run = await Run.Of(() =>
        {
            ResourceTransform Note(string name) =>
                (args, _) =>
                {
                    seen.Add(
                        $"{name} {args.Name} {args.Type} {args.Args["bucket"]} {((ProviderResource)args.Options.Provider!).GetResourceName()}"
                    );
                    return Task.FromResult<ResourceTransformResult?>(new(args.Args.SetItem("bucket", name), args.Options));
                };

            var parent = new Component(
                "c",
                new() { Provider = AwsProvider("p"), ResourceTransforms = { (_, _) => Task.FromResult<ResourceTransformResult?>(null) } }
            );
            _ = new Aws.S3.Bucket(
                "b",
                new() { BucketName = "given" },
                new() { Parent = parent, ResourceTransforms = { Note("first"), Note("second") } }
            );
        });
        Assert.Equal(["first b aws:s3/bucket:Bucket given p", "second b aws:s3/bucket:Bucket first p"], seen);
        Assert.Equal("second", (string?)run["b"].Inputs["bucket"]);
    }

    [Fact]
    public async Task A_transform_changes_the_provider_only_in_what_it_returns()
    {
        var run = await Run.Of(() =>
        {
            var provider = AwsProvider("p");
            ResourceTransform Sets(bool returned) =>
                (args, _) =>
                {
                    args.Options.Provider = provider;
                    return Task.FromResult<ResourceTransformResult?>(returned ? new(args.Args, args.Options) : null);
                };

            AwsBucket("changed", new() { ResourceTransforms = { Sets(returned: true) } });
            AwsBucket("kept", new() { ResourceTransforms = { Sets(returned: false) } });
        });
        Assert.Equal("p", run.ProviderOf("changed"));
        Assert.Null(run.ProviderOf("kept"));
    }

    [Theory]
    [InlineData("plain", "later")]
    [InlineData("transformed", "first")]
    public async Task Where_text_of_json_is_waited_for_a_transform_runs_only_if_the_text_needs_it(string inText, string seen)
    {
        var run = await Run.Of(() =>
        {
            var text = "first";
            var buckets = new Dictionary<string, Aws.S3.Bucket>
            {
                ["plain"] = AwsBucket("plain"),
                ["transformed"] = AwsBucket("transformed", new() { ResourceTransforms = { Sets } }),
            };
            _ = new Aws.S3.Bucket("named", new() { BucketName = Output.JsonSerialize(Output.Create(buckets[inText].Id)) });
            text = "later";

            Task<ResourceTransformResult?> Sets(ResourceTransformArgs args, CancellationToken _) =>
                Task.FromResult<ResourceTransformResult?>(new(args.Args.SetItem("bucket", text), args.Options));
        });
        Assert.Equal(seen, (string?)run["transformed"].Inputs["bucket"]);
    }

    private static async Task<Pulumi.Recording.RecordedRun> RunWithStackTransformation(ResourceTransformation transformation)
    {
        var run = await Pulumi.Recording.DeploymentRecorder.RunAsync(
            new(),
            () =>
                Deployment.RunAsync(
                    () =>
                    {
                        _ = new Aws.S3.Bucket("b", new());
                        return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());
                    },
                    new StackOptions { ResourceTransformations = { transformation } }
                )
        );
        return run.ThrowIfFailed();
    }
}

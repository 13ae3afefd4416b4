using DataGravity.Analyzers.Tests.Differential;
using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>Transforms, which the engine calls with what a resource is about to be registered with.</summary>
public class TransformsTests
{
    /// <summary>The text waits for the bucket, and so for its transform. Otherwise, transforms run at the end.</summary>
    [Theory]
    [InlineData("Output.JsonSerialize(Output.Create(new { a = first.Id }))")]
    [InlineData("Output.JsonSerialize(Output.Create(new { a = after.Arn }))")]
    [InlineData("Output.JsonSerialize(Output.Create(new { a = other.Id }))")]
    [InlineData("Output.JsonSerialize(Output.Create(new { a = \"x\" }))")]
    public Task A_text_that_waits_for_a_transform(string text) =>
        Agreement.VerifyAsync(
            $$"""
                var home = "us-west-2";
                var options = new CustomResourceOptions
                {
                    ResourceTransforms = { (given, _) => Task.FromResult<ResourceTransformResult?>(new(given.Args.SetItem("region", home), given.Options)) },
                };
                var other = new Aws.S3.Bucket("other");
                var first = new Aws.S3.Bucket("first", new(), options);
                var after = new Aws.S3.Bucket("after", new() { BucketName = first.Id });
                _ = {{text}};
                home += "-x";
            """
        );

    [Fact]
    public Task A_transform_changes_arguments_by_their_schema_names() =>
        Agreement.VerifyEveryPathAsync(
            """
            var data = new Aws.S3.Bucket("data");
            ResourceTransform home = async (args, _) =>
            {
                await Task.Yield();
                if (args.Type != "aws:s3/bucket:Bucket" || !args.Custom)
                    return null;
                var changed = args.Args.ContainsKey("region") ? args.Args : args.Args.SetItem("region", b ? "eu-west-1" : "us-east-1");
                return new ResourceTransformResult(c ? changed.Remove("bucket") : changed.SetItem("bucket", args.Name), args.Options);
            };
            var options = new CustomResourceOptions { ResourceTransforms = { home } };
            _ = new Aws.S3.Bucket("own", new() { BucketName = "given", Region = a ? "us-west-2" : null }, options);
            _ = new Aws.S3.Bucket("without", null, options);
            _ = new Aws.Sqs.Queue("other", new() { Name = data.Arn }, options);
            """
        );

    [Fact]
    public Task Transforms_run_after_transformations_and_from_the_inside_out() =>
        Agreement.VerifyAsync(
            """
            var site = new Site("site", new() { ResourceTransforms = { Add("outer") } });
            _ = new Aws.S3.Bucket("inner", new() { BucketName = "name" }, new()
            {
                Parent = site,
                ResourceTransforms = { Add("first"), Add("second") },
                ResourceTransformations = { args => { ((Aws.S3.BucketArgs)args.Args).BucketName = "transformed"; return null; } },
            });

            static ResourceTransform Add(string text) => (args, _) => Task.FromResult<ResourceTransformResult?>(
                args.Args.TryGetValue("bucket", out var name) ? new(args.Args.SetItem("bucket", $"{name}-{text}"), args.Options) : null);
            """,
            """
            class Site(string name, ComponentResourceOptions options) : ComponentResource("app:index:Site", name, options);
            """
        );

    [Fact]
    public Task A_transform_sets_the_provider() =>
        Agreement.VerifyEveryPathAsync(
            """
            var east = new Aws.Provider("east", new() { Region = "us-east-1" });
            var west = new Aws.Provider("west", new() { Region = "us-west-2" });
            var parent = new Aws.S3.Bucket("parent", null, new() { Provider = east });
            ResourceTransform west1 = (args, _) => Task.FromResult<ResourceTransformResult?>(
                new ResourceTransformResult(args.Args, CustomResourceOptions.Merge((CustomResourceOptions)args.Options, new() { Provider = a ? west : null })));
            ResourceTransform same = (args, _) =>
            {
                args.Options.Provider = null;
                return Task.FromResult<ResourceTransformResult?>(null);
            };
            _ = new Aws.S3.Bucket("given", null, new() { Provider = east, ResourceTransforms = { west1 } });
            _ = new Aws.S3.Bucket("same", null, new() { Parent = parent, ResourceTransforms = { same } });
            _ = new Aws.S3.Bucket("fresh", null, new() { Parent = parent, ResourceTransforms = { (args, _) => Task.FromResult<ResourceTransformResult?>(new(args.Args, new CustomResourceOptions { Provider = west, Version = "" })) } });
            """
        );

    [Fact]
    public Task Transforms_of_the_stack_run_on_every_resource() =>
        Agreement.VerifyAsync(
            new DeployedProgram(
                """
                return await Deployment.RunAsync(Deploy, new StackOptions
                {
                    ResourceTransforms =
                    {
                        (args, _) => Task.FromResult<ResourceTransformResult?>(args.Type.StartsWith("aws:s3/", StringComparison.Ordinal)
                            ? new(args.Args.SetItem("region", "eu-west-1"), args.Options)
                            : null),
                    },
                });

                static Task<IDictionary<string, object?>> Deploy()
                {
                    var data = new Aws.S3.Bucket("data", new() { Region = "us-east-1" });
                    _ = new Aws.S3.Bucket("copy", new() { BucketName = data.Region });
                    return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());
                }
                """
            )
        );

    [Theory]
    [InlineData("(args, _) => Task.FromResult<ResourceTransformResult?>(Other(args))")]
    [InlineData("(args, _) => Task.FromResult<ResourceTransformResult?>(new(args.Args, Options()))")]
    [InlineData("(args, _) => Task.FromResult<ResourceTransformResult?>(new(args.Args, new CustomResourceOptions()))")]
    public Task What_nobody_can_follow_is_silent(string transform) =>
        PlacementTest.VerifyAsync(
            $$"""
            using System;
            using System.Threading.Tasks;
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
                var east = new Aws.Provider("east", new() { Region = "us-east-1" });
                var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
                _ = new Aws.Lambda.Function("f", new() { Role = "r", S3Bucket = data.Id }, new() { Provider = east, ResourceTransforms = { {{transform}} } });
            });

            static ResourceTransformResult? Other(ResourceTransformArgs args) =>
                (ResourceTransformResult?)Activator.CreateInstance(typeof(ResourceTransformResult), args.Args, args.Options);

            static CustomResourceOptions Options() => (CustomResourceOptions)Activator.CreateInstance(typeof(CustomResourceOptions))!;
            """
        );
}

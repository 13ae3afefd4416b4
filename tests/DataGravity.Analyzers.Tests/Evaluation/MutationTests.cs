using DataGravity.Analyzers.Tests.Differential;
using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>What changes behind the back of whoever looks: known where it can be followed, unknown where not, never stale.</summary>
public class MutationTests
{
    [Fact]
    public Task Static_fields_are_set_whichever_path_touches_them_first() =>
        Agreement.VerifyAsync(
            """
            if (new Config().GetBoolean("never") == true)
                _ = new Aws.S3.Bucket("first", new() { BucketName = Places.Primary, Region = Places.All["eu"].Region });
            _ = new Aws.S3.Bucket("second", new() { BucketName = Places.Primary, Region = Places.All["eu"].Region });
            """,
            """
            static class Places
            {
                public static readonly string Primary = "us-east-2".Replace("east", "west");
                public static readonly Dictionary<string, Place> All = new() { ["eu"] = new Place { Region = "eu-west-1" } };
            }

            class Place
            {
                public string Region { get; set; } = "";
            }
            """
        );

    [Fact]
    public Task A_lazy_value_is_made_once_on_every_path() =>
        Agreement.VerifyAsync(
            """
            var bucket = new Lazy<Aws.S3.Bucket>(() => new Aws.S3.Bucket("lazy"));
            if (new Config().GetBoolean("never") == true)
                Console.WriteLine(bucket.Value);
            _ = new Aws.S3.Bucket("copy", new() { BucketName = bucket.Value.Id });
            _ = new Aws.S3.Bucket("again", new() { BucketName = bucket.Value.Id });
            """
        );

    [Theory]
    [InlineData("regions.Add(\"eu-west-1\");")]
    [InlineData("regions[1] = \"eu-west-1\";")]
    [InlineData("_ = regions.Contains(\"eu-west-1\");")]
    [InlineData("regions.Remove(\"us-east-1\");")]
    [InlineData("regions.Insert(1, \"eu-west-1\");")]
    [InlineData("regions.Reverse();")]
    public Task A_list_that_can_be_followed_is_known(string change) =>
        VerifyAsync(
            "{|PDG1003:Aws.Lambda.Function|}",
            $$"""
            var regions = new List<string> { "us-east-1", "us-west-2" };
            {{change}}
            var region = regions[0];
            """
        );

    [Theory]
    [InlineData("regions.Insert(new Config().RequireInt32(\"index\"), \"eu-west-1\");")]
    [InlineData("regions.Sort((a, b) => b.Length - a.Length);")]
    [InlineData("regions[new Config().RequireInt32(\"index\")] = \"eu-west-1\";")]
    public Task A_list_that_nobody_can_follow_is_not_known(string change) =>
        SilentAsync(
            $$"""
            var regions = new List<string> { "us-east-1", "us-west-2" };
            {{change}}
            var region = regions[0];
            """
        );

    [Theory]
    [InlineData("regions.Remove(new Config().Require(\"gone\"));")]
    [InlineData("regions[new Config().Require(\"key\")] = \"eu-west-1\";")]
    public Task A_table_that_nobody_can_follow_is_not_known(string change) =>
        SilentAsync(
            $$"""
            var regions = new Dictionary<string, string> { ["home"] = "us-east-1" };
            {{change}}
            var region = regions.TryGetValue("home", out var found) ? found : "eu-west-1";
            """
        );

    [Fact]
    public Task What_a_loop_changes_is_not_known_after_it() =>
        SilentAsync(
            """
            var region = "us-east-1";
            foreach (var word in System.IO.File.ReadAllLines("words"))
                region = region == "us-east-1" ? "us-west-2" : "eu-west-1";
            """
        );

    [Fact]
    public Task What_a_loop_changes_is_not_known_in_it() =>
        PlacementTest.VerifyAsync(
            """
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
                var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
                var region = "us-east-1";
                foreach (var name in System.IO.File.ReadAllLines("names"))
                {
                    _ = new Aws.Lambda.Function(name, new() { Role = "r", S3Bucket = data.Id, Region = region });
                    region = "eu-west-1";
                }
            });
            """
        );

    [Theory]
    [InlineData("new CustomResourceOptions { ResourceTransformations = { Home } }")]
    [InlineData("new CustomResourceOptions { ResourceTransformations = new() { Home } }")]
    public Task Transformations_place_a_resource_elsewhere(string options) =>
        PlacementTest.VerifyAsync(
            $$"""
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
                var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
                _ = new Aws.Lambda.Function("f", new() { Role = "r", S3Bucket = data.Id, Region = "us-east-1" }, {{options}});
            });

            static ResourceTransformationResult? Home(ResourceTransformationArgs args)
            {
                ((Aws.Lambda.FunctionArgs)args.Args).Region = "eu-west-1";
                return null;
            }
            """
        );

    [Fact]
    public Task Transformations_of_the_stack_run_on_every_resource() =>
        PlacementTest.VerifyAsync(
            """
            using System.Collections.Generic;
            using System.Threading.Tasks;
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(Deploy, new StackOptions
            {
                ResourceTransformations =
                {
                    args => args.Args is Aws.Lambda.FunctionArgs f ? new(new Aws.Lambda.FunctionArgs { Role = f.Role, S3Bucket = f.S3Bucket, Region = "eu-west-1" }, args.Options) : null,
                },
            });

            static Task<IDictionary<string, object?>> Deploy()
            {
                var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
                _ = new Aws.Lambda.Function("f", new() { Role = "r", S3Bucket = data.Id, Region = "us-east-1" });
                return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());
            }
            """
        );

    /// <summary>A program whose function would be far from its code if the region were the stale one.</summary>
    private static Task SilentAsync(string setup) => VerifyAsync("Aws.Lambda.Function", setup);

    private static Task VerifyAsync(string type, string setup) =>
        PlacementTest.VerifyAsync(
            $$"""
            using System.Collections.Generic;
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
                {{setup}}
                var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
                _ = new {{type}}("f", new() { Role = "r", S3Bucket = data.Id, Region = region });
            });
            """
        );
}

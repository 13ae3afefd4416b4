using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>Providers that transforms give and take away, and when transforms run.</summary>
public class EngineProvidersTests
{
    private const string Setup = """
        var east = new Aws.Provider("east", new() { Region = "us-east-1" });
        var west = new Aws.Provider("west", new() { Region = "us-west-2" });
        var google = new Gcp.Provider("google", new() { Region = "europe-west1" });
        static ResourceTransform On(string name, Action<ResourceOptions> change) => (args, _) =>
        {
            if (args.Name != name)
                return Task.FromResult<ResourceTransformResult?>(null);
            change(args.Options);
            return Task.FromResult<ResourceTransformResult?>(new ResourceTransformResult(args.Args, args.Options));
        };

        """;

    private const string Types = """
        class Site : ComponentResource
        {
            public Site(string name, ComponentResourceOptions? options = null, bool nested = false) : base("app:index:Site", name, options)
            {
                var mine = new CustomResourceOptions { Parent = this };
                Data = new Aws.S3.Bucket(name + "-a", null, mine);
                _ = new Gcp.Storage.Bucket(name + "-g", new() { Location = "EU" }, mine);
                _ = new Aws.S3.BucketObject(name + "-o", new() { Bucket = "x" }, new() { Parent = Data });
                if (nested)
                    _ = new Site(name + "-n", new() { Parent = this });
            }

            public Aws.S3.Bucket Data { get; }
        }
        """;

    [Fact]
    public Task Options_changed_in_place_count_where_they_are_returned() =>
        Agreement.VerifyEveryPathAsync(
            Setup
                + """
                _ = new Aws.S3.Bucket("own", null, new() { ResourceTransforms = { On("own", o => o.Provider = a ? west : east) } });
                _ = new Aws.S3.Bucket("cleared", null, new() { Provider = east, ResourceTransforms = { On("cleared", o => o.Provider = null) } });
                _ = new Aws.S3.Bucket("twice", null, new() { ResourceTransforms = { On("twice", o => o.Provider = west), On("twice", o => { if (b) o.Provider = null; }) } });
                _ = new Aws.S3.Bucket("dropped", null, new()
                {
                    ResourceTransforms = { (args, _) => { args.Options.Provider = west; return Task.FromResult<ResourceTransformResult?>(null); } },
                });
                """
        );

    [Fact]
    public Task Providers_of_a_component_reach_children_that_name_none() =>
        Agreement.VerifyEveryPathAsync(
            Setup
                + """
                static void Add(ResourceOptions options, params ProviderResource[] providers)
                {
                    if (options is ComponentResourceOptions component)
                        component.Providers.AddRange(providers);
                }
                _ = new Site("plain", new() { ResourceTransforms = { On("plain", o => Add(o, west, google)) } });
                _ = new Site("given", new() { Provider = east, ResourceTransforms = { On("given", o => Add(o, west)) } }, nested: true);
                _ = new Site("outer", new() { ResourceTransforms = { On("outer", o => Add(o, west)), On("outer-n", o => Add(o, a ? google : east)) } }, nested: true);
                _ = new Site("merged", new()
                {
                    ResourceTransforms = { async (args, _) =>
                    {
                        await Task.Yield();
                        return args.Options is ComponentResourceOptions options && args.Name == "merged"
                            ? new ResourceTransformResult(args.Args, ComponentResourceOptions.Merge(options, new() { Providers = { b ? east : west } }))
                            : null;
                    } },
                }, nested: true);
                """,
            Types
        );

    [Fact]
    public Task A_provider_of_a_custom_resource_reaches_custom_children_only() =>
        Agreement.VerifyEveryPathAsync(
            Setup
                + """
                var bucket = new Aws.S3.Bucket("bucket", null, new() { ResourceTransforms = { On("bucket", o => o.Provider = a ? west : null) } });
                var child = new Aws.S3.BucketObject("child", new() { Bucket = bucket.Id }, new() { Parent = bucket });
                _ = new Aws.S3.BucketObject("grandchild", new() { Bucket = bucket.Id }, new() { Parent = child });
                _ = new Aws.S3.BucketObject("other", new() { Bucket = bucket.Id }, new() { Parent = child, Provider = east });
                _ = new Gcp.Storage.Bucket("google-child", new() { Location = "EU" }, new() { Parent = child });
                _ = new Site("below", new() { Parent = bucket });
                var cleared = new Aws.S3.Bucket("cleared", null, new() { Provider = east, ResourceTransforms = { On("cleared", o => o.Provider = null) } });
                _ = new Aws.S3.BucketObject("keeps", new() { Bucket = cleared.Id }, new() { Parent = cleared });
                """,
            Types
        );

    [Fact]
    public Task Transforms_see_what_variables_hold_in_the_end() =>
        Agreement.VerifyEveryPathAsync(
            Setup
                + """
                Aws.Provider? later = null;
                var names = new List<string>();
                var region = "us-east-1";
                var site = new Site("site", new() { ResourceTransforms = { (args, _) => Task.FromResult<ResourceTransformResult?>(
                    later is null || !args.Type.StartsWith("aws:s3", StringComparison.Ordinal)
                        ? null
                        : new(args.Args.SetItem("tags", string.Join("+", names)), CustomResourceOptions.Merge((CustomResourceOptions)args.Options, new() { Provider = later }))) } });
                _ = new Aws.S3.Bucket("regional", null, new() { ResourceTransforms = { (args, _) => Task.FromResult<ResourceTransformResult?>(new(args.Args.SetItem("region", region), args.Options)) } });
                names.Add("first");
                region = "eu-west-1";
                if (a)
                    later = west;
                names.Add("second");
                """,
            Types
        );

    [Fact]
    public Task A_transform_is_given_objects_of_its_own() =>
        Agreement.VerifyEveryPathAsync(
            Setup
                + """
                ResourceTransform tell = (args, _) => Task.FromResult<ResourceTransformResult?>(new(
                    args.Args.SetItem("bucket", $"{args.Options.Provider is null}-{args.Options.Parent is null}-{args.Options.Provider == west}-{args.Options is CustomResourceOptions}"),
                    args.Options));
                _ = new Aws.S3.Bucket("alone", null, new() { ResourceTransforms = { tell } });
                _ = new Aws.S3.Bucket("placed", null, new() { Provider = a ? west : null, ResourceTransforms = { tell } });
                var parent = new Aws.S3.Bucket("parent", null, new() { Provider = west });
                _ = new Aws.S3.Bucket("inherits", null, new() { Parent = parent, ResourceTransforms = { tell } });
                """
        );
}

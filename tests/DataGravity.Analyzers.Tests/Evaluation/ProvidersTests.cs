using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>Who gets which provider: by Pulumi's own rules, so by running it.</summary>
public class ProvidersTests
{
    private const string Group = """
        class Group : ComponentResource
        {
            public Group(string name, ComponentResourceOptions? options = null, Action<Group>? children = null) : base("app:index:Group", name, options)
                => children?.Invoke(this);
        }
        """;

    private const string Two = """
        var east = new Aws.Provider("east", new() { Region = "us-east-1" });
        var west = new Aws.Provider("west", new() { Region = "us-west-2" });

        """;

    [Fact]
    public Task Explicit_and_default() =>
        Agreement.VerifyAsync(
            Two
                + """
                _ = new Aws.S3.Bucket("default");
                _ = new Aws.S3.Bucket("east-bucket", new(), new CustomResourceOptions { Provider = east });
                _ = new Aws.S3.Bucket("null", options: new() { Provider = null });
                """
        );

    [Fact]
    public Task A_component_hands_its_provider_to_children_that_name_it() =>
        Agreement.VerifyAsync(
            Two
                + """
                _ = new Group("g", new() { Provider = east }, self =>
                {
                    _ = new Aws.S3.Bucket("child", null, new() { Parent = self });
                    _ = new Aws.S3.Bucket("orphan");
                    _ = new Aws.S3.Bucket("own", null, new() { Parent = self, Provider = west });
                    _ = new Gcp.Storage.Bucket("other", new() { Location = "EU" }, new() { Parent = self });
                });
                """,
            Group
        );

    [Fact]
    public Task A_component_hands_out_providers_by_package() =>
        Agreement.VerifyAsync(
            Two
                + """
                var google = new Gcp.Provider("google", new() { Region = "europe-west4" });
                _ = new Group("both", new() { Providers = { east, google } }, Children("both"));
                _ = new Group("last", new() { Providers = new List<ProviderResource> { east, west } }, Children("last"));
                _ = new Group("literal", new() { Providers = [west, google] }, Children("literal"));

                static Action<Group> Children(string name) => self =>
                {
                    _ = new Aws.S3.Bucket($"{name}-aws", null, new() { Parent = self });
                    _ = new Gcp.Storage.Bucket($"{name}-gcp", new() { Location = "EU" }, new() { Parent = self });
                };
                """,
            Group
        );

    [Fact]
    public Task Nested_components_inherit_and_override() =>
        Agreement.VerifyAsync(
            Two
                + """
                _ = new Group("outer", new() { Provider = east }, outer =>
                {
                    _ = new Group("inner", new() { Parent = outer }, inner => _ = new Aws.S3.Bucket("inherited", null, new() { Parent = inner }));
                    _ = new Group("other", new() { Parent = outer, Provider = west }, inner => _ = new Aws.S3.Bucket("overridden", null, new() { Parent = inner }));
                    _ = new Group("loose", null, inner => _ = new Aws.S3.Bucket("no-chain", null, new() { Parent = inner }));
                });
                """,
            Group
        );

    [Fact]
    public Task A_custom_resource_hands_down_its_own() =>
        Agreement.VerifyAsync(
            Two
                + """
                var first = new Aws.S3.Bucket("first", null, new() { Provider = west });
                var second = new Aws.S3.Bucket("second", null, new() { Parent = first });
                _ = new Aws.S3.Bucket("third", null, new() { Parent = second });
                _ = new Gcp.Storage.Bucket("google", new() { Location = "EU" }, new() { Parent = first });
                """
        );

    [Fact]
    public Task A_provider_as_a_parent_and_with_a_parent() =>
        Agreement.VerifyAsync(
            Two
                + """
                _ = new Aws.S3.Bucket("child-of-provider", null, new() { Parent = east });
                _ = new Group("g", new() { Provider = east }, self =>
                {
                    var own = new Aws.Provider("own", new() { Region = "eu-west-1" }, new() { Parent = self });
                    _ = new Aws.S3.Bucket("grandchild", null, new() { Parent = own });
                    _ = new Aws.S3.Bucket("with-own", null, new() { Parent = self, Provider = own });
                });
                """,
            Group
        );

    [Fact]
    public Task One_options_object_for_many_and_a_change_in_between() =>
        Agreement.VerifyAsync(
            Two
                + """
                var options = new CustomResourceOptions { Provider = east };
                _ = new Aws.S3.Bucket("one", null, options);
                _ = new Aws.S3.Bucket("two", null, options);
                options.Provider = west;
                _ = new Aws.S3.Bucket("three", null, options);
                """
        );

    [Fact]
    public Task Merged_options() =>
        Agreement.VerifyAsync(
            Two
                + """
                var basis = new CustomResourceOptions { Provider = east, Protect = true };
                _ = new Aws.S3.Bucket("kept", null, CustomResourceOptions.Merge(basis, new() { Protect = false }));
                _ = new Aws.S3.Bucket("replaced", null, CustomResourceOptions.Merge(basis, new() { Provider = west }));
                _ = new Aws.S3.Bucket("cleared", null, CustomResourceOptions.Merge(basis, new() { Provider = null }));
                _ = new Aws.S3.Bucket("nothing", null, CustomResourceOptions.Merge(null, null));
                _ = new Group("g", ComponentResourceOptions.Merge(new() { Providers = { east } }, new() { Providers = { west } }),
                    self => _ = new Aws.S3.Bucket("last-of-merged", null, new() { Parent = self }));
                """,
            Group
        );

    [Fact]
    public Task Options_copied_by_a_component() =>
        Agreement.VerifyAsync(
            Two
                + """
                _ = new Site("site", "eu-west-1", new ComponentResourceOptions { Provider = west });
                _ = new Site("plain", "eu-west-1");
                """,
            """
            class Site : ComponentResource
            {
                private readonly ComponentResourceOptions? _options;

                public Site(string name, string region, ComponentResourceOptions? opts = null) : base("app:index:Site", name, opts)
                {
                    _options = opts;
                    var own = new Aws.Provider($"{name}-own", new() { Region = region }, new() { Parent = this });
                    _ = new Aws.S3.Bucket($"{name}-copied", new(), Child(opts?.Provider));
                    _ = new Aws.S3.Bucket($"{name}-own", new(), Child(own));
                    _ = new Aws.S3.Bucket($"{name}-orphan", new(), new() { Provider = _options?.Provider ?? own });
                }

                private CustomResourceOptions Child(ProviderResource? provider) => new() { Parent = this, Provider = provider };
            }
            """
        );

    [Fact]
    public Task A_provider_made_in_the_call_of_the_base_constructor() =>
        Agreement.VerifyAsync(
            """
            foreach (var region in new[] { "us-east-1", "us-west-2" })
                _ = new Site(region);
            """,
            """
            class Site(string region) : ComponentResource("app:index:Site", region, Options(region))
            {
                private readonly string _made = new Naming(region).Text;

                private static ComponentResourceOptions Options(string region)
                {
                    var options = new ComponentResourceOptions();
                    options.Providers.Add(new Aws.Provider($"{region}-aws", new() { Region = region }));
                    return options;
                }
            }
            class Naming(string text)
            {
                public string Text { get; } = text;
            }
            """
        );

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public Task A_provider_that_the_stack_chooses(string stack) =>
        Agreement.VerifyAsync(
            DeployedProgram.Of(
                Two
                    + """
                    var isProd = Deployment.Instance.StackName == "prod";
                    var chosen = isProd ? east : west;
                    _ = new Aws.S3.Bucket("chosen", null, new() { Provider = chosen });
                    _ = new Aws.S3.Bucket("maybe", null, isProd ? new() { Provider = east } : null);
                    CustomResourceOptions options = new();
                    if (isProd)
                        options.Provider = west;
                    _ = new Aws.S3.Bucket("set", null, options);
                    """
            ) with
            {
                Stack = stack,
            }
        );

    [Fact]
    public Task A_resource_class_of_the_program_s_own() =>
        Agreement.VerifyAsync(
            Two
                + """
                _ = new Lake("lake", west);
                """,
            """
            class Lake : Aws.S3.Bucket
            {
                public Lake(string name, Aws.Provider provider)
                    : base(name, new() { BucketName = $"{name}-data" }, new() { Provider = provider }) { }
            }
            """
        );
}

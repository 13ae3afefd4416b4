using DataGravity.Analyzers.Tests.Differential;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>The shapes programs come in.</summary>
public class ShapesTests
{
    [Fact]
    public Task Loops_over_what_is_known() =>
        Agreement.VerifyAsync(
            """
            foreach (var region in new[] { "us-east-1", "eu-west-1" })
                _ = new Aws.S3.Bucket(region, new() { Region = region });
            foreach (var (name, index) in new[] { ("a", 1), ("b", 2) })
                _ = new Aws.S3.Bucket($"{name}{index}");
            for (var i = 0; i < 5; i++)
            {
                if (i == 1)
                    continue;
                if (i == 4)
                    break;
                _ = new Aws.S3.Bucket($"for-{i}");
            }
            var n = 2;
            while (n-- > 0)
                _ = new Aws.S3.Bucket($"while-{n}");
            do
            {
                _ = new Aws.S3.Bucket($"do-{++n}");
            }
            while (n < 1);
            foreach (var entry in new Dictionary<string, string> { ["x"] = "us-west-1", ["y"] = "us-west-2" })
                _ = new Aws.S3.Bucket(entry.Key, new() { Region = entry.Value });
            """
        );

    [Fact]
    public Task Local_functions_lambdas_and_closures() =>
        Agreement.VerifyAsync(
            """
            var made = 0;
            Func<string, Aws.S3.Bucket> make = name => new Aws.S3.Bucket($"{name}-{made++}");
            var first = make("first");
            _ = Copy(first, 2);
            var actions = new List<Action>();
            foreach (var name in new[] { "x", "y" })
                actions.Add(() => make(name));
            foreach (var action in actions)
                action();

            Aws.S3.Bucket Copy(Aws.S3.Bucket source, int depth) =>
                depth == 0 ? source : Copy(new Aws.S3.Bucket($"copy-{depth}-{made}", new() { BucketName = source.Id }), depth - 1);
            """
        );

    [Fact]
    public Task Helpers_with_defaults_named_and_extension_arguments() =>
        Agreement.VerifyAsync(
            """
            _ = Helpers.Make(region: "eu-west-1", name: "a");
            _ = Helpers.Make("b");
            _ = "c".ToBucket();
            _ = Helpers.All("d", "e");
            """,
            """
            static class Helpers
            {
                public static Aws.S3.Bucket Make(string name, string region = "us-east-1") => new(name, new() { Region = region });
                public static Aws.S3.Bucket ToBucket(this string name) => Make(name, region: "us-west-2");
                public static int All(params string[] names)
                {
                    foreach (var name in names)
                        Make(name);
                    return names.Length;
                }
            }
            """
        );

    [Fact]
    public Task A_stack_class_with_a_base() =>
        Agreement.VerifyAsync(
            new DeployedProgram(
                """
                class Program
                {
                    static Task<int> Main() => Deployment.RunAsync<ProdStack>();
                }
                abstract class RegionalStack : Stack
                {
                    protected readonly string Prefix = "r";
                    protected abstract string Region { get; }
                    protected virtual string Suffix => "base";

                    protected RegionalStack()
                    {
                        Lake = new Aws.S3.Bucket($"{Prefix}-lake-{Suffix}", new() { Region = Region });
                        Name = Lake.Id;
                    }

                    protected Aws.S3.Bucket Lake { get; }
                    [Output] public Output<string> Name { get; set; }
                }
                class ProdStack : RegionalStack
                {
                    public ProdStack() => _ = new Aws.S3.Bucket("copy", new() { BucketName = Lake.Id, Region = Region }, new() { Parent = this });

                    protected override string Region => "eu-west-1";
                    protected override string Suffix { get; } = "prod";
                }
                """
            )
        );

    [Fact]
    public Task Overridden_methods_and_interfaces() =>
        Agreement.VerifyAsync(
            """
            foreach (var place in new IPlace[] { new Ireland(), new Virginia() })
                _ = new Aws.S3.Bucket(place.Name("b"), new() { Region = place.Region });
            Site site = new Dublin("c");
            _ = new Aws.S3.Bucket(site.Full(), new() { Region = site.Region() });
            """,
            """
            interface IPlace
            {
                string Region { get; }
                string Name(string prefix);
            }
            class Ireland : IPlace
            {
                public string Region => "eu-west-1";
                public string Name(string prefix) => prefix + "-ireland";
            }
            class Virginia : IPlace
            {
                public string Region { get; } = "us-east-1";
                string IPlace.Name(string prefix) => prefix + "-virginia";
            }
            class Site(string name)
            {
                public virtual string Region() => "us-west-2";
                public string Full() => name + "-" + Region();
            }
            class Dublin(string name) : Site(name)
            {
                public override string Region() => base.Region() + "x";
            }
            """
        );

    [Fact]
    public Task Members_of_one_name_in_several_types() =>
        Agreement.VerifyAsync(
            """
            _ = new Derived("d", "eu-west-1");
            """,
            """
            class Basic(string name) : ComponentResource("app:index:Basic", name)
            {
                private readonly string _region = "us-east-1";
                protected virtual string Kind { get; } = "basic";
                protected string Where() => $"{name}-{_region}";
            }
            class Derived : Basic
            {
                private readonly string _region;

                public Derived(string name, string region) : base(name + "-base")
                {
                    _region = region;
                    _ = new Aws.S3.Bucket(Where(), new() { Region = _region, BucketName = Kind + base.Kind });
                }

                protected override string Kind { get; } = "derived";
            }
            """
        );

    [Fact]
    public Task Iterators_and_early_returns() =>
        Agreement.VerifyAsync(
            """
            foreach (var region in Regions(false))
                _ = new Aws.S3.Bucket(region, new() { Region = region });
            _ = new Aws.S3.Bucket(Pick(3));

            static IEnumerable<string> Regions(bool all)
            {
                yield return "us-east-1";
                yield return "eu-west-1";
                if (!all)
                    yield break;
                yield return "never";
            }
            static string Pick(int n)
            {
                if (n > 5)
                    return "large";
                foreach (var limit in new[] { 1, 3, 7 })
                {
                    if (limit >= n)
                        return $"at-{limit}";
                }
                return "none";
            }
            """
        );

    [Fact]
    public Task Async_code_and_tasks() =>
        Agreement.VerifyAsync(
            new DeployedProgram(
                """
                return await Deployment.RunAsync(async () =>
                {
                    var region = await RegionAsync();
                    var bucket = new Aws.S3.Bucket("a", new() { Region = region });
                    _ = new Aws.S3.Bucket("b", new() { BucketName = Output.Create(Task.FromResult("b-name")) });
                    return new Dictionary<string, object?> { ["id"] = bucket.Id };
                });

                static async Task<string> RegionAsync()
                {
                    await Task.CompletedTask;
                    return "eu-west-1";
                }
                """
            )
        );

    [Fact]
    public Task Enums_decide() =>
        Agreement.VerifyAsync(
            """
            var tier = Tier.Gold;
            Tier unset = default;
            _ = new Aws.S3.Bucket($"b-{tier}", new() { Region = tier == Tier.Gold ? "eu-west-1" : "us-east-1" });
            _ = new Aws.S3.Bucket("unset", new() { Region = unset switch { Tier.Bronze => "us-west-1", _ => "us-west-2" } });
            """,
            """
            enum Tier { Bronze, Gold }
            """
        );

    [Fact]
    public Task Components_of_a_library_are_made_with_arguments_nobody_knows()
    {
        var test = new PlacementTest
        {
            TestCode = """
                using Pulumi;
                using Aws = Pulumi.Aws;

                public class Trainer : ComponentResource
                {
                    public Trainer(string name, Input<string> region, ComponentResourceOptions? options = null)
                        : base("lib:index:Trainer", name, options)
                    {
                        var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" }, new() { Parent = this });
                        _ = new {|PDG1003:Aws.Lambda.Function|}("near", new() { Role = "r", S3Bucket = data.Id, Region = "us-east-1" }, new() { Parent = this });
                        _ = new Aws.Lambda.Function("given", new() { Role = "r", S3Bucket = data.Id, Region = region }, new() { Parent = this });
                    }
                }
                """,
        };
        test.TestState.OutputKind = OutputKind.DynamicallyLinkedLibrary;
        return test.RunAsync();
    }
}

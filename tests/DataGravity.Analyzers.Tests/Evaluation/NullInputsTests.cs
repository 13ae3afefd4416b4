using DataGravity.Analyzers.Tests.Differential;
using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>A value that is null and becomes an input or output: the object is there, and carries null.</summary>
public class NullInputsTests
{
    private const string Types = """
        class SiteArgs
        {
            public Input<string>? Region { get; set; }
            public Input<string> Name { get; init; } = "site";
            public InputList<string>? Zones { get; set; }
        }

        record Place(Input<string>? Region, Output<string>? Zone = null)
        {
            public string Kind => Region is null ? "nowhere" : Zone is { } ? "zone" : "region";
        }

        class Site : ComponentResource
        {
            public Site(string name, SiteArgs args) : base("app:index:Site", name)
            {
                var options = new CustomResourceOptions { Parent = this };
                if (args.Region is not null)
                    options.Provider = new Aws.Provider(name + "-p", new() { Region = args.Region }, options);
                _ = new Aws.S3.Bucket(name + "-b", new() { Region = args.Region ?? "us-west-2", BucketName = args.Name }, options);
            }
        }
        """;

    [Fact]
    public Task Configuration_that_is_not_set_becomes_an_input_of_null() =>
        Agreement.VerifyEveryPathAsync(
            """
            string? none = config.Get("none"), some = a ? "eu-west-1" : null;
            _ = new Site("first", new() { Region = none! });
            _ = new Site("second", new() { Region = some!, Name = none! });
            _ = new Site("third", new());
            _ = new Site("fourth", new() { Region = b ? (Input<string>)some! : null });
            """,
            Types
        );

    [Fact]
    public Task Parameters_locals_and_records_hold_inputs_of_null() =>
        Agreement.VerifyEveryPathAsync(
            """
            string? none = config.Get("none"), some = a ? "x" : null;
            Tell("one", none); Tell("two"); Tell("three", some);
            Input<string>? late = c ? some! : null;
            late ??= "assigned";
            _ = new Aws.S3.Bucket("late", new() { BucketName = late });
            var place = new Place(none!, b ? Output.Create(some!) : null);
            _ = new Aws.S3.Bucket(place.Kind);
            _ = new Aws.S3.Bucket((place with { Region = null }).Kind);
            _ = new Aws.S3.Bucket("created", new() { BucketName = Output.Create((string?)none) ?? Output.Create("other") });

            void Tell(string name, Input<string>? text = null)
            {
                var known = text switch { null => "null", _ => "object" };
                _ = new Aws.S3.Bucket($"{name}-{known}-{text == null}-{text is { }}", new() { BucketName = text ?? "default" });
            }
            """,
            Types
        );

    [Fact]
    public Task A_callback_sees_the_null_that_an_output_carries() =>
        Agreement.VerifyEveryPathAsync(
            """
            Input<string> text = config.Get("none")!;
            var other = Output.Create(a ? null : "there");
            _ = new Aws.S3.Bucket("callback", new()
            {
                BucketName = text.Apply(t => t ?? "none"),
                Region = other.Apply(o => o is null ? "us-east-1" : "us-west-2"),
            });
            var nothing = other.Apply(o => (string?)null);
            _ = new Aws.S3.Bucket(nothing is null ? "null" : "object", new() { BucketName = Output.Tuple(text, (Input<string?>)other).Apply(t => t.Item1 ?? t.Item2 ?? "neither") });
            _ = new Aws.S3.Bucket("format", new() { BucketName = Output.Format($"<{text}{other}>") });
            _ = new Aws.S3.Bucket("all", new() { BucketName = Output.All(text, "z").Apply(all => $"{all.Length}{all[0] ?? "-"}{all[1]}") });
            """
        );

    [Fact]
    public Task Inputs_are_equal_only_to_themselves() =>
        Agreement.VerifyEveryPathAsync(
            """
            Input<string> x = "x", y = "x";
            var same = x;
            Output<string> first = x, second = x, third = y;
            _ = new Aws.S3.Bucket($"{x == y}-{same == x}-{x.Equals(y)}-{Equals(x, same)}");
            _ = new Aws.S3.Bucket($"{first == second}-{first == third}-{Output.Create("x") == Output.Create("x")}");
            var chosen = a ? x : y;
            _ = new Aws.S3.Bucket($"chosen-{chosen == x}", new() { BucketName = chosen });
            _ = new Aws.S3.Bucket($"set-{new HashSet<Input<string>> { x, y, same }.Count}-{new[] { x, y }.Contains(same)}");
            _ = new Aws.S3.Bucket($"record-{new Place(x) == new Place(y)}-{new Place(x) == new Place(same)}");
            """,
            Types
        );

    [Fact]
    public async Task A_null_array_as_a_list_ends_the_program()
    {
        foreach (var type in new[] { "string[]", "List<string>", "Output<string[]>" })
        {
            var program = DeployedProgram.Of(
                $$"""
                _ = new Aws.S3.Bucket("before");
                {{type}}? none = null;
                InputList<string> zones = none!;
                _ = new Aws.S3.Bucket("after");
                """
            );
            var ran = await ProgramRunner.RunToFailureAsync(program);
            Assert.Equal(["before"], ran.Select(found => found.Name));
            Assert.Equal(["before"], StaticGraph.Read(program).Select(found => found.Name));
        }
    }

    [Fact]
    public async Task An_output_that_is_null_is_no_input()
    {
        var program = DeployedProgram.Of(
            """
            var secret = new Config().GetSecret("none");
            _ = new Aws.S3.Bucket("before", new() { BucketName = secret ?? Output.Create("x") });
            _ = new Aws.S3.Bucket("after", new() { BucketName = secret! });
            """
        );
        var ran = await ProgramRunner.RunToFailureAsync(program);
        Assert.Equal(["before"], ran.Select(found => found.Name));
        Assert.Equal(["before"], StaticGraph.Read(program).Select(found => found.Name));
    }

    [Fact]
    public Task A_null_element_and_a_null_list_are_kept_apart() =>
        Agreement.VerifyAsync(
            """
            string? none = new Config().Get("none");
            InputList<string> one = none!;
            var args = new SiteArgs { Zones = none! };
            _ = new Aws.S3.Bucket(args.Zones is null ? "null" : "list");
            _ = new Aws.S3.Bucket(new SiteArgs().Zones is null ? "null2" : "list2");
            _ = new Aws.LB.LoadBalancer(one == null ? "null3" : "list3", new() { Subnets = "subnet" });
            """,
            Types
        );
}

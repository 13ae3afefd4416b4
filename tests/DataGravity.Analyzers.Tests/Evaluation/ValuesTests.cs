using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation;

public class ValuesTests
{
    [Fact]
    public Task Locals_constants_interpolation_and_concatenation() =>
        Agreement.VerifyAsync(
            """
            const string Team = "search";
            var env = "prod";
            string name = Team + "-" + env;
            var count = 2 + 3 * 4;
            _ = new Aws.S3.Bucket($"{name}-{count}", new() { BucketName = name + $"-{count:0}" + 'x' + 1.5, ForceDestroy = count > 3 && env != "dev" });
            """
        );

    [Fact]
    public Task Object_and_collection_initialisers_with_inferred_types() =>
        Agreement.VerifyAsync(
            """
            _ = new Aws.Sagemaker.Model("m", new()
            {
                ExecutionRoleArn = "role",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
                {
                    Image = "i",
                    Environment = { ["A"] = "1", ["B"] = "2" },
                },
                Containers =
                {
                    new Aws.Sagemaker.Inputs.ModelContainerArgs { Image = "c0", Environment = { { "K", "v" } } },
                    new Aws.Sagemaker.Inputs.ModelContainerArgs { Image = "c1" },
                },
                Tags = new InputMap<string> { { "team", "search" }, { "region", "nowhere" } },
            });
            """
        );

    [Fact]
    public Task Arguments_made_step_by_step() =>
        Agreement.VerifyAsync(
            """
            var args = new Aws.S3.BucketArgs { BucketName = "first" };
            args.Region = "eu-west-1";
            args.Tags.Add("a", "1");
            _ = new Aws.S3.Bucket("one", args);
            args.BucketName = "second";
            args.Tags.Add("b", "2");
            _ = new Aws.S3.Bucket("two", args);
            """
        );

    [Fact]
    public Task Dictionaries_lists_and_collection_expressions_as_inputs() =>
        Agreement.VerifyAsync(
            """
            var env = new Dictionary<string, string> { ["A"] = "1" };
            env["B"] = "2";
            env.Add("C", "3");
            string[] subnets = ["s-1", .. new[] { "s-2", "s-3" }];
            var groups = new List<string> { "g-1" };
            groups.Add("g-2");
            _ = new Aws.Lambda.Function("f", new()
            {
                Role = "role",
                Environment = new Aws.Lambda.Inputs.FunctionEnvironmentArgs { Variables = env },
                VpcConfig = new Aws.Lambda.Inputs.FunctionVpcConfigArgs { SubnetIds = subnets, SecurityGroupIds = groups },
            });
            """
        );

    [Fact]
    public Task Static_fields_constants_and_properties_of_other_classes() =>
        Agreement.VerifyAsync(
            """
            _ = new Aws.S3.Bucket(Names.Prefix + Names.Suffix, new() { Region = Places.Home, BucketName = new Names().Full });
            """,
            """
            static class Places
            {
                public const string Ireland = "eu-west-1";
                public static readonly string Home = Ireland;
            }
            class Names
            {
                public static string Prefix { get; } = "data-" + Places.Home;
                public static string Suffix => "-x";
                private readonly string _middle = "mid";
                public string Full => $"{Prefix}-{_middle}{Suffix}";
            }
            """
        );

    [Fact]
    public Task A_static_constructor_runs_before_its_type_is_read() =>
        Agreement.VerifyAsync(
            """
            _ = new Aws.S3.Bucket("b", new() { Region = Places.Home });
            """,
            """
            static class Places
            {
                public static string Home = "us-east-1";
                static Places() => Home = "eu-west-1";
            }
            """
        );

    [Fact]
    public Task Records_with_copies_and_deconstruction() =>
        Agreement.VerifyAsync(
            """
            var site = new Site("eu-west-1", "ireland") { Tier = "gold" };
            var other = site with { Name = "dublin" };
            var (region, name) = other;
            _ = new Aws.S3.Bucket(name, new() { Region = region, BucketName = $"{site.Name}-{other.Tier}" });
            """,
            """
            record Site(string Region, string Name)
            {
                public string Tier { get; init; } = "bronze";
            }
            """
        );

    [Fact]
    public Task Classes_with_primary_constructors_and_properties() =>
        Agreement.VerifyAsync(
            """
            var naming = new Naming("data", 7);
            naming.Environment = "prod";
            _ = new Aws.S3.Bucket(naming.Of("lake"), new() { BucketName = naming.Last });
            """,
            """
            class Naming(string prefix, int number)
            {
                private string _environment = "dev";
                public string Last { get; private set; }
                public string Environment { get => _environment; set => _environment = value.ToUpper(); }
                public string Of(string name)
                {
                    Last = $"{prefix}-{name}-{_environment}-{number}";
                    return Last.ToLowerInvariant();
                }
            }
            """
        );

    [Fact]
    public Task Tuples_and_anonymous_objects() =>
        Agreement.VerifyAsync(
            """
            var pair = (Region: "eu-west-1", Name: "a");
            var shape = new { pair.Name, Size = 3 };
            (var left, var right) = (pair.Item1, shape.Size);
            _ = new Aws.S3.Bucket($"{shape.Name}-{right}", new() { Region = left });
            """
        );

    [Fact]
    public Task String_functions() =>
        Agreement.VerifyAsync(
            """
            var zone = "us-east-1b";
            var region = zone.Substring(0, zone.Length - 1);
            var parts = region.Split('-');
            var name = string.Join("_", parts) + string.Format("-{0}-{1}", parts[0], parts[2]);
            _ = new Aws.S3.Bucket(name.ToUpper().Replace("US", "eu"), new()
            {
                Region = region.StartsWith("us") ? region : "none",
                ForceDestroy = "PROD".Equals("prod", StringComparison.OrdinalIgnoreCase),
                BucketName = string.Equals("A", "a", StringComparison.Ordinal) ? "same" : "other",
                BucketPrefix = string.IsNullOrEmpty("") ? "empty" : "full",
            });
            """
        );

    [Fact]
    public Task Out_and_ref_arguments_come_back() =>
        Agreement.VerifyAsync(
            """
            var regions = new Dictionary<string, string> { ["prod"] = "eu-west-1" };
            if (!regions.TryGetValue("dev", out var dev))
                dev = "us-east-1";
            var found = regions.TryGetValue("prod", out var prod);
            Split("eu-central-1/lake", out var place, out var name);
            var counter = new int[] { 1 };
            Next(ref counter[0]);
            int.TryParse("7", out var seven);
            bool.TryParse("no", out var yes);
            _ = new Aws.S3.Bucket($"dev{counter[0]}{seven}{yes}", new() { Region = dev });
            _ = new Aws.S3.Bucket("prod", new() { Region = prod, ForceDestroy = found });
            _ = new Aws.S3.Bucket(name, new() { Region = place });

            static void Split(string text, out string region, out string rest)
            {
                var slash = text.IndexOf('/');
                region = text.Substring(0, slash);
                rest = text.Substring(slash + 1);
            }
            static void Next(ref int number) => number++;
            """
        );

    [Fact]
    public Task Records_are_equal_by_their_members() =>
        Agreement.VerifyAsync(
            """
            var settings = new Settings("eu-west-1");
            var same = new Settings("us-east-1") with { Region = "eu-west-1" };
            if (settings == same)
                _ = new Aws.S3.Bucket("same");
            if (settings != same with { Big = true })
                _ = new Aws.S3.Bucket("other");
            """,
            "record Settings(string Region, bool Big = false) { public string Zone => Region + (Big ? \"a\" : \"b\"); }"
        );

    [Fact]
    public Task Collections_are_asked() =>
        Agreement.VerifyAsync(
            DeployedProgram
                .Of(
                    """
                    var side = new Config().RequireBoolean("side");
                    var names = new List<string> { "a", "b" };
                    var map = new Dictionary<string, string> { ["a"] = "x", ["b"] = "y" };
                    var key = side ? "a" : "c";
                    if (names.Contains("b"))
                        _ = new Aws.S3.Bucket("contains");
                    if (names.Contains(key))
                        _ = new Aws.S3.Bucket("contains-key");
                    if (map.TryGetValue(key, out var found))
                        _ = new Aws.S3.Bucket(found);
                    _ = new Aws.S3.Bucket("default", new() { BucketName = map.GetValueOrDefault(key) ?? "none" });
                    foreach (var name in from n in names let m = n + map[n] where m != "by" select m)
                        _ = new Aws.S3.Bucket(name);
                    """
                )
                .With("app:side", "true")
        );

    [Fact]
    public Task What_is_missing_is_the_default_of_its_type() =>
        Agreement.VerifyAsync(
            """
            var sizes = new Dictionary<string, int> { ["a"] = 3 };
            sizes.TryGetValue("b", out var size);
            new Dictionary<string, bool>().TryGetValue("b", out var flag);
            new Dictionary<string, string>().TryGetValue("b", out var text);
            int? none = null;
            _ = new Aws.S3.Bucket($"{size}{flag}{text}{sizes.GetValueOrDefault("b")}{sizes.GetValueOrDefault("b", 7)}{sizes.GetValueOrDefault("a")}{none.GetValueOrDefault()}");
            _ = new Aws.S3.Bucket($"{new List<int>().FirstOrDefault()}{new List<string>().FirstOrDefault()}{new List<int?>().LastOrDefault()}");
            """
        );

    [Fact]
    public Task Collections_are_counted_on_each_path() =>
        Agreement.VerifyAsync(
            DeployedProgram
                .Of(
                    """
                    var side = new Config().Require("side");
                    var names = new List<string> { "a" };
                    var map = new Dictionary<string, string> { ["a"] = "x" };
                    if (side == "north")
                        names.Add("b");
                    else if (side == "south")
                        map["b"] = "y";
                    if (side != "west")
                        names.AddRange(["c", "d"]);
                    _ = new Aws.S3.Bucket("counts", new() { BucketName = $"{names.Count}{map.Count}{names.Count(n => n != "c")}" });
                    if (names.Count > 3 || map.Count > 1)
                        _ = new Aws.S3.Bucket("many");
                    """
                )
                .With("app:side", "north")
        );

    [Fact]
    public Task Stretches_end_where_computed() =>
        Agreement.VerifyAsync(
            """
            var regions = new[] { "us-east-1", "eu-west-1", "ap-south-1" };
            var n = regions.Length - 1;
            foreach (var region in regions[..n])
                _ = new Aws.S3.Bucket(region, new() { Region = region[(n - 1)..^n] });
            HashSet<string> all = [.. regions, .. regions[n..], "us-east-1"];
            foreach (var region in all)
                _ = new Aws.S3.Bucket("all-" + region);
            """
        );

    [Fact]
    public Task Positions_count_what_is_there() =>
        Agreement.VerifyAsync(
            DeployedProgram
                .Of(
                    """
                    var names = new List<string>();
                    if (new Config().RequireBoolean("extra"))
                        names.Add("extra");
                    names.Add("base");
                    foreach (var name in names.Select((name, position) => $"{name}-{position}"))
                        _ = new Aws.S3.Bucket(name);
                    """
                )
                .With("app:extra", "false")
        );

    [Fact]
    public Task A_query_of_one_list_or_another() =>
        Agreement.VerifyAsync(
            DeployedProgram
                .Of(
                    """
                    var far = new Config().RequireBoolean("far");
                    foreach (var region in (far ? new List<string> { "eu-west-1", "ap-south-1" } : new List<string> { "us-east-1" }).Select(r => r + "-x"))
                        _ = new Aws.S3.Bucket(region);
                    """
                )
                .With("app:far", "true")
        );

    [Fact]
    public Task The_receiver_of_an_assignment_comes_before_its_value() =>
        Agreement.VerifyAsync(
            """
            var box = new Aws.S3.BucketArgs { Region = "us-east-1" };
            var first = box;
            box.Region = Other();
            _ = new Aws.S3.Bucket("first", first);
            _ = new Aws.S3.Bucket("second", box);

            string Other()
            {
                box = new Aws.S3.BucketArgs { BucketName = "other" };
                return "eu-west-1";
            }
            """
        );
}

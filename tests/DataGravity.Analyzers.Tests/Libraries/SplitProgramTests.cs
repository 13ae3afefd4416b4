using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Tests.Libraries;

/// <summary>A program that uses a library hears the same, however the library reaches it.</summary>
public class SplitProgramTests
{
    private const string Churn = """
        static class Models
        {
            public static void Churn(Input<string> bucket, string region) =>
                _ = new Aws.Sagemaker.Model("churn", new()
                {
                    Region = region,
                    ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
                    PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{bucket}/m.tar.gz") },
                });
        }
        """;

    /// <summary>Libraries, and what a program does with them: each is far in a way of its own.</summary>
    private static readonly Dictionary<string, SplitProgram> s_programs = new()
    {
        ["data in a component"] = Program(Lake, """Models.Churn(new Acme.Lake("lake").Bucket.Id, "us-east-1");"""),
        ["data placed by args"] = Program(
            Lake,
            """Models.Churn(new Acme.Lake("lake", new() { Region = "eu-central-1" }).BucketName, "us-east-1");"""
        ),
        ["near by args"] = Program(
            Lake,
            """Models.Churn(new Acme.Lake("lake", new() { Region = "us-east-1" }).BucketName, "us-east-1");"""
        ),
        ["compute in a component"] = Program(
            Scorer,
            """
            var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
            _ = new Acme.Scorer("scorer", data);
            """
        ),
        ["both in a component"] = Program(Scorer, """_ = new Acme.Scorer("scorer");"""),
        ["several computes in one component"] = Program(
            Scorer,
            """
            foreach (var name in new[] { "scorer", "a", "b" })
                _ = new Acme.Scorer(name);
            """
        ),
        ["a method of the library"] = Program(
            Scorer,
            """
            var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
            Acme.Scorers.Score(data);
            """
        ),
        ["an extension method of the library"] = Program(
            Scorer,
            """
            new Aws.S3.Bucket("data", new() { Region = "eu-west-1" }).ScoreHere("us-west-2");
            """
        ),
        ["a derived component"] = Program(
            Lake,
            """Models.Churn(new Own("lake").Bucket.Id, "us-east-1");""",
            """
            class Own : Acme.Lake
            {
                public Own(string name) : base(name, new() { Region = "eu-north-1" }) { }

                protected override string Suffix => "-own";
            }
            """
        ),
        ["a callback from the library"] = Program(
            Lake,
            """Acme.Lake.ForEach(["a", "b"], name => Models.Churn(new Acme.Lake(name).BucketName, "us-east-1"));"""
        ),
        ["constants, statics and enums"] = Program(
            Values,
            """
            var data = new Aws.S3.Bucket("data", new() { Region = Acme.Regions.Home });
            Models.Churn(data.Id, Acme.Regions.All[Acme.Tier.Gold]);
            Models.Churn(data.Id, new Acme.Choice("x").Region);
            Models.Churn(data.Id, (new Acme.Choice("x") with { Region = "ap-south-1" }).Region);
            Models.Churn(data.Id, Acme.Regions.Of(new Acme.East()));
            """
        ),
        ["events of the library"] = Program(
            Events,
            """
            var (source, region) = (new Acme.Source(), "eu-west-1");
            source.Raised += to => region = to;
            source.Custom += to => region += to;
            source.Raise("us-west-2");
            Models.Churn(new Aws.S3.Bucket("data", new() { Region = region }).Id, "us-east-1");
            """
        ),
        ["generic and lazy helpers"] = Program(
            Values,
            """
            foreach (var (name, region) in Acme.Helpers.Pairs("eu-west-1", "us-west-2"))
                Models.Churn(Acme.Helpers.Make(() => new Aws.S3.Bucket(name, new() { Region = region })).Id, "us-east-1");
            """
        ),
    };

    public static TheoryData<string> Names => [.. s_programs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Findings_do_not_depend_on_the_form(string name)
    {
        var program = s_programs[name];
        var expected = await program.DescribeAsync(LibraryForm.SameProject);
        Assert.Equal(name.StartsWith("near"), expected.Length == 0);
        Assert.Equal(expected, await program.DescribeAsync(LibraryForm.Project));
        Assert.Equal(expected, await program.DescribeAsync(LibraryForm.Assembly));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Project_and_assembly_say_the_same_at_the_same_place(string name)
    {
        var (project, assembly) = (
            await s_programs[name].FindAsync(LibraryForm.Project),
            await s_programs[name].FindAsync(LibraryForm.Assembly)
        );
        Assert.Equal(project.Select(Place), assembly.Select(Place));

        static string Place(Diagnostic finding) =>
            $"{finding} {string.Join(' ', finding.AdditionalLocations.Select(location => location.GetLineSpan().ToString()))}";
    }

    [Theory]
    [InlineData(LibraryForm.Project)]
    [InlineData(LibraryForm.Assembly)]
    public async Task Compute_in_the_library_is_reported_where_the_program_creates_it(LibraryForm form)
    {
        var found = Assert.Single(await s_programs["compute in a component"].FindAsync(form));
        Assert.Equal("Acme.Scorer", TextAt(found.Location));
        Assert.Contains("; 'scorer-model' is created in Acme.Lake (Lake.cs line 25)", found.GetMessage(), StringComparison.Ordinal);
        Assert.Equal("new Aws.S3.Bucket(\"data\", new() { Region = \"eu-west-1\" })", TextAt(Assert.Single(found.AdditionalLocations)));
    }

    [Theory]
    [InlineData(LibraryForm.Project)]
    [InlineData(LibraryForm.Assembly)]
    public async Task Data_in_the_library_is_reported_at_the_compute(LibraryForm form)
    {
        var found = Assert.Single(await s_programs["data in a component"].FindAsync(form));
        Assert.Equal("Aws.Sagemaker.Model", TextAt(found.Location));
        Assert.Contains("; 'lake-data' is created in Acme.Lake (Lake.cs line 17)", found.GetMessage(), StringComparison.Ordinal);
        Assert.Equal("new Acme.Lake(\"lake\")", TextAt(Assert.Single(found.AdditionalLocations)));
    }

    [Theory]
    [InlineData(LibraryForm.Project)]
    [InlineData(LibraryForm.Assembly)]
    public async Task Each_use_of_the_library_gets_its_finding(LibraryForm form)
    {
        var program = Program(
            Scorer,
            """
            _ = new Scorer("a");
            var b = new Scorer("b");
            Scorers.Score(new Aws.S3.Bucket("data", new() { Region = "eu-west-1" }));
            """
        );
        Assert.Equal(
            ["Scorer", "Scorer", "Scorers.Score"],
            (await program.FindAsync(form))
                .OrderBy(finding => finding.Location.SourceSpan.Start)
                .Select(finding => TextAt(finding.Location))
        );
    }

    private static string TextAt(Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);

    private static SplitProgram Program(string library, string statements, string declarations = "") =>
        new(library, $"using Acme;\n\nreturn await Deployment.RunAsync(() =>\n{{\n{statements}\n}});\n\n{Churn}\n{declarations}");

    private const string Lake = """
        namespace Acme;

        public sealed class LakeArgs
        {
            public string? Region { get; set; }
        }

        public class Lake : ComponentResource
        {
            public Aws.S3.Bucket Bucket { get; }

            [Output]
            public Output<string> BucketName { get; private set; }

            public Lake(string name, LakeArgs? args = null) : base("acme:data:Lake", name)
            {
                Bucket = new Aws.S3.Bucket(name + Suffix, new() { Region = args?.Region ?? Default }, new() { Parent = this });
                BucketName = Bucket.BucketName;
            }

            protected virtual string Suffix => "-data";

            private static readonly string Default = string.Join("-", "eu", "west", 1);

            public static void ForEach(IEnumerable<string> names, Action<string> make)
            {
                foreach (var name in names)
                    make(name);
            }
        }
        """;

    private const string Scorer = """
        namespace Acme;

        public class Scorer : ComponentResource
        {
            public Scorer(string name, Aws.S3.Bucket? data = null) : base("acme:ml:Scorer", name)
            {
                var store = data ?? new Aws.S3.Bucket($"{name}-own", new() { Region = "eu-west-1" }, new() { Parent = this });
                if (data is not null)
                    Model($"{name}-model", store);
                else
                    for (var i = 0; i < 2; i++)
                        Model($"{name}-{i}", store);

                void Model(string model, Aws.S3.Bucket from) => Scorers.Make(model, from, this);
            }
        }

        public static class Scorers
        {
            public static void Score(Aws.S3.Bucket data) => Make("score", data, null);

            public static void ScoreHere(this Aws.S3.Bucket data, string region) => Make("here", data, null, region);

            internal static void Make(string name, Aws.S3.Bucket data, Resource? parent, string region = "us-east-1") =>
                _ = new Aws.Sagemaker.Model(name, new()
                {
                    Region = region,
                    ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
                    PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{data.Id}/m.tar.gz") },
                }, new() { Parent = parent });
        }
        """;

    private const string Events = """
        namespace Acme;

        public sealed class Source
        {
            private Action<string>? _custom;

            public event Action<string>? Raised;

            public event Action<string> Custom { add => _custom += value; remove => _custom -= value; }

            public void Raise(string region)
            {
                Raised?.Invoke(region.Substring(0, 8));
                _custom?.Invoke(region.Substring(8));
            }
        }
        """;

    private const string Values = """
        namespace Acme;

        public enum Tier { Silver, Gold }

        public record Choice(string Name)
        {
            public string Region { get; init; } = "us-east-2";
        }

        public interface IPlace
        {
            string Region { get; }
        }

        public sealed class East : IPlace
        {
            public string Region => "us-" + Side;

            private string Side { get; } = "east-1";
        }

        public static class Regions
        {
            public const string Home = "eu-west-1";

            public static Dictionary<Tier, string> All { get; } = new() { [Tier.Silver] = Home, [Tier.Gold] = "us-west-1" };

            public static string Of(IPlace place) => place.Region;
        }

        public static class Helpers
        {
            public static T Make<T>(Func<T> make) where T : Resource => make();

            public static IEnumerable<(string Name, string Region)> Pairs(params string[] regions)
            {
                foreach (var region in regions)
                    yield return ($"data-{region}", region);
            }
        }
        """;
}

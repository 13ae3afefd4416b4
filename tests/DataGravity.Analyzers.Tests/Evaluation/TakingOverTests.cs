using DataGravity.Evaluation;
using DataGravity.Graph;
using DataGravity.Settings;
using DataGravity.Testing;
using static DataGravity.Analyzers.Tests.Evaluation.RecordedRuns;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>A run that takes over from an earlier one registers what a run from nothing registers.</summary>
public class TakingOverTests
{
    /// <summary>Components with and without state of their own, made once, twice, in loops and under conditions.</summary>
    private static readonly AnalyzedProgram s_program = new(
        (
            "Program.cs",
            """
            using Pulumi;
            using Aws = Pulumi.Aws;
            return await Deployment.RunAsync(() =>
            {
                var home = new Aws.Provider("home", new() { Region = "eu-west-1" });
                var first = new Plain(home);
                var second = new Plain(home);
                var lake = new Lake("lake", new LakeArgs { Name = "raw", Provider = home }, new() { Provider = home });
                for (var i = 0; i < 3; i++)
                    _ = new Numbered(i, home);
                if (new Config().GetBoolean("extra") == true)
                    _ = new Plain(home);
                _ = new Counted();
                _ = new Counted();
                var args = new LakeArgs { Name = "shared" };
                _ = new Renaming(args);
                _ = new Aws.S3.Bucket(args.Name, new() { Tags = { { "from", first.Data.BucketName } } });
                _ = new Aws.S3.Bucket("last", new() { Tags = { { "from", lake.Data.BucketName } } }, new() { Provider = second.Home });
            });
            """
        ),
        (
            "Plain.cs",
            """
            using Pulumi;
            using Aws = Pulumi.Aws;
            public class Plain
            {
                public Aws.S3.Bucket Data { get; }
                public Aws.Provider Home { get; }
                public Plain(Aws.Provider home)
                {
                    Home = home;
                    Data = new Aws.S3.Bucket("plain", new() { Tags = { { "team", "ml" } } }, new() { Provider = home });
                }
            }
            """
        ),
        (
            "Lake.cs",
            """
            using Pulumi;
            using Aws = Pulumi.Aws;
            public class LakeArgs
            {
                public string Name { get; set; } = "none";
                public Aws.Provider? Provider { get; set; }
            }
            public class Lake : ComponentResource
            {
                public Aws.S3.Bucket Data { get; }
                public Lake(string name, LakeArgs args, ComponentResourceOptions options) : base("app:Lake", name, options)
                {
                    Data = new Aws.S3.Bucket($"{name}-{args.Name}", new(), new() { Parent = this, Provider = args.Provider });
                    _ = new Numbered(7, args.Provider!);
                }
            }
            public class Renaming
            {
                public Renaming(LakeArgs args)
                {
                    _ = new Aws.S3.Bucket(args.Name);
                    args.Name += "-renamed";
                }
            }
            """
        ),
        (
            "Numbered.cs",
            """
            using Pulumi;
            using Aws = Pulumi.Aws;
            public class Numbered
            {
                private readonly string _name;
                public Numbered(int number, Aws.Provider home)
                {
                    _name = Names.Of(number);
                    _ = new Aws.S3.Bucket(_name, new(), new() { Provider = home });
                }
            }
            public class Counted
            {
                private static int s_count = 10;
                public Counted()
                {
                    s_count++;
                    _ = new Aws.S3.Bucket("counted-" + s_count);
                }
            }
            """
        ),
        ("Names.cs", """public static class Names { public static string Of(int number) => "bucket-" + number; }""")
    )
    {
        References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
    };

    private const string Numbered = "bucket-7 bucket-0 bucket-1 bucket-2";
    private const string Made = $"home plain plain lake lake-raw {Numbered}";
    private const string Counted = "counted-11 counted-12";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_edits(int seed)
    {
        var edits = RandomEdits.Of(s_program, 120, seed);
        var (program, compilation, cache) = (s_program, s_program.Compile(), new ProgramCache());
        var earlier = Record(Units(compilation, cache), null);
        foreach (var edit in edits)
        {
            program = edit.ApplyTo(program);
            compilation = Changed(compilation, edit.Path, program);
            var units = Units(compilation, cache);
            earlier = Record(units, earlier);
            Assert.Equal(Describe(Record(units, null)), Describe(earlier));
            VerifyCallsAreFound(earlier);
        }
    }

    [Theory]
    [InlineData("_ = new Chain(1);", "_ = new Chain(0); _ = new Chain(0);")] // As many calls, no longer within each other.
    [InlineData("_ = new Chain(0); _ = new Alone();", "_ = new Alone(); _ = new Chain(0);")]
    [InlineData("_ = new Chain(2); _ = new Alone();", "_ = new Chain(2); _ = new Alone();")]
    public void Calls_are_found_after_an_edit_of_what_is_called(string before, string after)
    {
        AnalyzedProgram program = new(
            ("Program.cs", Program(before)),
            (
                "Chain.cs",
                """
                public class Chain
                {
                    public Chain(int rest)
                    {
                        if (rest > 0)
                            _ = new Chain(rest - 1);
                        _ = new Pulumi.Aws.S3.Bucket("link-" + rest);
                    }
                }
                public class Alone
                {
                    public Alone() => _ = new Pulumi.Aws.S3.Bucket("alone");
                }
                """
            )
        )
        {
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
        };
        var (compilation, cache, earlier) = (program.Compile(), new ProgramCache(), default(RunRecord));
        foreach (var calls in new[] { before, after, before, after })
        {
            program = program with { Sources = [program.Sources[0] with { Text = Program(calls) }, program.Sources[1]] };
            compilation = Changed(compilation, "Program.cs", program);
            earlier = Record(Units(compilation, cache), earlier);
            VerifyCallsAreFound(earlier);
        }

        static string Program(string calls) => $"return await Pulumi.Deployment.RunAsync(() => {{ {calls} }});";
    }

    /// <summary>The index of calls, which a run may have from an earlier one, leads where a search leads.</summary>
    private static void VerifyCallsAreFound(RunRecord run)
    {
        foreach (var calls in run.Calls.Select((call, index) => (call.Constructor.Id, call.Start, Index: index)).GroupBy(call => call.Id))
        {
            for (var start = 0; start <= run.Registrations.Count; start++)
            {
                var next = calls.Where(call => call.Start >= start).OrderBy(call => call.Start).ThenByDescending(call => call.Index);
                Assert.Equal(next.Select(call => call.Index).FirstOrDefault(-1), run.NextCallOf(calls.Key, start));
            }
        }
    }

    [Theory]
    [InlineData("Plain.cs", "\"ml\"", "\"data\"", $"home lake lake-raw {Numbered} {Counted} shared last")] // Its class is another now.
    [InlineData("Names.cs", "bucket-", "store-", $"home plain plain lake lake-raw {Counted} shared shared-renamed last")]
    [InlineData("Program.cs", "\"last\"", "\"end\"", $"{Made} {Counted} shared shared-renamed")]
    [InlineData("Program.cs", "\"shared\"", "\"merged\"", $"{Made} {Counted} last")] // What follows still stands where it stood.
    [InlineData("Program.cs", "\"shared\"", "\"common-one\"", $"{Made} {Counted}")] // It stands elsewhere.
    [InlineData("Program.cs", "return await", "return  await", Counted)]
    [InlineData("Program.cs", "return await", "return\nawait", Counted)] // What follows has its offset, but is on another line.
    public void What_an_edit_left_alone_is_taken_over(string path, string text, string replacement, string kept)
    {
        var (compilation, cache) = (s_program.Compile(), new ProgramCache());
        var earlier = Record(Units(compilation, cache), null);
        var program = s_program with
        {
            Sources = [.. s_program.Sources.Select(s => s.Path == path ? s with { Text = s.Text.Replace(text, replacement) } : s)],
        };
        var units = Units(Changed(compilation, path, program), cache);
        var later = Record(units, earlier);

        Assert.Equal(Describe(Record(units, null)), Describe(later));
        Assert.Equal(kept, string.Join(" ", later.Registrations.Intersect(earlier.Registrations).Select(r => r.Name)));
    }

    /// <summary>An editor may still ask about the program before an edit.</summary>
    [Fact]
    public void A_graph_knows_its_resources_when_a_later_run_has_them_elsewhere()
    {
        var (compilation, cache) = (s_program.Compile(), new ProgramCache());
        var earlier = Record(Units(compilation, cache), null);
        var later = Record(Units(Changed(compilation, "Plain.cs", WithOneMore()), cache), earlier);

        Assert.Contains(later.Registrations, r => earlier.Registrations.Contains(r) && !ReferenceEquals(earlier.Registrations[r.Index], r));
        foreach (var run in new[] { earlier, later })
        {
            var graph = new ResourceGraph(run, ConfiguredContext.CreateAll(null)[0], GravitySettings.Empty);
            Assert.Equal(graph.Resources, run.Registrations.Select(graph.ResourceOf));
        }
    }

    /// <summary>An editor cancels a run at the next keystroke, and nothing but the hints is left of it.</summary>
    [Fact]
    public void A_run_after_a_cancelled_one_has_all_hints_right()
    {
        var (compilation, cache) = (s_program.Compile(), new ProgramCache());
        var units = Units(compilation, cache);
        var earlier = Record(units, null);
        Record(Units(Changed(compilation, "Plain.cs", WithOneMore()), cache), earlier);

        var later = Record(units, earlier);

        Assert.Equal(Enumerable.Range(0, later.Registrations.Count), later.Registrations.Select(r => r.Index));
    }

    private static AnalyzedProgram WithOneMore() =>
        s_program with
        {
            Sources =
            [
                .. s_program.Sources.Select(s =>
                    s with
                    {
                        Text = s.Text.Replace("Data = new", "_ = new Aws.S3.Bucket(\"more\"); Data = new"),
                    }
                ),
            ],
        };

    [Fact]
    public void No_resource_is_taken_over_twice()
    {
        var units = Units(s_program.Compile(), new ProgramCache());
        var earlier = Record(units, null);
        var later = Record(units, earlier);
        Assert.Equal(later.Registrations.Count, later.Registrations.Distinct().Count());
        Assert.Equal(Describe(earlier), Describe(later));
    }

    /// <summary>What a component creates knows it: the same of another component is another.</summary>
    [Fact]
    public void What_a_component_creates_stays_its_own()
    {
        AnalyzedProgram program = new(
            (
                "Program.cs",
                """
                using Pulumi;
                return await Deployment.RunAsync(() =>
                {
                    _ = new Outer("first");
                    _ = new Outer("second");
                });
                """
            ),
            (
                "Outer.cs",
                """
                using Pulumi;
                public class Outer : ComponentResource
                {
                    public Outer(string name) : base("app:Outer", name) => _ = new Inner();
                }
                public class Inner : ComponentResource
                {
                    public Inner() : base("app:Inner", "inner") { }
                }
                """
            )
        )
        {
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
        };
        var (compilation, cache) = (program.Compile(), new ProgramCache());
        var earlier = Record(Units(compilation, cache), null);
        program = program with { Sources = [.. program.Sources.Select(s => s with { Text = s.Text.Replace("\"first\"", "\"third\"") })] };
        var later = Record(Units(Changed(compilation, "Program.cs", program), cache), earlier);

        Assert.Equal(
            ["", "third", "", "second"],
            later.Registrations.Select(r => r.Creator?.Name.ToString() ?? ""),
            StringComparer.Ordinal
        );
        Assert.All(later.Registrations.Where(r => r.Creator is not null), r => Assert.Contains(r.Creator, later.Registrations));
    }
}

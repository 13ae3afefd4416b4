using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>What the compiler leaves out or puts in, and what classes of the program do in place of those of the library.</summary>
public class CompilerRulesTests
{
    [Fact]
    public Task A_boxed_number_keeps_its_type() =>
        Agreement.VerifyEveryPathAsync(
            """
            object[] boxed = [new Sizes().Large, new Sizes().Small, new[] { 1, 2 }.LongCount(), JsonSerializer.Deserialize<Sizes>("{\"Large\":3}")!.Large, 5];
            _ = new Aws.S3.Bucket($"n-{(long)boxed[0]}-{(uint)boxed[1]}-{(long)boxed[2]}-{(long)boxed[3]}-{(int)boxed[4]}");
            """,
            "class Sizes { public long Large { get; set; } public uint Small { get; set; } }"
        );

    private const string Types = """
        static class Trace
        {
            public static string Region = "us-east-1";
            [System.Diagnostics.Conditional("TRACED")] public static void Set(string region) => Region = region;
            [System.Diagnostics.Conditional("TRACED"), System.Diagnostics.Conditional("HERE")] public static void Here(string r) => Region = r;
            public static T? As<T>(object value) where T : class => value as T;
            public static Input<string>? Input<T>(T value) => (object?)value as Input<string>;
        }
        record Own(string Region) { protected Own(Own from) => Region = "eu-west-1"; }
        record Derived(string Region) : Own(Region);
        record Plain(string Region);
        class RegionList : List<string> { public new void Add(string region) => base.Add("eu-west-1"); }
        class Fixed : System.Collections.ObjectModel.Collection<string>
        {
            protected override void InsertItem(int index, string item) => base.InsertItem(index, "eu-west-1");
        }
        """;

    [Theory]
    [InlineData("Trace.Set(\"eu-west-1\");", "Trace.Region")]
    [InlineData("string Next() => Trace.Region = \"eu-west-1\"; Trace.Set(Next());", "Trace.Region")]
    [InlineData("System.Diagnostics.Debug.WriteLine(Trace.Region = \"eu-west-1\");", "Trace.Region")]
    [InlineData("Trace.Here(\"us-west-2\");", "Trace.Region")]
    [InlineData("var p = new Plain(\"eu-west-1\") with { Region = \"us-east-1\" };", "p.Region")]
    public async Task A_conditional_call_is_left_out(string statements, string read)
    {
        var program = Program(statements, read);
        await Agreement.VerifyWithFilesOnlyAsync(program);
        Assert.NotNull(Assert.Single(StaticGraph.Read(program)).Inputs["region"].Text);
    }

    [Theory]
    [InlineData("var o = new Own(\"us-east-1\"); var copy = o with { };", "copy.Region")]
    [InlineData("var o = new Derived(\"us-east-1\"); var copy = o with { };", "copy.Region")]
    [InlineData("var input = Trace.Input(\"us-east-1\") ?? \"eu-west-1\";", "input")]
    [InlineData("var list = new RegionList(); list.Add(\"us-east-1\");", "list[0]")]
    [InlineData("var list = new Fixed(); list.Add(\"us-east-1\");", "list[0]")]
    [InlineData("var list = new Fixed { \"us-east-1\" };", "list.Count > 0 ? \"eu-west-1\" : \"us-east-1\"")]
    [InlineData("var lazy = new Lazy<string>(() => \"x\"); _ = lazy.Value;", "lazy.IsValueCreated ? \"eu-west-1\" : \"us-east-1\"")]
    [InlineData("var lazy = new Lazy<string>(() => \"x\");", "lazy.IsValueCreated ? \"eu-west-1\" : \"us-east-1\"")]
    [InlineData(
        "var region = \"us-east-1\"; var done = new TaskCompletionSource<string>(); _ = Task.Delay(300).ContinueWith(_ => done.SetResult(\"x\")); Output.Create(done.Task).Apply(x => region = \"eu-west-1\");",
        "region"
    )]
    public async Task What_is_not_followed_is_not_known(string statements, string read)
    {
        var program = Program(statements, read);
        await Agreement.VerifyWithFilesOnlyAsync(program);
        Assert.Null(Assert.Single(StaticGraph.Read(program)).Inputs["region"].Text);
    }

    private static DeployedProgram Program(string statements, string read) =>
        new([
            (
                "Program.cs",
                $$"""
                #define HERE
                using System; using System.Collections.Generic; using System.Threading.Tasks; using Pulumi; using Aws = Pulumi.Aws;
                return await Deployment.RunAsync(() =>
                {
                    {{statements}}
                    _ = new Aws.S3.Bucket("after", new() { Region = {{read}} });
                });
                {{Types}}
                """
            ),
        ]);
}

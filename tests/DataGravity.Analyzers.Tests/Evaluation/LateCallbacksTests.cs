using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>What <c>Apply</c> calls: at once for a value that is known, when the engine has answered for what a resource tells.</summary>
public class LateCallbacksTests
{
    private const string Data = "var data = new Aws.S3.Bucket(\"data\");\n";

    [Fact]
    public Task A_callback_on_a_known_output_runs_at_once() =>
        Agreement.VerifyEveryPathAsync(
            """
            var region = "us-west-2";
            var names = new List<string>();
            Output.Create(a ? "x" : "y").Apply(x => { region = x; names.Add(x); return x; });
            Input<string> given = "z";
            given.Apply(z => { names.Add(z); return z; }).Apply(z => { if (b) names.Add(z + "2"); return z; });
            _ = new Aws.S3.Bucket("n" + names.Count, new() { Region = region, BucketName = string.Join("-", names) });
            """
        );

    [Theory]
    [InlineData("data.Arn.Apply(arn => { region = \"eu-west-1\"; return arn; });")]
    [InlineData("Output.Format($\"{data.Arn}/x\").Apply(arn => region = \"eu-west-1\");")]
    [InlineData("Output.Format($\"{data.Arn.Apply(arn => \"y\")}/x\").Apply(arn => region = \"eu-west-1\");")]
    [InlineData(
        "Output.Format($\"{data.Arn.Apply(arn => JsonSerializer.Serialize(new { arn }))}/x\").Apply(text => region = \"eu-west-1\");"
    )]
    [InlineData(
        "Output.Format($\"{data.Arn.Apply(arn => JsonSerializer.Serialize(new[] { arn }))}\").Apply(text => region = \"eu-west-1\");"
    )]
    [InlineData("Output.Format($\"{data.Arn.Apply(arn => arn.Length > 3)}/x\").Apply(text => region = \"eu-west-1\");")]
    [InlineData("Output.Tuple(data.Arn, Output.Create(1)).Apply(t => { Change(\"eu-west-1\"); return t.Item2; });")]
    [InlineData("Output.All(data.Arn, data.Id).Apply(all => { (region, _) = (\"eu-west-1\", 1); return all; });")]
    [InlineData("data.Arn.Apply(arn => \"x\").Apply(x => { place.Region = \"eu-west-1\"; region = place.Region; return x; });")]
    [InlineData(
        "Input<string> arn = data.Arn; arn.Apply(a => { regions[\"home\"] = \"eu-west-1\"; return a; }); region = regions[\"home\"];"
    )]
    [InlineData("data.Arn.Apply(arn => { list.Add(\"eu-west-1\"); return arn; }); region = list[^1];")]
    [InlineData("data.Arn.Apply(arn => { Place.Shared = \"eu-west-1\"; return arn; }); region = Place.Shared;")]
    public async Task What_a_late_callback_changes_is_not_known(string callback)
    {
        var program = DeployedProgram.Of(
            Data
                + $$"""
                var region = "us-west-2";
                var place = new Place();
                var regions = new Dictionary<string, string> { ["home"] = "us-west-2" };
                var list = new List<string> { "us-west-2" };
                void Change(string to) => region = to;
                {{callback}}
                _ = new Aws.S3.Bucket("copy", new() { Region = region });
                """,
            "class Place { public string Region = \"us-west-2\"; public static string Shared = \"us-west-2\"; }"
        );
        Assert.Equal("us-west-2", (await ProgramRunner.RunAsync(program))[^1].Inputs["region"].Text);
        Assert.Null(StaticGraph.Read(program)[^1].Inputs["region"].Text);
    }

    // When the stand-in answers is a matter of luck, so these do not run.
    [Theory]
    [InlineData("Aws.GetRegion.Invoke().Apply(r => region = \"eu-west-1\");")]
    [InlineData("Aws.GetCallerIdentity.Invoke().Apply(i => { list.Add(\"eu-west-1\"); return i; }); region = list[^1];")]
    [InlineData("Output.All(Aws.GetRegion.Invoke(), Aws.GetRegion.Invoke()).Apply(all => region = \"eu-west-1\");")]
    [InlineData("Output.Create(Aws.GetRegion.InvokeAsync()).Apply(r => region = \"eu-west-1\");")]
    [InlineData("Aws.GetRegion.Invoke().Apply(r => \"x\").Apply(x => region = \"eu-west-1\");")]
    public void What_a_callback_on_a_provider_function_changes_is_not_known(string callback)
    {
        var program = DeployedProgram.Of(
            $$"""
            var (region, list) = ("us-west-2", new List<string> { "us-west-2" });
            {{callback}}
            _ = new Aws.S3.Bucket("copy", new() { Region = region });
            """
        );
        Assert.Null(StaticGraph.Read(program)[^1].Inputs["region"].Text);
    }

    [Fact]
    public async Task A_list_that_late_callbacks_fill_has_nobody_knows_how_many()
    {
        var program = DeployedProgram.Of(
            Data
                + """
                var ids = new List<string>();
                var set = new Dictionary<string, int>();
                data.Id.Apply(id => { ids.Add(id); set[id] = 1; set["fixed"] = 1; return id; });
                _ = new Aws.S3.Bucket("list", new() { BucketName = "n" + ids.Count });
                _ = new Aws.S3.Bucket("map", new() { BucketName = "n" + set.Count });
                """
        );
        Assert.All((await ProgramRunner.RunAsync(program)).Skip(1), found => Assert.Equal("n0", found.Inputs["bucket"].Text));
        Assert.All(StaticGraph.Read(program).Skip(1), found => Assert.Null(found.Inputs["bucket"].Text));
    }

    [Fact]
    public Task What_a_late_callback_makes_for_itself_is_known() =>
        Agreement.VerifyEveryPathAsync(
            Data
                + """
                var shared = new List<string> { "a" };
                var region = "us-west-2";
                var made = data.Id.Apply(id =>
                {
                    var parts = new List<string> { "x" };
                    parts.Add(shared[0]);
                    var text = "";
                    foreach (var part in parts)
                        text += part;
                    return a ? text : region;
                });
                _ = new Aws.S3.Bucket("made", new() { BucketName = made, Region = region });
                data.Arn.Apply(arn => new Aws.S3.Bucket("inside", new() { Region = region, BucketName = string.Join("+", shared) }));
                _ = new Aws.S3.Bucket("after", new() { BucketName = "n" + shared.Count });
                """
        );

    [Fact]
    public async Task A_callback_that_throws_fails_its_output_only()
    {
        var program = DeployedProgram.Of(
            Data
                + """
                var known = Output.Create("x").Apply(x => x == "x" ? throw new Exception("never") : x);
                data.Id.Apply(id => { if (id != "") throw new Exception("later"); return id; });
                _ = new Aws.S3.Bucket("after");
                """
        );
        Assert.Equal(["data", "after"], (await ProgramRunner.RunToFailureAsync(program)).Select(found => found.Name));
        Assert.Equal(["data", "after"], StaticGraph.Read(program).Select(found => found.Name));
    }
}

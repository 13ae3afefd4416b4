using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation.Known;

/// <summary>LINQ calls a function for no more items than .NET asks for.</summary>
public class LinqMatchesTests
{
    private const string Before = """
        var region = ""; var seen = new List<string>(); var used = new HashSet<string>();
        var places = new[] { "us-east-1", "eu-west-1", "us-west-2" }; var list = places.ToList();
        var map = new Dictionary<string, string> { ["a"] = "us-east-1" };
        bool Seen(string r, string wanted) { region = r; seen.Add(r); return r.StartsWith(wanted); }
        string Made(string r) { region = r; return r; }

        """;

    [Theory]
    [InlineData("places.First(r => Seen(r, \"us\"))")]
    [InlineData("places.First(r => Seen(r, \"eu\"))")]
    [InlineData("places.FirstOrDefault(r => Seen(r, a ? \"us\" : \"eu\"))")]
    [InlineData("places.FirstOrDefault(r => Seen(r, \"ap\"))")]
    [InlineData("places.Any(r => Seen(r, \"us\"))")]
    [InlineData("places.All(r => Seen(r, \"eu\"))")]
    [InlineData("places.All(r => Seen(r, a ? \"us\" : \"\"))")]
    [InlineData("places.Single(r => Seen(r, \"eu\"))")]
    [InlineData("places.Last(r => Seen(r, \"us\"))")]
    [InlineData("list.LastOrDefault(r => Seen(r, b ? \"us\" : \"eu\"))")]
    [InlineData("list.ToHashSet().Last(r => Seen(r, \"us\"))")]
    [InlineData("list.Find(r => Seen(r, \"us\"))")]
    [InlineData("list.Exists(r => Seen(r, a ? \"eu\" : \"us\"))")]
    [InlineData("list.TrueForAll(r => Seen(r, \"eu\"))")]
    [InlineData("Array.Find(places, r => Seen(r, \"us\"))")]
    [InlineData("Array.Exists(places, r => Seen(r, \"eu\"))")]
    [InlineData("places.Select(Made).Count(r => Seen(r, \"us\"))")]
    [InlineData("new[] { \"a\", \"zz\" }.First(k => map[k] != \"\")")]
    [InlineData("new[] { \"a\", \"zz\" }.Any(k => map[k] != \"\")")]
    [InlineData("new List<string> { \"a\", \"zz\" }.Find(k => map[k] != \"\")")]
    [InlineData("new[] { \"us\", null }.First(k => k!.Length > 0)")]
    [InlineData("new[] { \"x\", \"y\" }.First(used.Add) + new[] { \"x\", \"y\" }.First(used.Add)")]
    [InlineData("places.Distinct().First(r => Seen(r, \"us\"))")]
    [InlineData("places.Select(Made).Distinct().First()")]
    [InlineData("places.DistinctBy(Made).Take(2).Single(r => r != \"us-east-1\")")]
    [InlineData("new[] { \"a\", \"zz\" }.DistinctBy(k => map[k]).First()")]
    [InlineData("places.Union(list.Select(Made)).ElementAt(2)")]
    [InlineData("places.Select(Made).Except(new[] { \"us-east-1\" }).First()")]
    [InlineData("places.Join(list, Made, r => r, (x, y) => x + y).First()")]
    public Task A_function_is_called_until_enough_is_found(string query) =>
        Agreement.VerifyEveryPathAsync(
            Before
                + $$"""
                var found = {{query}};
                _ = new Aws.S3.Bucket($"{found}-{region}-{string.Join("+", seen)}", new() { Region = region });
                """
        );

    /// <summary>These call it as often as the version of .NET likes.</summary>
    [Theory]
    [InlineData("places.SequenceEqual(list.Select(Made).Reverse())")]
    [InlineData("places.Concat(list.Where(r => Seen(r, \"us\"))).Last()")]
    [InlineData("places.Append(\"x\").Concat(list.Select(Made)).Count()")]
    [InlineData("places.OrderBy(Made).Count()")]
    [InlineData("places.OrderBy(Made).Any()")]
    [InlineData("places.OrderBy(r => r).First(r => Seen(r, \"us-w\"))")]
    [InlineData("places.Where(r => Seen(r, \"us\")).Last()")]
    public async Task What_it_changes_is_not_known_otherwise(string query)
    {
        var program = DeployedProgram.Of(
            Before + $$"""_ = {{query}}; _ = new Aws.S3.Bucket("after", new() { Region = region == "" ? "none" : region });"""
        );
        Assert.Single(await ProgramRunner.RunAsync(program));
        Assert.Null(Assert.Single(StaticGraph.Read(program)).Inputs["region"].Text);
    }

    [Fact]
    public Task Sets_and_joins_that_differ_by_path() =>
        Agreement.VerifyEveryPathAsync(
            """
            var some = new List<string> { "k", "l" };
            if (a) some.Add("k");
            if (b) some.Insert(0, "m");
            var other = c ? "k" : "n";
            _ = new Aws.S3.Bucket("distinct-" + string.Join("+", some.Append(other).Distinct()));
            _ = new Aws.S3.Bucket("union-" + string.Join("+", some.Union(new[] { other, "l" })));
            _ = new Aws.S3.Bucket("except-" + string.Join("+", some.Except(new[] { other })));
            _ = new Aws.S3.Bucket("intersect-" + string.Join("+", some.Intersect(new[] { other, "m" })));
            _ = new Aws.S3.Bucket("by-" + string.Join("+", some.DistinctBy(s => s.Length)));
            _ = new Aws.S3.Bucket("join-" + string.Join("+", some.Join(new[] { other, "l", "l" }, s => s, t => t, (s, t) => s + t)));
            """
        );
}

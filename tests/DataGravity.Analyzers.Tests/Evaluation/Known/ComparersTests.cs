using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation.Known;

/// <summary>Comparers that a program gives to methods.</summary>
public class ComparersTests
{
    private const string Before = """
        var texts = new[] { "a", "A", "b" };
        var more = new[] { "B", "c" };
        var ignoring = StringComparer.OrdinalIgnoreCase;
        var own = new Own();

        """;

    private const string Types = """
        class Own : IEqualityComparer<string>
        {
            public bool Equals(string? x, string? y) => true;
            public int GetHashCode(string x) => 0;
        }
        """;

    /// <summary>Where the comparer makes no difference, or is one that ignores case, the value is known.</summary>
    [Fact]
    public Task What_is_known() =>
        Agreement.VerifyEveryPathAsync(
            Before
                + """
                var shown = new List<object>
                {
                    texts.Contains("B", ignoring), texts.Contains("B", StringComparer.Ordinal), texts.Contains("c", ignoring),
                    texts.Contains(a ? "B" : "c", ignoring), texts.Select(x => x + "x").Contains("BX", ignoring), texts.ToList().Contains("B", ignoring),
                    texts.SequenceEqual(["A", "a", "B"], ignoring), texts.SequenceEqual(["A", "a"], ignoring), texts.SequenceEqual(texts, null),
                    texts.Distinct(StringComparer.Ordinal).Count(), texts.Distinct(EqualityComparer<string>.Default).Count(), texts.Distinct(null).Count(),
                    texts.ToHashSet(StringComparer.Ordinal).Count, string.Join(",", texts.Except(more, StringComparer.Ordinal)),
                    texts.GroupBy(x => x, StringComparer.Ordinal).Count(), texts.ToDictionary(x => x, StringComparer.Ordinal).Count,
                    more.ToDictionary(x => x, ignoring)["b"], new Dictionary<string, int>(ignoring) { ["a"] = 1, ["A"] = 2 }.Count,
                    string.Join(",", more.Order(Comparer<string>.Default)), new HashSet<string>(EqualityComparer<string>.Default) { "a", "A" }.Count,
                };
                for (var i = 0; i < shown.Count; i++)
                    _ = new Aws.S3.Bucket($"b{i}", new() { BucketName = $"{shown[i]}" });
                """,
            Types
        );

    /// <summary>Capital letters come before small ones, a hyphen after a comma, and an underline between the two cases.</summary>
    [Fact]
    public Task Texts_are_sorted_as_their_comparer_says() =>
        Agreement.VerifyEveryPathAsync(
            """
            var texts = new[] { "a-b", "a_b", "aB", "B", "a", "Ab", "a,b", "ab" };
            if (a)
                texts = [.. texts, "C"];
            var list = texts.ToList();
            list.Sort(StringComparer.Ordinal);
            var array = texts.ToArray();
            Array.Sort(array, StringComparer.OrdinalIgnoreCase);
            var (keys, items) = (new[] { "b", "B", "a" }, new[] { 1, 2, 3 });
            Array.Sort(keys, items, StringComparer.Ordinal);
            IEnumerable<string>[] shown =
            [
                texts.Order(StringComparer.Ordinal), texts.OrderDescending(StringComparer.Ordinal), texts.Order(StringComparer.OrdinalIgnoreCase),
                texts.OrderBy(x => x, StringComparer.Ordinal), texts.OrderByDescending(x => x, StringComparer.OrdinalIgnoreCase), texts.Order(),
                texts.OrderBy(x => x.Length).ThenBy(x => x, StringComparer.Ordinal), texts.OrderBy(x => x[0..1], StringComparer.Ordinal).ThenByDescending(x => x),
                [texts.MinBy(x => x, StringComparer.Ordinal)!, texts.MaxBy(x => x, StringComparer.Ordinal)!], list, array, items.Select(i => $"{i}"),
                new[] { 3, 1, 2 }.OrderBy(x => $"{x}", StringComparer.Ordinal).Select(x => $"{x}"),
            ];
            for (var i = 0; i < shown.Length; i++)
                _ = new Aws.S3.Bucket($"b{i}", new() { BucketName = string.Join(" ", shown[i]) });
            """
        );

    [Theory]
    [InlineData("texts.Contains(\"x\", own)")]
    [InlineData("texts.Contains(config.Require(\"name\") + Environment.MachineName, ignoring)")]
    [InlineData("texts.SequenceEqual(more, own)")]
    [InlineData("texts.Distinct(ignoring).Count()")]
    [InlineData("texts.DistinctBy(x => x, ignoring).Count()")]
    [InlineData("texts.GroupBy(x => x, ignoring).Count()")]
    [InlineData("texts.GroupBy(x => x, x => x, own).Count()")]
    [InlineData("texts.ToLookup(x => x, ignoring).Count")]
    [InlineData("texts.ToHashSet(ignoring).Count")]
    [InlineData("texts.ToHashSet(ignoring).Contains(\"B\")")]
    [InlineData("texts.Except(more, ignoring).Count()")]
    [InlineData("texts.ExceptBy(more, x => x, ignoring).Count()")]
    [InlineData("texts.Union(more, ignoring).Count()")]
    [InlineData("texts.UnionBy(more, x => x, ignoring).Count()")]
    [InlineData("texts.Intersect(more, ignoring).Count()")]
    [InlineData("texts.IntersectBy(more, x => x, ignoring).Count()")]
    [InlineData("texts.Join(more, x => x, x => x, (x, y) => x, ignoring).Count()")]
    [InlineData("texts.GroupJoin(more, x => x, x => x, (x, y) => y.Count(), ignoring).Sum()")]
    [InlineData("texts.CountBy(x => x, ignoring).Count()")]
    [InlineData("texts.AggregateBy(x => x, 0, (n, _) => n + 1, ignoring).Count()")]
    [InlineData("texts.ToDictionary(x => x, own).Count")]
    [InlineData("System.Collections.Frozen.FrozenSet.ToFrozenSet(texts, ignoring).Count")]
    [InlineData("System.Collections.Immutable.ImmutableHashSet.ToImmutableHashSet(texts, ignoring).Count")]
    [InlineData("System.Collections.Immutable.ImmutableHashSet.Create<string>(ignoring, \"a\", \"A\").Count")]
    [InlineData("System.Collections.Immutable.ImmutableList.Create(\"a\", \"b\").IndexOf(\"B\", 0, 2, ignoring)")]
    [InlineData("System.Collections.Immutable.ImmutableArray.Create(\"a\", \"b\").Contains(\"x\", own)")]
    [InlineData("string.Join(\",\", texts.Order(StringComparer.InvariantCultureIgnoreCase))")]
    [InlineData("string.Join(\",\", texts.OrderBy(x => x, StringComparer.CurrentCultureIgnoreCase))")]
    [InlineData("texts.Max(StringComparer.Ordinal)")]
    public void What_is_not_known(string expression)
    {
        var program = DeployedProgram
            .Of($"{Before}var config = new Config();\n_ = new Aws.S3.Bucket(\"b\", new() {{ BucketName = $\"{{{expression}}}\" }});", Types)
            .With("app:name", "x");
        Assert.Null(Assert.Single(StaticGraph.Read(program)).Inputs["bucket"].Text);
    }
}

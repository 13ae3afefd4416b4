using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation.Known;

public class LinqTests
{
    private static Task VerifyAsync(string body) =>
        Agreement.VerifyAsync(
            $$"""
            var shown = new List<string>();
            var places = new[] { new Place("eu-west-1", "eu", 3), new Place("us-east-1", "us", 5), new Place("eu-central-1", "eu", 1) };
            {{body}}
            for (var i = 0; i < shown.Count; i++)
                _ = new Aws.S3.Bucket($"b{i}", new() { BucketName = shown[i] });

            string Show<T>(IEnumerable<T> items) => string.Join(",", items);
            """,
            "record Place(string Region, string Area, int Size);"
        );

    [Fact]
    public Task Filters_projections_and_stretches() =>
        VerifyAsync(
            """
            shown.Add(Show(places.Where(p => p.Area == "eu").Select((p, i) => $"{i}{p.Region}")));
            shown.Add(Show(places.SelectMany(p => new[] { p.Area, p.Region })) + Show(places.SelectMany(p => p.Area, (p, c) => $"{c}{p.Size}")));
            shown.Add(Show(places.Skip(1).Take(1).Select(p => p.Region)) + Show(places.TakeLast(1).Concat(places.SkipLast(2)).Select(p => p.Region)));
            shown.Add(Show(places.TakeWhile(p => p.Size > 2).Select(p => p.Size)) + Show(places.SkipWhile(p => p.Size == 3).Select(p => p.Size)) + Show(places.Take(1..).Select(p => p.Size)));
            shown.Add(Show(places.Chunk(2).Select(c => c.Length)) + Show(places.Zip(new[] { "a", "b", "c" }, (p, s) => s + p.Size)) + Show(places.Zip(new[] { 1, 2, 3 }).Select(z => z.First.Area + z.Second)));
            shown.Add(Show(places.Select(p => p.Area).Distinct()) + Show(places.DistinctBy(p => p.Area).Select(p => p.Region)) + Show(new[] { 1, 2 }.Union([2, 3])) + Show(new[] { 1, 2 }.Except([2])) + Show(new[] { 1, 2 }.Intersect([2])));
            shown.Add(Show(Enumerable.Range(3, 3).Reverse()) + Show(Enumerable.Repeat("r", 2)) + Show(new[] { 1 }.Append(2).Prepend(0)) + Show(Array.Empty<int>().DefaultIfEmpty(7)) + Show(places.Index().Select(p => p.Index + p.Item.Area)));
            """
        );

    [Fact]
    public Task Orders_groups_and_joins() =>
        VerifyAsync(
            """
            shown.Add(Show(places.OrderBy(p => p.Region).Select(p => p.Size)) + Show(places.OrderByDescending(p => p.Area).ThenBy(p => p.Size).Select(p => p.Region)) + Show(places.OrderBy(p => p.Area).ThenByDescending(p => p.Region).Select(p => p.Size)));
            shown.Add(Show(new[] { "b", "a" }.Order()) + Show(new[] { 1, 3, 2 }.OrderDescending()));
            foreach (var area in places.GroupBy(p => p.Area))
                shown.Add(area.Key + area.Count() + Show(area.Select(p => p.Region)));
            shown.Add(Show(places.GroupBy(p => p.Area, p => p.Size).Select(g => g.Key + g.Sum())) + Show(places.GroupBy(p => p.Area, (area, all) => area + all.Max(p => p.Size))));
            var lookup = places.ToLookup(p => p.Area, p => p.Region);
            shown.Add(Show(lookup["eu"]) + lookup["none"].Count() + lookup.Contains("us") + lookup.Count);
            shown.Add(Show(places.Join(new[] { ("eu", "Europe"), ("us", "America") }, p => p.Area, a => a.Item1, (p, a) => p.Size + a.Item2)));
            var byRegion = places.ToDictionary(p => p.Region, p => p.Size);
            shown.Add(Show(byRegion.Select(pair => pair.Key + pair.Value)) + byRegion["us-east-1"] + places.ToDictionary(p => p.Size)[1].Region);
            """
        );

    [Fact]
    public Task Picks_and_measures() =>
        VerifyAsync(
            """
            shown.Add(places.First().Region + places.Last(p => p.Area == "eu").Region + places.Single(p => p.Size == 5).Region + places.ElementAt(1).Area);
            shown.Add((places.FirstOrDefault(p => p.Size == 9)?.Region ?? "none") + (places.SingleOrDefault(p => p.Size == 1)?.Region ?? "none"));
            shown.Add($"{places.Count()}{places.Count(p => p.Area == "eu")}{places.Any(p => p.Size > 4)}{places.All(p => p.Size > 4)}{places.Select(p => p.Area).Contains("us")}");
            shown.Add($"{places.Sum(p => p.Size)}{places.Min(p => p.Size)}{places.Max(p => p.Size)}{places.MinBy(p => p.Size)!.Region}{places.MaxBy(p => p.Size)!.Region}");
            shown.Add(places.Select(p => p.Area).Aggregate((a, b) => a + "+" + b) + places.Aggregate(10, (sum, p) => sum + p.Size) + places.Aggregate("", (s, p) => s + p.Size, s => $"<{s}>"));
            shown.Add(new[] { 1, 2 }.SequenceEqual(new[] { 1, 2 }).ToString());
            """
        );

    [Fact]
    public Task Query_syntax() =>
        VerifyAsync(
            """
            shown.AddRange(from p in places where p.Size > 2 orderby p.Region select p.Region);
            shown.AddRange(from p in places let name = p.Area + p.Size from suffix in new[] { "a", "b" } where p.Size != 1 select name + suffix);
            shown.AddRange(from p in places group p by p.Area into area orderby area.Key descending select area.Key + area.Count());
            shown.AddRange(from p in places join a in new[] { "eu", "us" } on p.Area equals a select a + p.Region);
            """
        );

    [Fact]
    public Task Over_conditional_items() =>
        Agreement.VerifyAsync(
            DeployedProgram
                .Of(
                    """
                    var regions = new List<string> { "eu-west-1" };
                    if (new Config().GetBoolean("us") == true)
                        regions.Add("us-east-1");
                    foreach (var region in regions.Where(r => r.EndsWith("-1")).Select(r => r.ToUpper()).Distinct())
                        _ = new Aws.S3.Bucket($"b-{region}");
                    var buckets = regions.ToDictionary(r => r, r => new Aws.S3.Bucket(r));
                    if (buckets.TryGetValue("us-east-1", out var us))
                        _ = new Aws.S3.Bucket("copy", new() { BucketName = us.Id });
                    """
                )
                .With("app:us", "true")
        );
}

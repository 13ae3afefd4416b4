using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>What is equal in dictionaries, sets and queries, by <c>Equals</c> and by operators.</summary>
public class EqualityTests
{
    private const string Types = """
        sealed class Place(string account, string region) : IEquatable<Place>
        {
            public static readonly Place Home = new("1", "x");
            public string Region => region;
            public bool Equals(Place? o) => o is not null && o.Region == Region && o.Account == Account;
            public override bool Equals(object? o) => Equals(o as Place);
            public override int GetHashCode() => HashCode.Combine(account, region);
            public static bool operator ==(Place a, Place b) => a.Equals(b);
            public static bool operator !=(Place a, Place b) => !a.Equals(b);
            private string Account { get; } = account;
        }

        class Zone
        {
            public string Name { get; init; } = "";
            public override bool Equals(object? obj) => obj is Zone zone && zone.Name.ToLowerInvariant() == Name.ToLowerInvariant();
            public override int GetHashCode() => Name.ToLowerInvariant().GetHashCode();
        }

        sealed record Site(string Region)
        {
            public bool Equals(Site? o) => string.Equals(o?.Region, Region, StringComparison.OrdinalIgnoreCase);
            public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Region);
        }

        readonly struct Spot(string region) : IEquatable<Spot>
        {
            public string Region { get; } = region;
            public bool Equals(Spot other) => other.Region.Trim() == Region.Trim();
            public override bool Equals(object? obj) => obj is Spot spot && Equals(spot);
            public override int GetHashCode() => Region.Trim().GetHashCode();
        }

        record Home(string Region, int Number = 0);
        enum Alias { A = 1, B = 1, C = 2 }
        """;

    [Theory]
    [InlineData("new Place(\"1\", \"x\")", "Place.Home", "new Place(\"1\", \"y\")")]
    [InlineData("new Zone { Name = \"X\" }", "new Zone { Name = \"x\" }", "new Zone { Name = \"y\" }")]
    [InlineData("new Site(\"us\")", "new Site(\"US\")", "new Site(\"eu\")")]
    [InlineData("new Spot(\"us\")", "new Spot(\" us\")", "new Spot(\"eu\")")]
    [InlineData("new Home(\"us\")", "new Home(\"us\", 0)", "new Home(\"us\", 1)")]
    [InlineData("(\"us\", 1)", "(\"us\", 1)", "(\"us\", 2)")]
    [InlineData("(new Place(\"1\", \"x\"), 1)", "(Place.Home, 1)", "(Place.Home, 2)")]
    [InlineData("new { Region = \"us\", Number = 1 }", "new { Region = \"us\", Number = 1 }", "new { Region = \"us\", Number = 2 }")]
    [InlineData("Alias.A", "Alias.B", "Alias.C")]
    public async Task One_equality_holds_in_every_collection(string first, string same, string other)
    {
        await Agreement.VerifyEveryPathAsync(
            $$"""
            var (x, y, z) = ({{first}}, {{same}}, {{other}});
            var map = Of(x, "m");
            _ = new Aws.S3.Bucket($"map-{map.ContainsKey(y)}-{map.ContainsKey(z)}-{map[y]}-{(map.TryGetValue(y, out var found) ? found : "none")}");
            map[y] = "n"; map[z] = "o";
            _ = new Aws.S3.Bucket($"map-{map.Count}-{map[x]}-{map.GetValueOrDefault(z)}");
            var set = new[] { x }.ToHashSet();
            _ = new Aws.S3.Bucket($"set-{set.Add(y)}-{set.Add(z)}-{set.Count}-{set.Contains(y)}-{set.Remove(y)}-{set.Count}");
            var list = new[] { x, z }.ToList();
            _ = new Aws.S3.Bucket($"list-{list.Contains(y)}-{list.IndexOf(y)}-{list.IndexOf(z)}-{new[] { x, y, z }.Distinct().Count()}");
            _ = new Aws.S3.Bucket($"equals-{x.Equals(y)}-{x.Equals(z)}-{Equals(x, y)}-{Equals(z, x)}");
            _ = new Aws.S3.Bucket($"query-{new[] { x }.Union(new[] { y, z }).Count()}-{new[] { x, z }.Except(new[] { y }).Count()}-{new[] { x, y, z }.GroupBy(k => k).Count()}");
            var chosen = a ? y : z;
            var seen = new[] { x }.ToHashSet();
            _ = new Aws.S3.Bucket($"chosen-{map[chosen]}-{seen.Add(chosen)}-{seen.Count}-{list.IndexOf(chosen)}");

            static Dictionary<T, string> Of<T>(T key, string value) where T : notnull => new() { [key] = value };
            """,
            Types
        );
    }

    [Fact]
    public Task Operators_of_the_program_compare_its_objects() =>
        Agreement.VerifyEveryPathAsync(
            """
            Place x = new("1", "x"), z = new("1", a ? "x" : "y");
            _ = new Aws.S3.Bucket($"class-{x == Place.Home}-{x != Place.Home}-{x == z}-{x != z}");
            Site s = new("us"), t = new("US"), u = new(b ? "Us" : "eu");
            _ = new Aws.S3.Bucket($"record-{s == t}-{s != t}-{s == u}-{s.Equals(u)}");
            Home h = new("us"), k = new(c ? "us" : "eu");
            _ = new Aws.S3.Bucket($"plain-{h == new Home("us")}-{h == k}-{h.Equals(k)}");
            _ = new Aws.S3.Bucket($"tuple-{(x: 1, "a") == (1, "a")}-{(1, h) != (1, k)}-{(1, "a").Equals((1, "b"))}");
            """,
            Types
        );

    [Fact]
    public Task Sets_of_tuples_and_records_hold_each_once() =>
        Agreement.VerifyEveryPathAsync(
            """
            var tuples = new HashSet<(string, int)> { ("a", 1), ("a", 1), ("b", 2), (a ? "a" : "b", 1) };
            var records = new HashSet<Home> { new("us"), new("us"), new(b ? "us" : "eu") };
            var sorted = new SortedSet<(int, string)> { (1, "a"), (1, "a") };
            var immutable = System.Collections.Immutable.ImmutableHashSet.Create((1, 2), (1, 2)).Add((1, 2));
            _ = new Aws.S3.Bucket($"{tuples.Count}-{records.Count}-{sorted.Count}-{immutable.Count}-{tuples.Contains(("a", 1))}-{records.Contains(new("eu"))}");
            foreach (var region in new[] { "us-west-2", c ? "us-west-2" : "eu-west-1" })
            {
                if (tuples.Add(("1", region.Length)))
                    _ = new Aws.S3.Bucket("first-" + region);
            }
            var names = new HashSet<string?> { null, a ? null : "x", "x" };
            _ = new Aws.S3.Bucket($"{names.Count}-{names.Contains(null)}");
            """,
            Types
        );

    [Fact]
    public Task Values_of_other_types_are_not_equal() =>
        Agreement.VerifyEveryPathAsync(
            """
            var map = new Dictionary<object, string> { [new { A = 1, B = "x" }] = "anonymous", ["a"] = "text", [true] = "truth" };
            _ = new Aws.S3.Bucket($"{map.ContainsKey(new { B = "x", A = 1 })}-{map.ContainsKey(new { A = 1, B = "x" })}-{map.ContainsKey('a')}-{map.ContainsKey("True")}");
            object text = "a", number = 1;
            _ = new Aws.S3.Bucket($"{text.Equals('a')}-{number.Equals("1")}-{1 == 1L}-{number.Equals(1)}-{'a' == 97}");
            """,
            Types
        );
}

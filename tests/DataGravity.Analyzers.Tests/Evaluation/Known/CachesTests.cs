using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation.Known;

/// <summary>Caches: a provider is made for a key once.</summary>
public class CachesTests
{
    private const string Types = """
        static class Providers
        {
            private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Aws.Provider> s_all = new();
            private static System.Collections.Immutable.ImmutableDictionary<string, Aws.Provider> s_immutable =
                System.Collections.Immutable.ImmutableDictionary<string, Aws.Provider>.Empty;

            public static Aws.Provider Updated(string region) =>
                s_all.AddOrUpdate(region, r => new("u" + r, new() { Region = r }), (_, old) => old);

            public static Aws.Provider Given(string region) =>
                s_all.AddOrUpdate(region, (r, prefix) => new(prefix + r, new() { Region = r }), (_, old, _) => old, "g");

            public static Aws.Provider Interlocked(string region) =>
                System.Collections.Immutable.ImmutableInterlocked.GetOrAdd(ref s_immutable, region, r => new("i" + r, new() { Region = r }));
        }
        """;

    [Theory]
    [InlineData("Updated")]
    [InlineData("Given")]
    [InlineData("Interlocked")]
    public Task A_cache_makes_a_value_once(string of) =>
        Agreement.VerifyEveryPathAsync(
            $$"""
            var i = 0;
            foreach (var region in new[] { "us-east-1", a ? "us-west-2" : "us-east-1", "us-east-1", b ? "us-west-2" : "eu-west-1" })
                _ = new Aws.S3.Bucket("b" + i++, null, new() { Provider = Providers.{{of}}(region) });
            """,
            Types
        );

    [Fact]
    public Task An_update_changes_the_value() =>
        Agreement.VerifyEveryPathAsync(
            """
            var counts = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();
            foreach (var key in new[] { "x", a ? "x" : "y", "x" })
                counts.AddOrUpdate(key, 1, (k, old) => old + 1);
            var immutable = System.Collections.Immutable.ImmutableDictionary<string, int>.Empty;
            var added = System.Collections.Immutable.ImmutableInterlocked.TryAdd(ref immutable, "x", 5);
            var again = System.Collections.Immutable.ImmutableInterlocked.AddOrUpdate(ref immutable, "x", 1, (_, old) => old * 2);
            _ = new Aws.S3.Bucket($"{counts["x"]}-{counts.Count}-{added}-{again}-{immutable["x"]}");
            """
        );
}

using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation.Known;

/// <summary>Dictionaries, groups and sorting by keys that are more than texts.</summary>
public class KeysTests
{
    private const string Types = """
        enum Tier { Gold = 2, Silver = 1 }
        record Home(string Account, string Region);
        record struct Spot(int Row, Tier Tier);
        """;

    [Fact]
    public Task A_cache_of_providers_by_account_and_region() =>
        Agreement.VerifyEveryPathAsync(
            """
            for (var round = 0; round < 2; round++)
            {
                foreach (var region in new[] { "us-east-1", a ? "eu-west-1" : "us-west-2" })
                {
                    _ = new Aws.S3.Bucket($"{round}{region}{Cache.Count}", null, new() { Provider = Cache.Get("1", region) });
                    _ = new Aws.S3.Bucket($"r{round}{region}", null, new() { Provider = Cache.Get(new Home("2", "eu-central-1")) });
                    _ = new Aws.S3.Bucket($"c{round}{region}", null, new() { Provider = Cache.Add("3", region) });
                }
            }
            """,
            Types
                + """

                static class Cache
                {
                    private static readonly Dictionary<(string Account, string Region), Aws.Provider> s_providers = [];
                    private static readonly Dictionary<Home, Aws.Provider> s_byHome = new() { };
                    private static readonly System.Collections.Concurrent.ConcurrentDictionary<(string, string), Aws.Provider> s_added = new();

                    public static int Count => s_providers.Count;

                    public static Aws.Provider Get(string account, string region)
                    {
                        if (!s_providers.TryGetValue((account, region), out var provider))
                            s_providers[(account, region)] = provider = new($"{account}-{region}", new() { Region = region });
                        return provider;
                    }

                    public static Aws.Provider Get(Home home) =>
                        s_byHome.TryGetValue(home, out var found) ? found : s_byHome[home] = new($"{home.Account}-{home.Region}", new() { Region = home.Region });

                    public static Aws.Provider Add(string account, string region) =>
                        s_added.GetOrAdd((account, region), static key => new($"{key.Item1}-{key.Item2}", new() { Region = key.Item2 }));
                }
                """
        );

    [Fact]
    public Task Enums_types_structs_and_resources_are_keys() =>
        Agreement.VerifyEveryPathAsync(
            """
            var first = new Aws.S3.Bucket("first");
            var second = new Aws.S3.Bucket("second");
            Dictionary<Aws.S3.Bucket, string> regions = new() { [first] = "us-east-1", [second] = a ? "eu-west-1" : "us-west-2" };
            Dictionary<Tier, int> tiers = [];
            tiers[Tier.Gold] = 2;
            tiers.Add(Tier.Silver, 1);
            tiers[Tier.Gold]++;
            var types = new Dictionary<Type, string> { { typeof(string), "text" }, { typeof(Home), "home" } };
            var spots = new Dictionary<Spot, string> { [new(1, Tier.Gold)] = "x", [new(1, Tier.Silver)] = "y" };
            spots[new Spot(1, b ? Tier.Gold : Tier.Silver)] = "z";
            _ = new Aws.S3.Bucket("third", new() { Region = regions[second], BucketName = types[typeof(Home)] + tiers[Tier.Gold] + tiers.Count });
            _ = new Aws.S3.Bucket("fourth", new() { BucketName = spots[new(1, Tier.Gold)] + spots[new(1, Tier.Silver)] + spots.Count + regions.ContainsKey(first) });
            var inputs = new Dictionary<Input<string>, int>();
            Input<string> k = "a", l = "a";
            (inputs[k], inputs[l], inputs[k]) = (1, 2, 3);
            _ = new Aws.S3.Bucket("n" + inputs.Count + inputs[k]);
            var anonymous = new[] { (1, "a"), (2, "b"), (1, "c") }.ToDictionary(x => new { x.Item1, x.Item2 }, x => x.Item2);
            _ = new Aws.S3.Bucket("anonymous" + anonymous.Count + anonymous[new { Item1 = 2, Item2 = "b" }]);
            """,
            Types
        );

    [Fact]
    public Task Sorted_grouped_and_frozen_by_such_keys() =>
        Agreement.VerifyEveryPathAsync(
            """
            var map = new Dictionary<string, (string Region, int Count)> { ["a"] = ("us-west-2", 1), ["b"] = ("eu-west-1", 2) };
            foreach (var (key, value) in map.OrderByDescending(x => x.Value.Count))
                _ = new Aws.S3.Bucket(key + value.Count, new() { Region = value.Region });
            var homes = new[] { new Home("2", "us"), new Home("1", "eu"), new Home("2", "eu") };
            foreach (var home in homes.OrderBy(h => (h.Account, h.Region)))
                _ = new Aws.S3.Bucket(home.Account + home.Region);
            foreach (var group in homes.GroupBy(h => (h.Region, Known: true)))
                _ = new Aws.S3.Bucket("g" + group.Key.Region + group.Key.Known + group.Count());
            var lookup = homes.ToLookup(h => h with { Account = "" });
            _ = new Aws.S3.Bucket("lookup" + lookup[new Home("", "eu")].Count() + lookup[new Home("", "asia")].Count() + lookup.Contains(new("", "us")));
            foreach (var tier in new[] { Tier.Gold, Tier.Silver }.OrderBy(t => t).ThenBy(t => t.ToString()))
                _ = new Aws.S3.Bucket("tier" + tier);
            var frozen = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(homes, h => (h.Account, h.Region), h => h.Region + "!");
            var set = System.Collections.Frozen.FrozenSet.ToFrozenSet(homes.Select(h => h.Region));
            _ = new Aws.S3.Bucket("frozen" + frozen[("2", "eu")].Trim('!') + frozen.Count + set.Count + set.Contains("us"));
            (string Name, int Count) tuple = ("t", 1);
            tuple.Count += 2;
            tuple.Name = c ? "u" : tuple.Name;
            _ = new Aws.S3.Bucket(tuple.Name + tuple.Count);
            """,
            Types
        );
}

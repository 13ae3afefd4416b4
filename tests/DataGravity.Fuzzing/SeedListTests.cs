using DataGravity.Fuzzing.Seeds;

namespace DataGravity.Fuzzing;

public class SeedListTests
{
    private static readonly string[] s_seeds = [.. Enumerable.Range(0, 100).Select(i => $"seed {i}")];

    [Fact]
    public void A_new_seed_takes_its_share_and_leaves_all_other_picks()
    {
        var (before, after) = (PicksOf(s_seeds), PicksOf([.. s_seeds.Reverse().Append("new")]));

        var changed = before.Zip(after).Where(pick => pick.First != pick.Second).ToArray();
        Assert.All(changed, pick => Assert.Equal("new", pick.Second));
        Assert.InRange(changed.Length, 50, 150);
    }

    [Fact]
    public void Each_seed_is_picked() => Assert.Equal(s_seeds.Order(), PicksOf(s_seeds).Distinct().Order());

    private static string[] PicksOf(string[] seeds)
    {
        var list = new SeedList<string>(seeds);
        return [.. Enumerable.Range(0, 10_000).Select(i => list.Pick(new Random(i)))];
    }
}

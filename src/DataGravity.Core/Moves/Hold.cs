using DataGravity.Graph;

namespace DataGravity.Moves;

/// <summary>An input that holds a resource where it is: what it names belongs to that region and does not go along.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Noun">What the input names: <c>subnet</c>.</param>
internal sealed record Hold(Resource Resource, string Noun)
{
    // A loop makes thousands, and a title is read.
    private const int MaxNames = 8;

    /// <summary>What would hold resources that are put into a region; each noun of a resource once.</summary>
    /// <param name="moved">The resources.</param>
    /// <param name="region">The region they are put into.</param>
    public static IReadOnlyList<Hold> FindAll(IEnumerable<Resource> moved, string region)
    {
        var there = new HashSet<Resource>(moved);
        return
        [
            .. there.SelectMany(resource =>
                new HeldInputs(resource, region, there).FindNouns().Distinct().Select(noun => new Hold(resource, noun))
            ),
        ];
    }

    /// <summary>As the end of a title: <c>; 'trainer' needs a subnet and a key pair there</c>. Empty for nothing.</summary>
    public static string Describe(IEnumerable<Hold> holds)
    {
        var held = holds.GroupBy(hold => hold.Resource.Name, hold => hold.Noun).ToArray();
        return string.Concat(
                held.Take(MaxNames)
                    .Select(nouns => $"; '{nouns.Key}' needs {string.Join(" and ", nouns.Distinct().Select(WithArticle))} there")
            ) + (held.Length > MaxNames ? $"; and so do {held.Length - MaxNames} more" : "");
    }

    private static string WithArticle(string noun) => ("aeio".IndexOf(noun[0]) >= 0 ? "an " : "a ") + noun;
}

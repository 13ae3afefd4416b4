using DataGravity.Graph;

namespace DataGravity.Moves;

/// <summary>An input that keeps a resource from moving: it names something of the present region that does not move along.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Noun">What the input names: <c>subnet</c>.</param>
internal sealed record Hold(Resource Resource, string Noun)
{
    // A loop may create thousands of resources, but a title is meant to be read.
    private const int MaxNames = 8;

    /// <summary>The inputs that would hold resources back from a region. Each noun is listed once per resource.</summary>
    /// <param name="moved">The resources.</param>
    /// <param name="region">The region they would move to.</param>
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

    /// <summary>Writes the end of a title: <c>; 'trainer' needs a subnet and a key pair there</c>. Empty for none.</summary>
    public static string Describe(IEnumerable<Hold> holds)
    {
        var held = holds.GroupBy(hold => hold.Resource.Name, hold => hold.Noun).ToArray();
        return string.Concat(
                held.Take(MaxNames)
                    .Select(nouns => $"; '{nouns.Key}' needs {string.Join(" and ", nouns.Distinct().Select(WithArticle))} there")
            ) + (held.Length > MaxNames ? $"; and so {(held.Length == MaxNames + 1 ? "does" : "do")} {held.Length - MaxNames} more" : "");
    }

    private static string WithArticle(string noun) => ("aeio".IndexOf(noun[0]) >= 0 ? "an " : "a ") + noun;
}

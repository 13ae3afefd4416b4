using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Program;

namespace DataGravity.Moves;

/// <summary>A copy of far data that compute could read, and the program's names for both.</summary>
/// <param name="Copy">The copy, in the first stack.</param>
/// <param name="CopyOwners">The creations of the components whose code creates the copy, innermost first.</param>
/// <param name="DataOwners">The same for the original.</param>
/// <param name="PhysicalName">The name of the original in texts, and the schema name of the output that holds it; null for none.</param>
internal sealed record NearCopy(
    Resource Copy,
    IReadOnlyList<Site> CopyOwners,
    IReadOnlyList<Site> DataOwners,
    (string Name, string Output)? PhysicalName
)
{
    /// <summary>The copy that all gaps share; null if there is none, or the program does not create it.</summary>
    public static NearCopy? Find(IReadOnlyList<Gap> gaps)
    {
        if (gaps.Count == 0 || gaps[0].NearCopy is not { IsExternal: false } copy || gaps.Any(gap => gap.NearCopy?.Site != copy.Site))
            return null;
        // Most stores are named by one input. Texts use that name.
        var physical =
            gaps[0].Link.Data is { Kind.NamedBy: [var input, ..] } data && data.NameIn(input.Path) is { } name
                ? (name, input.Path)
                : ((string, string)?)null;
        return new NearCopy(copy, FindOwners(gaps, gap => gap.NearCopy!), FindOwners(gaps, gap => gap.Link.Data), physical);
    }

    /// <summary>The owners, if they are the same in all stacks; else none.</summary>
    private static IReadOnlyList<Site> FindOwners(IReadOnlyList<Gap> gaps, Func<Gap, Resource> of)
    {
        Site[] first = [.. of(gaps[0]).Creators.Select(creator => creator.Site)];
        return gaps.All(gap => of(gap).Creators.Select(creator => creator.Site).SequenceEqual(first)) ? first : [];
    }
}

using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Program;

namespace DataGravity.Moves;

/// <summary>A copy of far data that compute could read, and how the program knows the two.</summary>
/// <param name="Copy">The copy, in the first stack.</param>
/// <param name="CopyOwners">The creations of the components whose code creates the copy, the innermost first.</param>
/// <param name="DataOwners">The same of the original.</param>
/// <param name="PhysicalName">The name by which texts know the original, and the schema name of the output that holds it; null for none.</param>
internal sealed record NearCopy(
    Resource Copy,
    IReadOnlyList<Site> CopyOwners,
    IReadOnlyList<Site> DataOwners,
    (string Name, string Output)? PhysicalName
)
{
    /// <summary>The copy that all gaps have; null where there is none that the program creates.</summary>
    public static NearCopy? Find(IReadOnlyList<Gap> gaps)
    {
        if (gaps.Count == 0 || gaps[0].NearCopy is not { IsExternal: false } copy || gaps.Any(gap => gap.NearCopy?.Site != copy.Site))
            return null;
        // One input names most stores; by that name texts know it.
        var physical =
            gaps[0].Link.Data is { Kind.NamedBy: [var input, ..] } data && data.NameIn(input.Path) is { } name
                ? (name, input.Path)
                : ((string, string)?)null;
        return new NearCopy(copy, FindOwners(gaps, gap => gap.NearCopy!), FindOwners(gaps, gap => gap.Link.Data), physical);
    }

    /// <summary>The owners that all stacks have; none where they differ.</summary>
    private static IReadOnlyList<Site> FindOwners(IReadOnlyList<Gap> gaps, Func<Gap, Resource> of)
    {
        Site[] first = [.. of(gaps[0]).Creators.Select(creator => creator.Site)];
        return gaps.All(gap => of(gap).Creators.Select(creator => creator.Site).SequenceEqual(first)) ? first : [];
    }
}

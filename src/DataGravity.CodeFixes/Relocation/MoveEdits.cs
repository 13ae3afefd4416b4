using DataGravity.CodeFixes.Edits;

namespace DataGravity.CodeFixes.Relocation;

/// <summary>Ways to write a move.</summary>
internal static class MoveEdits
{
    /// <summary>With the data's provider, else where the program writes the place, else at the resources.</summary>
    public static IEnumerable<IReadOnlyList<SourceEdit>> FindAll(
        Destination destination,
        ResourceCall call,
        IReadOnlyList<MovedResource> moved
    ) => AsDataIs(destination, call, moved).Concat(AtLiterals(destination, call, moved)).Concat(ByName(destination, moved));

    /// <summary>With the data's provider, or the default one as the data.</summary>
    public static IEnumerable<IReadOnlyList<SourceEdit>> AsDataIs(
        Destination destination,
        ResourceCall call,
        IReadOnlyList<MovedResource> moved
    )
    {
        foreach (var provider in ProviderVariable.NamesOf(destination, call, [.. moved.Select(m => m.Call)]).DefaultIfEmpty())
        {
            if (
                moved.Any(resource => resource.AsDataIs(destination, provider) is not null)
                && All(moved, resource => resource.AsDataIs(destination, provider) ?? resource.ByName(destination)) is { } edits
            )
            {
                yield return edits;
            }
        }
    }

    /// <summary>Where the program writes the place; at the resources that no text places.</summary>
    public static IEnumerable<IReadOnlyList<SourceEdit>> AtLiterals(
        Destination destination,
        ResourceCall call,
        IReadOnlyList<MovedResource> moved
    ) =>
        LiteralEdits.Write(destination, call) is { } literals && All(moved, resource => resource.BesideLiterals(destination)) is { } beside
            ?
            [
                [.. literals, .. beside],
            ]
            : [];

    public static IEnumerable<IReadOnlyList<SourceEdit>> ByName(Destination destination, IReadOnlyList<MovedResource> moved) =>
        All(moved, resource => resource.ByName(destination)) is { } edits ? [edits] : [];

    /// <summary>Nothing moves where not all can.</summary>
    public static IReadOnlyList<SourceEdit>? All(IReadOnlyList<MovedResource> moved, Func<MovedResource, IReadOnlyList<SourceEdit>?> edit)
    {
        var edits = moved.Select(edit).ToArray();
        return edits.Contains(null) ? null : [.. edits.SelectMany(e => e!)];
    }
}

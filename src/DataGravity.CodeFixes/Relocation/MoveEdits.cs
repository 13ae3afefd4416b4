using DataGravity.CodeFixes.Edits;

namespace DataGravity.CodeFixes.Relocation;

/// <summary>Ways to write a move.</summary>
internal static class MoveEdits
{
    /// <summary>With the data's provider, else where the program writes the place, else at the resources.</summary>
    public static IEnumerable<IReadOnlyList<SourceEdit>> Of(Destination destination, ResourceCall call, IReadOnlyList<MovedResource> moved) =>
        Ways(destination, call, moved).OfType<IReadOnlyList<SourceEdit>>();

    private static IEnumerable<IReadOnlyList<SourceEdit>?> Ways(Destination destination, ResourceCall call, IReadOnlyList<MovedResource> moved)
    {
        foreach (var provider in ProviderVariable.NamesOf(destination, call, [.. moved.Select(m => m.Call)]).DefaultIfEmpty())
        {
            if (moved.Any(resource => resource.AsDataIs(destination, provider) is not null))
                yield return All(moved, resource => resource.AsDataIs(destination, provider) ?? resource.ByName(destination));
        }
        if (LiteralEdits.Of(destination, call) is { } literals && All(moved, resource => resource.BesideLiterals(destination)) is { } beside)
            yield return [.. literals, .. beside];
        yield return All(moved, resource => resource.ByName(destination));
    }

    /// <summary>Nothing moves where not all can.</summary>
    public static IReadOnlyList<SourceEdit>? All(IReadOnlyList<MovedResource> moved, Func<MovedResource, IReadOnlyList<SourceEdit>?> edit)
    {
        var edits = moved.Select(edit).ToArray();
        return edits.Contains(null) ? null : [.. edits.SelectMany(e => e!)];
    }
}

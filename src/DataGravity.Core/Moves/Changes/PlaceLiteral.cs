using DataGravity.Graph;
using DataGravity.Program;

namespace DataGravity.Moves.Changes;

/// <summary>
/// A text in the program that places what moves: at the resource, in a constant, a list or a record, or as the region of a provider.
/// </summary>
/// <param name="Site">The expression.</param>
/// <param name="Value">The text that means the destination.</param>
internal sealed record PlaceLiteral(Site Site, string Value)
{
    /// <summary>The only literal that places a resource; null if there is none, or no such zone at the destination.</summary>
    public static PlaceLiteral? Find(Resource resource, Place destination)
    {
        var place = resource.Places[0].Place;
        return
            PlacementChange.NameOf(resource, destination) is { } value
            && place.Literal is { Span.Length: > 0 } literal
            && resource.Places.All(p => p.Place.Literal == literal && p.Place.Zone == place.Zone)
            ? new PlaceLiteral(literal, value)
            : null;
    }

    /// <summary>The literals of all stacks, each once; null if one would need two values.</summary>
    internal static IReadOnlyList<PlaceLiteral>? Merge(IEnumerable<PlaceLiteral> literals)
    {
        PlaceLiteral[] merged = [.. literals.Distinct()];
        return merged.Select(literal => literal.Site).Distinct().Count() == merged.Length ? merged : null;
    }
}

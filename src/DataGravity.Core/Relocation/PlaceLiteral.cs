using System.Globalization;
using DataGravity.Graph;
using DataGravity.Program;

namespace DataGravity.Relocation;

/// <summary>
/// A text of the program that places what moves: at the resource, or in a constant, a list, a record, the region of a provider.
/// </summary>
/// <param name="Path">The file.</param>
/// <param name="Start">The offset of the expression.</param>
/// <param name="Value">What it is where the data is.</param>
internal sealed record PlaceLiteral(string Path, int Start, string Value)
{
    private const char Separator = '|';

    /// <summary>The one literal that places a resource; null where there is none, or no such zone where the data is.</summary>
    public static PlaceLiteral? Find(Resource resource, Place destination)
    {
        var place = resource.Places[0].Place;
        return
            PlacementChange.NameOf(resource, destination) is { } value
            && place.Literal is { Span.Length: > 0 } literal
            && resource.Places.All(p => p.Place.Literal == literal && p.Place.Zone == place.Zone)
            ? new PlaceLiteral(literal.Unit.Path, literal.Span.Start, value)
            : null;
    }

    /// <summary>The literals of all stacks, each once; null where one would be two.</summary>
    internal static IReadOnlyList<PlaceLiteral>? Merge(IEnumerable<PlaceLiteral> literals)
    {
        PlaceLiteral[] merged = [.. literals.Distinct()];
        return merged.Select(literal => (literal.Path, literal.Start)).Distinct().Count() == merged.Length ? merged : null;
    }

    public override string ToString() => string.Join(Separator.ToString(), Start.ToString(CultureInfo.InvariantCulture), Value, Path);

    /// <summary>The literal that a text is; null for none.</summary>
    public static PlaceLiteral? Parse(string text) =>
        text.Split([Separator], 3) is [var start, var value, var path]
        && int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
            ? new PlaceLiteral(path, offset, value)
            : null;
}

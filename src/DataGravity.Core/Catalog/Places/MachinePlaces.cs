using System.Text.RegularExpressions;

namespace DataGravity.Catalog.Places;

/// <summary>
/// Where machines with accelerators are offered. For a type that is not listed this is unknown. A service that runs them may offer fewer.
/// </summary>
/// <param name="offered">The families, and the regions or zones that offer them, as <see cref="PlaceLists"/> reads them.</param>
/// <param name="family">A pattern of the types whose places are known. Its group <c>type</c> is the family.</param>
internal sealed class MachinePlaces(string offered, string family)
{
    private readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<string>>> _offered = new(() => PlaceLists.Read(offered));
    private readonly Regex _family = new(family, RegexOptions.CultureInvariant);

    /// <summary>The places that offer a machine type or an accelerator; null if not known.</summary>
    public IReadOnlyList<string>? Find(string machine) =>
        _family.Match(machine) is { Success: true } match && _offered.Value.TryGetValue(match.Groups["type"].Value, out var places)
            ? places
            : null;
}

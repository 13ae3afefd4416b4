using System.Collections.Immutable;
using System.Globalization;
using DataGravity.CodeFixes.Edits;
using DataGravity.Relocation;
using DataGravity.Rules;
using Microsoft.CodeAnalysis;

namespace DataGravity.CodeFixes.Relocation;

/// <summary>Where a finding wants the compute to be, read from its properties.</summary>
/// <param name="diagnostic">The finding.</param>
/// <param name="apart">Nothing, or <see cref="FindingProperties.Apart"/> for the move without what is only told of what moves.</param>
internal sealed class Destination(Diagnostic diagnostic, string apart = "")
{
    /// <summary>The rules whose findings an edit can resolve.</summary>
    public static ImmutableArray<string> Rules { get; } =
        ImmutableArray.Create(new OtherRegionRule().Descriptor.Id, new VendorConstraintRule().Descriptor.Id);

    /// <summary>Null where the data is in different regions in the stacks the finding is about.</summary>
    public string? Region { get; } = diagnostic.Property(FindingProperties.Region);

    /// <summary>Where the compute is; null where that has no name or is not the same in the stacks the finding is about.</summary>
    public string? From { get; } = diagnostic.Property(FindingProperties.From);

    /// <summary>Whether naming the region is right in every stack.</summary>
    public bool RegionEverywhere { get; } = Has(diagnostic, FindingProperties.RegionEverywhere);

    public bool DataByDefault { get; } = Has(diagnostic, FindingProperties.DataByDefault);

    /// <summary>The schema name of the data's output that is its region; null where nothing can be placed by it.</summary>
    public string? DataRegion { get; } = diagnostic.Property(FindingProperties.DataRegion + apart);

    /// <summary>The creations to change; none where the compute cannot be moved.</summary>
    public IReadOnlyList<PlacementChange> Steps { get; } =
    [.. (diagnostic.Property(FindingProperties.Steps + apart) ?? "").Split('\n').Select(PlacementChange.Parse).OfType<PlacementChange>()];

    /// <summary>The texts that place what moves; none where they cannot be changed.</summary>
    public IReadOnlyList<PlaceLiteral> Literals { get; } =
    [.. (diagnostic.Property(FindingProperties.Literals + apart) ?? "").Split('\n').Select(PlaceLiteral.Parse).OfType<PlaceLiteral>()];

    /// <summary>Where the explicit provider is created that places all that moves; null where none does.</summary>
    public CreationSite? PlacingProvider { get; } = SitesIn(diagnostic, FindingProperties.PlacingProvider + apart).FirstOrDefault();

    /// <summary>Where explicit providers are created that are where the data is.</summary>
    public IReadOnlyList<CreationSite> NearProviders { get; } = [.. SitesIn(diagnostic, FindingProperties.NearProviders + apart)];

    /// <summary>Where components are created that all that moves has its provider from, or would have.</summary>
    public IReadOnlyList<CreationSite> Components { get; } = [.. SitesIn(diagnostic, FindingProperties.Components + apart)];

    /// <summary>All that moves.</summary>
    public IReadOnlyCollection<string> Moved { get; } = [.. (diagnostic.Property(FindingProperties.Moved + apart) ?? "").Split('\n')];

    /// <summary>What what moves needs there and does not find, as the end of a title; empty for nothing.</summary>
    public string Held { get; } = diagnostic.Property(FindingProperties.Held + apart) ?? "";

    /// <summary>The <c>new</c> expression of the provider that places the data; null where none does.</summary>
    public (string Path, int Start)? Provider { get; } =
        diagnostic.Property(FindingProperties.ProviderPath) is { } path
        && int.TryParse(
            diagnostic.Property(FindingProperties.ProviderStart),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var start
        )
            ? (path, start)
            : null;

    /// <summary>Where the data is created; null where a tool did not keep it.</summary>
    public Location? Data { get; } = diagnostic.AdditionalLocations.FirstOrDefault();

    /// <summary>Whether something that holds data moves along, and is created anew.</summary>
    public bool ReplacesStores { get; } = Has(diagnostic, FindingProperties.Replaced + apart);

    /// <summary>What moving there by name, or by provider, does.</summary>
    public string Title { get; } = TitleOf(diagnostic, apart, "next to");

    /// <summary>What placing by the data's own region does.</summary>
    public string LinkedTitle { get; } = TitleOf(diagnostic, apart, "to stay with");

    /// <summary>What moving data to its compute does, where their roles are exchanged: it is created anew.</summary>
    public string DataTitle { get; } =
        $"Move {diagnostic.Property(FindingProperties.Compute)}{NeededOf(diagnostic, apart)}{RegionOf(diagnostic)} next to {diagnostic.Property(FindingProperties.Data)}, replacing it";

    private static string TitleOf(Diagnostic diagnostic, string apart, string relation)
    {
        var replaced = diagnostic.Property(FindingProperties.Replaced + apart) is { } stores ? $", replacing {stores}" : "";
        var staying = apart.Length == 0 ? "" : $"; {diagnostic.Property(FindingProperties.Staying)}, which is told of it, stays";
        return $"Move '{diagnostic.Property(FindingProperties.Compute)}'{NeededOf(diagnostic, apart)}{RegionOf(diagnostic)} {relation} {diagnostic.Property(FindingProperties.Data)}{replaced}{staying}";
    }

    private static IEnumerable<CreationSite> SitesIn(Diagnostic diagnostic, string name) =>
        (diagnostic.Property(name) ?? "").Split('\n').Select(CreationSite.Parse).OfType<CreationSite>();

    private static string NeededOf(Diagnostic diagnostic, string apart) =>
        diagnostic.Property(FindingProperties.Needed + apart) switch
        {
            null or "0" => "",
            "1" => " and the resource it needs",
            var several => $" and the {several} resources it needs",
        };

    private static string RegionOf(Diagnostic diagnostic) =>
        Has(diagnostic, FindingProperties.RegionEverywhere) && diagnostic.Property(FindingProperties.Region) is { } region
            ? $" to {region},"
            : "";

    private static bool Has(Diagnostic diagnostic, string name) => diagnostic.Properties.ContainsKey(name);
}

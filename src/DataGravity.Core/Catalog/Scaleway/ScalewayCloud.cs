using System.Text.RegularExpressions;
using DataGravity.Catalog.Addresses;

namespace DataGravity.Catalog.Scaleway;

/// <summary>Scaleway.</summary>
/// <remarks>
/// Regions and zones: documentation of the package <c>scaleway</c> 1.54, and of Scaleway's modules for Ansible; where its provider finds
/// them: the package's utilities, SCW_DEFAULT_REGION and SCW_DEFAULT_ZONE; hosts: rclone.org/s3. November 2026. Prices were not read.
/// </remarks>
internal sealed class ScalewayCloud : Cloud
{
    // fr-par and its zones fr-par-1, fr-par-2. Regions that opened since have the same form.
    private static readonly Lazy<Regex> s_place = new(() =>
        new Regex("^(?<region>[a-z]{2}-[a-z]{3})(?<zone>-[0-9])?$", RegexOptions.CultureInvariant)
    );

    public override string Id => "scaleway";

    public override string Name => "Scaleway";

    public override IReadOnlyList<string> OtherNames { get; } = ["scw"];

    public override IReadOnlyList<string> Packages { get; } = ["scaleway"];

    public override IReadOnlyList<string> RegionNames => Names("fr-par nl-ams pl-waw it-mil");

    public override bool? BillsEgress => null;

    public override IReadOnlyList<StoreHost> Hosts => [new(@"s3\.(?<region>[a-z0-9-]+)\.scw\.cloud"), new(@"scw\.cloud")];

    // A region and a zone are set apart from each other, and have defaults of their own.
    public override IReadOnlyList<ProviderPlace> ProviderPlaces(string package, bool zone) =>
        zone ? [new("zone", ["SCW_DEFAULT_ZONE"])] : [new("region", ["SCW_DEFAULT_REGION"])];

    public override string RegionOf(string location) =>
        s_place.Value.Match(location.Trim()) is { Success: true } place ? place.Groups["region"].Value : location.Trim();

    public override bool IsReadable(string location) => s_place.Value.IsMatch(location.Trim());

    public override bool IsZone(string location) => s_place.Value.Match(location.Trim()).Groups["zone"].Success;

    public override bool IsNamedLikeRegion(string name, HashSet<string> words) => IsReadable(name);

    public override Continent? ContinentOf(string region) =>
        region is "fr-par" or "nl-ams" or "pl-waw" or "it-mil" ? Continent.Europe : null;
}

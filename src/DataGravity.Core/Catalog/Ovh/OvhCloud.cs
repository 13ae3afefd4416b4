using System.Text.RegularExpressions;
using DataGravity.Catalog.Addresses;

namespace DataGravity.Catalog.Ovh;

/// <summary>OVHcloud's Public Cloud.</summary>
/// <remarks>
/// A location has several regions for machines, such as GRA9 and GRA11, and one for objects, GRA or gra. They count as one place. Regions:
/// documentation of the package <c>ovh</c> 2.19.1; CloudKubeRegionEnum of node-ovh-ts 0.0.5; github.com/ovh/public-cloud-roadmap/issues/1165,
/// "Gravelines (GRA) … GRA11"; hosts: rclone.org/s3. November 2026. Prices were not read.
/// </remarks>
internal sealed class OvhCloud : Cloud
{
    // Other forms, such as eu-west-rbx and ap-southeast-syd, may be the same places as rbx and syd. That is not confirmed.
    private static readonly Lazy<Regex> s_region = new(() =>
        new Regex(
            "^(?<region>bhs|de|gra|rbx|sbg|sgp|syd|uk|waw)[0-9]*$|^(?<region>eu-west-par)$|^(?<region>us-east-va|us-west-or)(-[0-9])?$",
            RegexOptions.CultureInvariant
        )
    );

    public override string Id => "ovh";

    public override string Name => "OVHcloud";

    public override IReadOnlyList<string> OtherNames { get; } = ["ovhcloud"];

    public override IReadOnlyList<string> Packages { get; } = ["ovh"];

    public override IReadOnlyList<string> RegionNames => Names("bhs de gra rbx sbg sgp syd uk waw eu-west-par us-east-va us-west-or");

    public override bool? BillsEgress => null;

    public override IReadOnlyList<StoreHost> Hosts =>
        [new(@"s3\.(?<region>[a-z0-9-]+)\.((io|perf)\.)?cloud\.ovh\.(net|us)"), new(@"cloud\.ovh\.(net|us)")];

    // Its provider has no region: each resource names its own.
    public override IReadOnlyList<ProviderPlace> ProviderPlaces(string package, bool zone) => [];

    public override bool NamesRegionsOneWay => false;

    public override bool SpellsPlaceOtherwise(string token) => true;

    public override string RegionOf(string location)
    {
        var name = location.Trim().ToLowerInvariant();
        return s_region.Value.Match(name) is { Success: true } match ? match.Groups["region"].Value : name;
    }

    public override bool IsReadable(string location) => s_region.Value.IsMatch(location.Trim().ToLowerInvariant());

    public override bool IsNamedLikeRegion(string name, HashSet<string> words) => name.Split('-') is [{ Length: 2 }, _, ..];

    public override Continent? ContinentOf(string region) =>
        region switch
        {
            "bhs" or "us-east-va" or "us-west-or" => Continent.NorthAmerica,
            "de" or "gra" or "rbx" or "sbg" or "uk" or "waw" or "eu-west-par" => Continent.Europe,
            "sgp" => Continent.Asia,
            "syd" => Continent.Oceania,
            _ => null,
        };
}

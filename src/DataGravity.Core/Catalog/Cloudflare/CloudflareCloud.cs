using DataGravity.Catalog.Addresses;

namespace DataGravity.Catalog.Cloudflare;

/// <summary>Cloudflare, whose object store R2 has hints instead of regions.</summary>
/// <remarks>developers.cloudflare.com/r2/pricing, "Egress to the internet is free"; …/r2/reference/data-location. November 2026.</remarks>
internal sealed class CloudflareCloud : Cloud
{
    public override string Id => "cloudflare";

    public override string Name => "Cloudflare";

    public override IReadOnlyList<string> OtherNames { get; } = ["r2"];

    public override IReadOnlyList<string> Packages { get; } = ["cloudflare"];

    public override IReadOnlyList<string> RegionNames => [];

    public override bool? BillsEgress => false;

    public override IReadOnlyList<StoreHost> Hosts => [new(@"r2\.cloudflarestorage\.com")];

    public override IReadOnlyList<ProviderPlace> ProviderPlaces(string package, bool zone) => [];

    public override Continent? ContinentOf(string region) => null;

    public override bool MayBeSeveral(string name) =>
        name.ToLowerInvariant() is "auto" or "wnam" or "enam" or "weur" or "eeur" or "apac" or "oc" or "me" or "eu" or "us" or "fedramp";
}

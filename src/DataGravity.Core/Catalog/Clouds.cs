using DataGravity.Catalog.Addresses;
using DataGravity.Catalog.Alibaba;
using DataGravity.Catalog.Aws;
using DataGravity.Catalog.Azure;
using DataGravity.Catalog.Cloudflare;
using DataGravity.Catalog.DigitalOcean;
using DataGravity.Catalog.Google;
using DataGravity.Catalog.Oracle;
using DataGravity.Catalog.Ovh;
using DataGravity.Catalog.Scaleway;

namespace DataGravity.Catalog;

/// <summary>The clouds, by name. A name that is none has no places: that of Kubernetes, or of a package nobody knows.</summary>
internal static class Clouds
{
    /// <summary>Each cloud that has places.</summary>
    public static IReadOnlyList<Cloud> Known => s_known;

    // Few and short: looking through them is faster than making a table of them, and a compiler starts often.
    private static readonly Cloud[] s_known =
    [
        new AwsCloud(),
        new GoogleCloud(),
        new AzureCloud(),
        new OracleCloud(),
        new AlibabaCloud(),
        new CloudflareCloud(),
        new DigitalOceanCloud(),
        new ScalewayCloud(),
        new OvhCloud(),
    ];

    /// <summary>The names of the clouds that have places.</summary>
    public static IReadOnlyList<string> All => s_all.Value;

    private static readonly Lazy<string[]> s_all = new(() => [.. Known.Select(cloud => cloud.Id)]);

    /// <summary>The cloud of a name; null if it has no places.</summary>
    public static Cloud? Find(string name)
    {
        foreach (var cloud in s_known)
        {
            if (cloud.Id == name)
                return cloud;
        }
        return null;
    }

    /// <summary>The name people use: <c>AWS</c> for <c>aws</c>.</summary>
    public static string NameOf(string cloud) =>
        Find(cloud)?.Name
        ?? cloud switch
        {
            "databricks" => "Databricks",
            "mongodbatlas" => "MongoDB Atlas",
            "snowflake" => "Snowflake",
            _ => StoreHosts.NameOf(cloud) ?? cloud,
        };

    /// <summary>Whether this is a cloud with places. Kubernetes, Databricks and Snowflake have none: they work in any cloud.</summary>
    public static bool HasPlaces(string cloud) => Find(cloud) is not null || StoreHosts.NameOf(cloud) is not null;

    /// <summary>
    /// The cloud whose region this is, for packages that work in any cloud; null for none. The big three have no name in common, and neither
    /// Databricks nor Snowflake works in another.
    /// </summary>
    public static string? OfRegion(string region) =>
        Known.FirstOrDefault(cloud => cloud.HasRegionNamesOfItsOwn && cloud.RegionCodes.Contains(cloud.RegionOf(region)))?.Id;

    /// <summary>The cloud of a place: for a resource that works in any cloud, the one whose region it is. Null for none.</summary>
    public static Cloud? Find(string cloud, string region) =>
        Find(cloud) ?? (StoreHosts.NameOf(cloud) is null && OfRegion(region) is { } home ? Find(home) : null);

    /// <summary>
    /// The package whose provider places the children of a component package: <c>aws</c> for <c>eks</c>. Others: the package itself.
    /// </summary>
    public static string ProviderPackageOf(string package) => FindByPackage(package)?.ProviderOfComponents(package) ?? package;

    /// <summary>The cloud of a package: <c>aws</c> for <c>aws-native</c>. For a package of no known cloud, the package itself.</summary>
    public static string OfPackage(string package) => FindByPackage(package)?.Id ?? package;

    private static Cloud? FindByPackage(string package)
    {
        foreach (var cloud in s_known)
        {
            for (var i = 0; i < cloud.Packages.Count; i++)
            {
                if (cloud.Packages[i] == package)
                    return cloud;
            }
            if (cloud.ProviderOfComponents(package) is not null)
                return cloud;
        }
        return null;
    }

    /// <inheritdoc cref="Cloud.ProviderPlaces"/>
    public static IReadOnlyList<ProviderPlace> ProviderPlaces(string package, bool zone) =>
        FindByPackage(package)?.ProviderPlaces(package, zone) ?? [];

    /// <summary>The names of a cloud's regions, as the cloud spells them; none if they are not known.</summary>
    public static IReadOnlyCollection<string> RegionCodesOf(string cloud) => Find(cloud)?.RegionCodes ?? s_none;

    private static readonly HashSet<string> s_none = [];

    /// <inheritdoc cref="Cloud.BillsEgress"/>
    public static bool? BillsEgress(string cloud) => Find(cloud)?.BillsEgress;

    /// <inheritdoc cref="Cloud.ContinentOf"/>
    public static Continent? ContinentOf(string cloud, string region) => Find(cloud)?.ContinentOf(region);

    /// <summary>The access to data that a role, by name or id, gives in the cloud that defines it; null for a role that gives none.</summary>
    public static DataAccess? AccessOf(string role) =>
        Known.Select(cloud => cloud.AccessOf(role)).FirstOrDefault(access => access is not null);

    /// <inheritdoc cref="Cloud.IsMultiRegion"/>
    public static bool IsMultiRegion(string cloud, string location) => Find(cloud)?.IsMultiRegion(location) == true;

    /// <inheritdoc cref="Cloud.IsZone"/>
    public static bool IsZone(string cloud, string location) => Find(cloud)?.IsZone(location) == true;

    /// <inheritdoc cref="Cloud.RegionOf"/>
    public static string RegionOf(string cloud, string location) => Find(cloud)?.RegionOf(location) ?? location.Trim();
}

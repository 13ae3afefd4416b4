namespace DataGravity.Catalog.Places;

/// <summary>
/// Regions where services are not offered. A region that is not listed may have the service: it is unknown, or opened later.
/// </summary>
/// <param name="lacking">The prefixes of a service's types, and the regions without it, as <see cref="PlaceLists"/> reads them.</param>
internal sealed class ServiceRegions(string lacking)
{
    private readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<string>>> _lacking = new(() => PlaceLists.Read(lacking));

    /// <summary>For each service that some regions lack: the prefix of its types, and those regions.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> All => _lacking.Value;

    /// <summary>Whether a region is known to lack the service of a resource type.</summary>
    public bool Lacks(string region, string token) =>
        All.Any(service => token.StartsWith(service.Key, StringComparison.Ordinal) && service.Value.Contains(region));
}

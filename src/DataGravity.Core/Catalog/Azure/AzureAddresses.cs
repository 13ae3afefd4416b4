using DataGravity.Catalog.Addresses;

namespace DataGravity.Catalog.Azure;

/// <summary>Addresses of storage accounts.</summary>
internal static class AzureAddresses
{
    public static IReadOnlyList<StoreAddress> Containers { get; } =
    [
        new(".core.windows.net", @"\bhttps://(?<name>[a-z0-9]{3,24})\.(blob|dfs|file)\.core\.windows\.net"),
        new(".core.windows.net", @"\b(abfss?|wasbs?)://[^@/\s]+@(?<name>[a-z0-9]{3,24})\.(blob|dfs)\.core\.windows\.net"),
    ];
}

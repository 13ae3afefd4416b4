namespace DataGravity.Catalog;

/// <summary>The tables of the catalog; <see cref="ResourceCatalog"/> tells their form.</summary>
internal static class ResourceTables
{
    public static IReadOnlyList<string> All => [AwsTable.Lines, GcpTable.Lines];
}

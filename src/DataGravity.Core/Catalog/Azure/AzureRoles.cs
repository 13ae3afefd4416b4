namespace DataGravity.Catalog.Azure;

/// <summary>Roles that Azure defines, and what they allow with data.</summary>
/// <remarks>learn.microsoft.com/azure/role-based-access-control/built-in-roles/storage, 2026.</remarks>
internal static class AzureRoles
{
    // All of them can read, contributors and owners too.
    private static readonly (string Id, string Name)[] s_all =
    [
        ("2a2b9908-6ea1-4ae2-8e65-a410df84e7d1", "Storage Blob Data Reader"),
        ("ba92f5b4-2d11-453d-a403-e96b0029c9fe", "Storage Blob Data Contributor"),
        ("b7e6dc6d-f1e8-4753-8033-0f276bb0955b", "Storage Blob Data Owner"),
        ("aba4ae5f-2193-4029-9191-0cb91df5e314", "Storage File Data SMB Share Reader"),
        ("0c867c2a-1d8c-454a-a3db-ab2ea1bdc8bb", "Storage File Data SMB Share Contributor"),
        ("76199698-9eea-4c19-bc75-cec21354c6b6", "Storage Table Data Reader"),
    ];

    public static DataAccess? AccessOf(string role) =>
        s_all.Any(known => role == known.Name || role.IndexOf(known.Id, StringComparison.OrdinalIgnoreCase) >= 0) ? DataAccess.Reads : null;
}

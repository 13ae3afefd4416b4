namespace DataGravity.Catalog;

/// <summary>Roles that Google Cloud and Azure define, and what they allow with data.</summary>
/// <remarks>
/// Azure's ids: learn.microsoft.com/azure/role-based-access-control/built-in-roles/storage, Google's names:
/// cloud.google.com/iam/docs/understanding-roles; both 2026.
/// </remarks>
internal static class CloudRoles
{
    // All of them can read, contributors and owners too.
    private static readonly (string Id, string Name)[] s_azure =
    [
        ("2a2b9908-6ea1-4ae2-8e65-a410df84e7d1", "Storage Blob Data Reader"),
        ("ba92f5b4-2d11-453d-a403-e96b0029c9fe", "Storage Blob Data Contributor"),
        ("b7e6dc6d-f1e8-4753-8033-0f276bb0955b", "Storage Blob Data Owner"),
        ("aba4ae5f-2193-4029-9191-0cb91df5e314", "Storage File Data SMB Share Reader"),
        ("0c867c2a-1d8c-454a-a3db-ab2ea1bdc8bb", "Storage File Data SMB Share Contributor"),
        ("76199698-9eea-4c19-bc75-cec21354c6b6", "Storage Table Data Reader"),
    ];

    private static readonly string[] s_services =
    [
        "roles/storage.",
        "roles/bigquery.",
        "roles/spanner.",
        "roles/bigtable.",
        "roles/datastore.",
        "roles/cloudsql.",
    ];

    /// <summary>The access to data that a role, by name or id, gives; null for a role that gives none.</summary>
    public static DataAccess? AccessOf(string role)
    {
        if (s_azure.Any(known => role == known.Name || role.IndexOf(known.Id, StringComparison.OrdinalIgnoreCase) >= 0))
            return DataAccess.Reads;
        if (!s_services.Any(service => role.StartsWith(service, StringComparison.Ordinal)))
            return null;
        var duty = role.Substring(role.IndexOf('.') + 1);
        if (duty.EndsWith("Creator", StringComparison.OrdinalIgnoreCase))
            return DataAccess.Writes;
        return new[] { "Viewer", "Admin", "User", "Reader", "Owner", "Editor", "Client" }.Any(word =>
            duty.EndsWith(word, StringComparison.OrdinalIgnoreCase)
        )
            ? DataAccess.Reads
            : null;
    }
}

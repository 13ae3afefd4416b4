namespace DataGravity.Catalog.Google;

/// <summary>Roles that Google Cloud defines, and what they allow with data.</summary>
/// <remarks>cloud.google.com/iam/docs/understanding-roles, 2026.</remarks>
internal static class GoogleRoles
{
    private static readonly string[] s_services =
    [
        "roles/storage.",
        "roles/bigquery.",
        "roles/spanner.",
        "roles/bigtable.",
        "roles/datastore.",
        "roles/cloudsql.",
    ];

    private static readonly string[] s_readers = ["Viewer", "Admin", "User", "Reader", "Owner", "Editor", "Client"];

    public static DataAccess? AccessOf(string role)
    {
        if (!s_services.Any(service => role.StartsWith(service, StringComparison.Ordinal)))
            return null;
        var duty = role.Substring(role.IndexOf('.') + 1);
        if (duty.EndsWith("Creator", StringComparison.OrdinalIgnoreCase))
            return DataAccess.Writes;
        return s_readers.Any(word => duty.EndsWith(word, StringComparison.OrdinalIgnoreCase)) ? DataAccess.Reads : null;
    }
}

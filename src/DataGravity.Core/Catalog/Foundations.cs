namespace DataGravity.Catalog;

/// <summary>What others are built on: clusters and networks. To put one elsewhere replaces it, and what is in it.</summary>
internal static class Foundations
{
    private static readonly HashSet<string> s_networks = ["Vpc", "Subnet", "VirtualNetwork", "Network", "Subnetwork", "Vcn", "Switch"];

    /// <summary>Whether a resource type is a cluster or a network.</summary>
    public static bool Contains(string token) =>
        token.Substring(token.LastIndexOf(':') + 1) is var name
        && (s_networks.Contains(name) || name.EndsWith("Cluster", StringComparison.Ordinal));
}

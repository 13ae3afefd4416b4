namespace DataGravity.Catalog;

/// <summary>Clusters and networks: other resources are built on them. Moving one replaces it and everything in it.</summary>
internal static class Foundations
{
    private static readonly HashSet<string> s_networks = ["Vpc", "Subnet", "VirtualNetwork", "Network", "Subnetwork", "Vcn", "Switch"];

    /// <summary>Whether a resource type is a cluster or a network.</summary>
    public static bool Contains(string token) =>
        token.Substring(token.LastIndexOf(':') + 1) is var name
        && (s_networks.Contains(name) || name.EndsWith("Cluster", StringComparison.Ordinal));
}

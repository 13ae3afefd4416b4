namespace DataGravity.Catalog.Elsewhere;

/// <summary>Clusters and workspaces, whose providers say by their credentials which one they work in.</summary>
internal static class Workspaces
{
    /// <summary>The inputs of a provider that hold the credentials, most specific first.</summary>
    public static IReadOnlyList<string> CredentialsOf(string cloud) =>
        cloud == "databricks" ? ["azureWorkspaceResourceId", "host"] : ["kubeconfig"];

    /// <summary>What a resource of such a package is in, as the end of a sentence.</summary>
    public static string DescribeHomeOf(string cloud) => cloud == "databricks" ? "workspace it is in" : "cluster it is on";
}

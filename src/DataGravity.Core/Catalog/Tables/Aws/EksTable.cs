namespace DataGravity.Catalog.Tables.Aws;

/// <summary>components for EKS: package <c>eks</c>, version 4.3.0, 2026-11.</summary>
internal static class EksTable
{
    public const string Lines = """
        eks:index:Cluster | EKS cluster | compute | cluster | follows region | machine instanceType nodeGroupOptions.instanceType | accelerator nodeGroupOptions.amiType | known by eksCluster kubeconfig
        eks:index:ManagedNodeGroup | EKS node group | compute | follows region | machine instanceTypes[] | accelerator amiType | on cluster
        eks:index:NodeGroup | EKS node group | compute | follows region | machine instanceType | accelerator amiType | on cluster
        eks:index:NodeGroupV2 | EKS node group | compute | follows region | machine instanceType | accelerator amiType | on cluster
        """;
}

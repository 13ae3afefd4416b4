using DataGravity.Catalog.Tables;
using DataGravity.Catalog.Tables.Aws;
using DataGravity.Catalog.Tables.Azure;
using DataGravity.Catalog.Tables.Google;

namespace DataGravity.Catalog;

/// <summary>The tables of the catalog, by package. <see cref="ResourceCatalog"/> explains their form.</summary>
internal static class ResourceTables
{
    public static IReadOnlyList<string> Packages { get; } =
    [
        "alicloud",
        "aws-native",
        "aws",
        "awsx",
        "azure-native",
        "azure",
        "cloudflare",
        "databricks",
        "eks",
        "gcp",
        "kubernetes",
        "oci",
        "snowflake",
    ];

    public static IReadOnlyList<string> ReadLines(string package) =>
        package switch
        {
            "alicloud" => [AliCloudTable.Lines],
            "aws-native" => [AwsNativeDataTable.Lines, AwsNativeMlTable.Lines, AwsNativeComputeTable.Lines, AwsNativeOtherTable.Lines],
            "aws" => [AwsDataTable.Lines, AwsMlTable.Lines, AwsComputeTable.Lines, AwsOtherTable.Lines],
            "awsx" => [AwsxTable.Lines],
            "azure-native" =>
            [
                AzureNativeDataTable.Lines,
                AzureNativeMlTable.Lines,
                AzureNativeComputeTable.Lines,
                AzureNativeOtherTable.Lines,
            ],
            "azure" => [AzureTable.Lines],
            "cloudflare" => [CloudflareTable.Lines],
            "databricks" => [DatabricksTable.Lines],
            "eks" => [EksTable.Lines],
            "gcp" => [GcpDataTable.Lines, GcpMlTable.Lines, GcpComputeTable.Lines, GcpOtherTable.Lines],
            "kubernetes" => [KubernetesTable.Lines],
            "oci" => [OciTable.Lines],
            "snowflake" => [SnowflakeTable.Lines],
            _ => [],
        };
}

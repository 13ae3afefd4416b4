namespace DataGravity.Analyzers.Tests.Scenarios;

/// <summary>
/// Databricks workspaces, metastores and clusters (scenarios 48 to 50), and warehouses that load, unload and train: Redshift (51), Synapse (52).
/// </summary>
public class WarehouseScenarios
{
    private const string Workspace = """
        var root = new Aws.S3.Bucket("root", new() { Region = "eu-west-1" });
        var storage = new Databricks.MwsStorageConfigurations("root", new()
        {
            AccountId = "acme", StorageConfigurationName = "root", BucketName = BUCKET,
        });
        var lake = new {|PDG1002:Databricks.MwsWorkspaces|}("lake", new()
        {
            AccountId = "acme", WorkspaceName = "lake", AwsRegion = "us-east-1", StorageConfigurationId = storage.StorageConfigurationId,
        });

        """;

    private static string Near =>
        Unmarked(Workspace.Replace("eu-west-1", "us-east-1", StringComparison.Ordinal))
            .Replace("BUCKET", "root.Id", StringComparison.Ordinal);

    /// <summary>Scenario 48.</summary>
    [Theory]
    [InlineData("root.BucketName")]
    [InlineData("root.Id.Apply(id => id)")]
    public Task A_workspace_away_from_its_root_storage(string bucket) =>
        Scenario.VerifyPairAsync(Workspace.Replace("BUCKET", bucket, StringComparison.Ordinal), "eu-west-1", "us-east-1");

    /// <summary>Scenario 49: a metastore is for workspaces of its region, so the region of its storage should be that too.</summary>
    [Theory]
    [InlineData("Output.Format($\"s3://{tables.BucketName}/tables\")")]
    [InlineData("tables.Id.Apply(id => $\"s3://{id}/tables\")")]
    public Task A_metastore_away_from_its_bucket(string url) =>
        Scenario.VerifyPairAsync(
            """
            var tables = new Aws.S3.Bucket("tables", new() { Region = "eu-west-1" });
            _ = new {|PDG1002:Databricks.Metastore|}("main", new() { Region = "us-east-1", StorageRoot = URL });
            """.Replace("URL", url, StringComparison.Ordinal),
            "eu-west-1",
            "us-east-1"
        );

    [Fact]
    public Task A_metastore_of_another_region_than_its_workspace() =>
        Scenario.VerifyPairAsync(
            Near
                + """
                var main = new Databricks.Metastore("main", new() { Region = "eu-west-1" });
                _ = new {|PDG2001:Databricks.MetastoreAssignment|}("main", new() { MetastoreId = main.Id, WorkspaceId = lake.WorkspaceId });
                """,
            "eu-west-1",
            "us-east-1"
        );

    [Fact]
    public Task A_metastore_of_another_region_than_its_workspace_in_Azure() =>
        Scenario.VerifyPairAsync(
            """
            var lake = new AzureNative.Databricks.Workspace("lake", new()
            {
                ResourceGroupName = "rg", Location = "West Europe", ManagedResourceGroupId = "managed", ComputeMode = AzureNative.Databricks.ComputeMode.Hybrid,
            });
            var main = new Databricks.Metastore("main", new() { Region = "eastus" });
            _ = new {|PDG2001:Databricks.MetastoreAssignment|}("main", new() { MetastoreId = main.MetastoreId, WorkspaceId = lake.WorkspaceId });
            """,
            "\"eastus\"",
            "\"westeurope\""
        );

    /// <summary>Scenario 50: a cluster is in the workspace that its provider signs in to.</summary>
    [Fact]
    public Task A_cluster_is_in_its_workspace() =>
        Scenario.VerifyPairAsync(
            Near
                + """
                var corpus = new Aws.S3.Bucket("corpus", new() { Region = "eu-west-1" });
                var inside = new Databricks.Provider("inside", new() { Host = lake.WorkspaceUrl });
                _ = new {|PDG1002:Databricks.Cluster|}("train", new()
                {
                    SparkVersion = "16.4.x-gpu-ml-scala2.12", NodeTypeId = "g5.12xlarge", NumWorkers = 4,
                    SparkEnvVars = { ["CORPUS"] = corpus.BucketName },
                }, new() { Provider = inside });
                """,
            "eu-west-1",
            "us-east-1"
        );

    [Fact]
    public Task A_cluster_of_Azure_is_in_its_workspace() =>
        Scenario.VerifyPairAsync(
            """
            var corpus = new AzureNative.Storage.StorageAccount("corpus", new() { ResourceGroupName = "rg", Location = "eastus", Kind = "StorageV2" });
            var lake = new Azure.DataBricks.Workspace("lake", new() { ResourceGroupName = "rg", Location = "westeurope", Sku = "premium" });
            var inside = new Databricks.Provider("inside", new() { AzureWorkspaceResourceId = lake.Id });
            _ = new {|PDG1002:Databricks.Cluster|}("train", new()
            {
                SparkVersion = "16.4.x-gpu-ml-scala2.12", NumWorkers = 4, SparkConf = { ["corpus"] = Output.Format($"abfss://images@{corpus.Name}.dfs.core.windows.net/") },
            }, new() { Provider = inside });
            """,
            "\"eastus\"",
            "\"westeurope\""
        );

    [Fact]
    public Task A_cluster_of_an_unknown_workspace() =>
        Scenario.VerifyAsync(
            """
            var corpus = new Aws.S3.Bucket("corpus", new() { Region = "eu-west-1" });
            _ = new Databricks.Cluster("train", new() { SparkVersion = "16.4.x", NumWorkers = 4, SparkEnvVars = { ["CORPUS"] = corpus.BucketName } });
            """
        );

    private const string Role = """
        var data = new Aws.S3.Bucket("events", new() { Region = "us-west-2" });
        var role = new Aws.Iam.Role("loader", new() { AssumeRolePolicy = "{}" });
        _ = new Aws.Iam.RolePolicy("load", new()
        {
            Role = role.Id,
            Policy = Output.JsonSerialize(Output.Create(new Dictionary<string, object?>
            {
                ["Version"] = "2012-10-17",
                ["Statement"] = new[]
                {
                    new Dictionary<string, object?> { ["Effect"] = "Allow", ["Action"] = "s3:GetObject", ["Resource"] = data.Arn.Apply(arn => $"{arn}/*") },
                },
            })),
        });

        """;

    /// <summary>Scenario 51: COPY, UNLOAD, Spectrum and CREATE MODEL work on what the roles of a warehouse open.</summary>
    [Theory]
    [InlineData("Aws.RedShift.Cluster", "ClusterIdentifier = \"w\", NodeType = \"ra3.4xlarge\", IamRoles = { role.Arn }")]
    [InlineData("Aws.RedShift.Cluster", "ClusterIdentifier = \"w\", NodeType = \"ra3.4xlarge\", DefaultIamRoleArn = role.Arn")]
    [InlineData("Aws.RedshiftServerless.Namespace", "NamespaceName = \"w\", IamRoles = { role.Arn }")]
    [InlineData("Aws.RedShift.ClusterIamRoles", "ClusterIdentifier = \"w\", IamRoleArns = { role.Arn }")]
    public Task A_warehouse_away_from_what_its_role_opens(string type, string inputs) =>
        Scenario.VerifyPairAsync(
            Role
                + $$"""
                _ = new {|PDG1002:{{type}}|}("warehouse", new() { Region = "eu-central-1", {{inputs}} });
                """,
            "eu-central-1",
            "us-west-2"
        );

    [Fact]
    public Task A_warehouse_of_the_native_provider() =>
        Scenario.VerifyPairAsync(
            Role
                + """
                var frankfurt = new AwsNative.Provider("frankfurt", new() { Region = "eu-central-1" });
                _ = new {|PDG1002:AwsNative.RedshiftServerless.Namespace|}("warehouse", new() { NamespaceName = "w", IamRoles = { role.Arn } }, new() { Provider = frankfurt });
                """,
            "eu-central-1",
            "us-west-2"
        );

    /// <summary>Scenario 52.</summary>
    [Theory]
    [InlineData("AccountUrl = Output.Format($\"https://{lake.Name}.dfs.core.windows.net\")")]
    [InlineData("ResourceId = lake.Id")]
    public Task A_Synapse_workspace_away_from_its_lake(string account) =>
        Scenario.VerifyPairAsync(
            $$"""
            var lake = new AzureNative.Storage.StorageAccount("lake", new() { ResourceGroupName = "rg", Location = "eastus", Kind = "StorageV2" });
            _ = new {|PDG1002:AzureNative.Synapse.Workspace|}("warehouse", new()
            {
                ResourceGroupName = "rg", Location = "westeurope",
                DefaultDataLakeStorage = new AzureNative.Synapse.Inputs.DataLakeStorageAccountDetailsArgs { Filesystem = "tables", {{account}} },
            });
            """,
            "\"eastus\"",
            "\"westeurope\""
        );

    [Fact]
    public Task A_Synapse_workspace_of_the_classic_provider() =>
        Scenario.VerifyPairAsync(
            """
            var lake = new Azure.Storage.Account("lake", new() { ResourceGroupName = "rg", Location = "eastus", AccountTier = "Standard", AccountReplicationType = "LRS" });
            var tables = new Azure.Storage.DataLakeGen2Filesystem("tables", new() { StorageAccountId = lake.Id });
            _ = new {|PDG1002:Azure.Synapse.Workspace|}("warehouse", new()
            {
                ResourceGroupName = "rg", Location = "westeurope", StorageDataLakeGen2FilesystemId = tables.Id,
            });
            """,
            "\"eastus\"",
            "\"westeurope\""
        );

    private static string Unmarked(string body) =>
        body.Replace("{|PDG1002:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);
}

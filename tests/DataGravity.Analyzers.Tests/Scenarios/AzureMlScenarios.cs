namespace DataGravity.Analyzers.Tests.Scenarios;

/// <summary>Azure ML compute and the storage of its workspace: scenarios 33 (clusters) and 41 (instances).</summary>
public class AzureMlScenarios
{
    /// <summary>The workspace is where its storage is.</summary>
    private const string Native = """
        var group = new AzureNative.Resources.ResourceGroup("rg", new() { Location = "northeurope" });
        var images = new AzureNative.Storage.StorageAccount("images", new()
        {
            ResourceGroupName = group.Name, Location = group.Location, Kind = "StorageV2",
        });
        var vision = new AzureNative.MachineLearningServices.Workspace("vision", new()
        {
            ResourceGroupName = group.Name, Location = group.Location, StorageAccount = images.Id,
        });

        """;

    private const string Classic = """
        var group = new Azure.Core.ResourceGroup("rg", new() { Location = "northeurope" });
        var images = new Azure.Storage.Account("images", new()
        {
            ResourceGroupName = group.Name, Location = group.Location, AccountTier = "Standard", AccountReplicationType = "LRS",
        });
        var vision = new Azure.MachineLearning.Workspace("vision", new()
        {
            ResourceGroupName = group.Name, Location = group.Location, StorageAccountId = images.Id, KeyVaultId = "vault", ApplicationInsightsId = "insights",
            Identity = new Azure.MachineLearning.Inputs.WorkspaceIdentityArgs { Type = "SystemAssigned" },
        });

        """;

    private static string Cluster(string place, string marked = "{|PDG1002:AzureNative.MachineLearningServices.Compute|}") =>
        $$"""
            _ = new {{marked}}("gpu", new()
            {
                ResourceGroupName = group.Name, WorkspaceName = vision.Name, ComputeName = "gpu", Location = group.Location,
                Properties = new AzureNative.MachineLearningServices.Inputs.AmlComputeArgs
                {
                    ComputeType = "AmlCompute", {{place}}
                    Properties = new AzureNative.MachineLearningServices.Inputs.AmlComputePropertiesArgs { VmSize = "Standard_NC24ads_A100_v4" },
                },
            });
            """;

    private static string Instance(string place, string marked) =>
        $$"""
            _ = new {{marked}}("notebook", new()
            {
                ResourceGroupName = group.Name, WorkspaceName = vision.Name, ComputeName = "notebook", {{place}}
                Properties = new AzureNative.MachineLearningServices.Inputs.ComputeInstanceArgs
                {
                    ComputeType = "ComputeInstance",
                    Properties = new AzureNative.MachineLearningServices.Inputs.ComputeInstancePropertiesArgs { VmSize = "Standard_DS3_v2" },
                },
            });
            """;

    /// <summary>Scenario 33: the workspace has a place of its own, and the cluster works on its storage all the same.</summary>
    [Fact]
    public Task A_cluster_away_from_the_storage_of_its_workspace() =>
        Scenario.VerifyPairAsync(Native + Cluster("ComputeLocation = \"westeurope\","), "\"westeurope\"", "\"North Europe\"");

    [Fact]
    public Task Clusters_in_several_locations() =>
        Scenario.VerifyAsync(
            Native
                + """
                foreach (var location in new[] { "northeurope", "westeurope", "swedencentral" })
                {
                    _ = new {|PDG1002:AzureNative.MachineLearningServices.Compute|}($"gpu-{location}", new()
                    {
                        ResourceGroupName = group.Name, WorkspaceName = vision.Name, ComputeName = $"gpu-{location[..4]}", Location = location,
                        Properties = new AzureNative.MachineLearningServices.Inputs.AmlComputeArgs { ComputeType = "AmlCompute" },
                    });
                }
                """
        );

    [Fact]
    public Task A_cluster_of_the_classic_provider() =>
        Scenario.VerifyPairAsync(
            Classic
                + """
                _ = new {|PDG1002:Azure.MachineLearning.ComputeCluster|}("gpu", new()
                {
                    Location = "westeurope", MachineLearningWorkspaceId = vision.Id, VmPriority = "Dedicated", VmSize = "Standard_NC24ads_A100_v4",
                    ScaleSettings = new Azure.MachineLearning.Inputs.ComputeClusterScaleSettingsArgs
                    {
                        MinNodeCount = 0, MaxNodeCount = 1, ScaleDownNodesAfterIdleDuration = "PT30S",
                    },
                });
                """,
            "\"westeurope\"",
            "group.Location"
        );

    /// <summary>Nothing tells what a workspace works on that the program does not create.</summary>
    [Fact]
    public Task A_workspace_that_is_not_created_here() =>
        Scenario.VerifyAsync(
            Native
                + Cluster("ComputeLocation = \"westeurope\",", "AzureNative.MachineLearningServices.Compute")
                    .Replace("vision.Name", "\"other\"", StringComparison.Ordinal)
        );

    /// <summary>The workspace and its compute each work on storage that is elsewhere.</summary>
    [Fact]
    public Task An_instance_beside_a_workspace_that_is_away_from_its_storage() =>
        Scenario.VerifyPairAsync(
            Native
                .Replace("group.Location, Kind", "\"westeurope\", Kind", StringComparison.Ordinal)
                .Replace(
                    "new AzureNative.MachineLearningServices.Workspace",
                    "new {|PDG1002:AzureNative.MachineLearningServices.Workspace|}",
                    StringComparison.Ordinal
                )
                + Instance(
                    "Location = vision.Location.Apply(location => location!),",
                    "{|PDG1002:AzureNative.MachineLearningServices.Compute|}"
                ),
            "\"westeurope\"",
            "\"northeurope\""
        );

    /// <summary>A datastore only names storage: where jobs read it is their computes' matter.</summary>
    [Fact]
    public Task A_datastore_of_storage_elsewhere() =>
        Scenario.VerifyAsync(
            Native
                + """
                var archive = new AzureNative.Storage.StorageAccount("archive", new()
                {
                    ResourceGroupName = group.Name, Location = "westeurope", Kind = "StorageV2",
                });
                _ = new AzureNative.MachineLearningServices.Datastore("archive", new()
                {
                    ResourceGroupName = group.Name, WorkspaceName = vision.Name, Name = "archive",
                    Properties = new AzureNative.MachineLearningServices.Inputs.AzureBlobDatastoreArgs
                    {
                        DatastoreType = "AzureBlob", AccountName = archive.Name, ContainerName = "images",
                        Credentials = new AzureNative.MachineLearningServices.Inputs.NoneDatastoreCredentialsArgs { CredentialsType = "None" },
                    },
                });
                """
        );

    /// <summary>Scenario 41: Azure creates an instance only where its workspace is.</summary>
    [Fact]
    public Task An_instance_away_from_its_workspace() =>
        Scenario.VerifyPairAsync(
            Native.Replace("StorageAccount = images.Id,", "", StringComparison.Ordinal)
                + Instance("Location = \"westeurope\",", "{|PDG2001:AzureNative.MachineLearningServices.Compute|}"),
            "\"westeurope\"",
            "group.Location"
        );

    [Fact]
    public Task An_instance_that_says_so_in_its_properties() =>
        Scenario.VerifyAsync(
            Native.Replace("StorageAccount = images.Id,", "", StringComparison.Ordinal)
                + Instance("", "{|PDG2001:AzureNative.MachineLearningServices.Compute|}")
                    .Replace("ComputeType =", "ComputeLocation = \"westeurope\", ComputeType =", StringComparison.Ordinal)
        );
}

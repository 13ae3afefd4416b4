using DataGravity.CodeFixes.Relocation.Copies;

namespace DataGravity.CodeFixes.Tests.Relocation.Copies;

public class BlobReplicationTests
{
    private const string Account = """
            var account = new AzureNative.Storage.StorageAccount("artifacts", new()
            {
                ResourceGroupName = "ml", Location = "westeurope", Kind = "StorageV2", Sku = new AzureNative.Storage.Inputs.SkuArgs { Name = "Standard_LRS" },
            });
            var models = new AzureNative.Storage.BlobContainer("models", new() { ResourceGroupName = "ml", AccountName = account.Name });

        """;

    private const string Reader = """
            _ = new AzureNative.ContainerInstance.ContainerGroup("churn", new()
            {
                ResourceGroupName = "ml", OsType = "Linux", Location = "eastus",
                Containers =
                {
                    new AzureNative.ContainerInstance.Inputs.ContainerArgs
                    {
                        Name = "train", Image = "tensorflow/tensorflow:latest-gpu",
                        Resources = new AzureNative.ContainerInstance.Inputs.ResourceRequirementsArgs { Requests = new AzureNative.ContainerInstance.Inputs.ResourceRequestsArgs { Cpu = 1, MemoryInGB = 1 } },
                        EnvironmentVariables =
                        {
                            new AzureNative.ContainerInstance.Inputs.EnvironmentVariableArgs { Name = "DATA", Value = Output.Format($"https://{account.Name}.blob.core.windows.net/{models.Name}") },
                        },
                    },
                },
            });
        """;

    [Fact]
    public async Task The_compute_reads_a_copy_that_a_policy_keeps()
    {
        var move = Assert.Single(await OfferedMove.AllOfAsync(new KeepCopyFixProvider(), OfferedMove.Program(Account + Reader)));
        Assert.Equal("Keep a copy of storage account 'artifacts' in eastus, next to 'churn'", move.Title);
        Assert.Empty(move.Findings);
        Assert.Contains("https://{accountCopy.Name}.blob.core.windows.net/{accountCopyModels.Name}", move.Text, StringComparison.Ordinal);

        var run = await move.RunAsync();
        Assert.Equal("eastus", (string?)run["artifactscopy"].Inputs["location"]);
        var policies = run.Resources.Where(resource => resource.Type == "azure-native:storage:ObjectReplicationPolicy").ToArray();
        Assert.Equal(
            ["artifactscopy", "artifacts"],
            policies.Select(policy => run.MarkersIn(policy.Inputs["accountName"]).Single().Registration.Name)
        );
        Assert.Equal("artifacts-replication", run.MarkersIn(policies[1].Inputs["objectReplicationPolicyId"]).Single().Registration.Name);
        Assert.Equal(2, run.Resources.Count(resource => resource.Type == "azure-native:storage:BlobServiceProperties"));
    }

    [Theory]
    [InlineData("Kind = \"StorageV2\"", "Kind = \"StorageV2\", IsHnsEnabled = true")]
    [InlineData("Kind = \"StorageV2\"", "Kind = \"BlobStorage\"")]
    [InlineData(
        "var models = new AzureNative.Storage.BlobContainer(\"models\", new() { ResourceGroupName = \"ml\", AccountName = account.Name });",
        "var models = new { Name = \"models\" };"
    )]
    public async Task What_Azure_does_not_replicate_stays(string part, string other) =>
        Assert.Empty(
            await OfferedMove.AllOfAsync(
                new KeepCopyFixProvider(),
                OfferedMove.Program((Account + Reader).Replace(part, other, StringComparison.Ordinal))
            )
        );
}

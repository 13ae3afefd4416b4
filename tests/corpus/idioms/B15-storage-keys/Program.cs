using Pulumi;
using Pulumi.AzureNative.Resources;
using Pulumi.AzureNative.Storage;
using ContainerInstance = Pulumi.AzureNative.ContainerInstance;
using StorageInputs = Pulumi.AzureNative.Storage.Inputs;

return await Deployment.RunAsync(() =>
{
    var group = new ResourceGroup("ml", new() { Location = "northeurope" });
    var account = new StorageAccount("training", new()
    {
        ResourceGroupName = group.Name,
        Location = "northeurope",
        Kind = Kind.StorageV2,
        Sku = new StorageInputs.SkuArgs { Name = SkuName.Standard_LRS },
    });

    var key = ListStorageAccountKeys.Invoke(new() { AccountName = account.Name, ResourceGroupName = group.Name })
        .Apply(keys => keys.Keys[0].Value);
    var connection = Output.Format($"DefaultEndpointsProtocol=https;AccountName={account.Name};AccountKey={key}");

    _ = new ContainerInstance.ContainerGroup("finetune", new()
    {
        ResourceGroupName = group.Name,
        Location = "eastus",
        OsType = "Linux",
        Containers =
        {
            new ContainerInstance.Inputs.ContainerArgs
            {
                Name = "finetune",
                Image = "ml/finetune:1",
                EnvironmentVariables =
                {
                    new ContainerInstance.Inputs.EnvironmentVariableArgs { Name = "STORAGE", SecureValue = connection },
                    new ContainerInstance.Inputs.EnvironmentVariableArgs { Name = "STORAGE_KEY", SecureValue = key },
                },
                Resources = new ContainerInstance.Inputs.ResourceRequirementsArgs
                {
                    Requests = new ContainerInstance.Inputs.ResourceRequestsArgs
                    {
                        Cpu = 4,
                        MemoryInGB = 16,
                        Gpu = new ContainerInstance.Inputs.GpuResourceArgs { Count = 1, Sku = "V100" },
                    },
                },
            },
        },
    });
});

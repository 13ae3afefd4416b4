using Pulumi;
using Pulumi.AzureNative.MachineLearningServices;
using Pulumi.AzureNative.MachineLearningServices.Inputs;
using Pulumi.AzureNative.Resources;
using Pulumi.AzureNative.Storage;
using SkuArgs = Pulumi.AzureNative.Storage.Inputs.SkuArgs;

return await Deployment.RunAsync<ForecastingStack>();

/// <summary>Everything is to be where the resource group is.</summary>
internal class ForecastingStack : Stack
{
    public ForecastingStack()
    {
        var group = new ResourceGroup("rg-forecasting", new() { Location = "eastus" });

        // No location: not the group's decides, but azure-native:location, where a stack sets it.
        var lake = new StorageAccount("lake", new()
        {
            ResourceGroupName = group.Name,
            Kind = Kind.StorageV2,
            Sku = new SkuArgs { Name = SkuName.Standard_LRS },
            IsHnsEnabled = true,
        });

        var workspace = new Workspace("forecasting", new()
        {
            ResourceGroupName = group.Name,
            Location = group.Location,
            StorageAccount = lake.Id,
            Identity = new ManagedServiceIdentityArgs { Type = ManagedServiceIdentityType.SystemAssigned },
        });

        WorkspaceUrl = workspace.MlFlowTrackingUri;
    }

    [Output("workspaceUrl")]
    public Output<string> WorkspaceUrl { get; private set; }
}

using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace PulumiSdk.Tests.Shapes;

/// <summary>
/// What native providers do in their own way, on the example of Azure: modules without files, names of nested types, unions.
/// </summary>
public class AzureNativeTests
{
    [Fact]
    public void Nested_types_end_in_Args_and_Response()
    {
        Assert.Equal(
            typeof(Input<AzureNative.Storage.Inputs.SkuArgs>),
            typeof(AzureNative.Storage.StorageAccountArgs).GetProperty("Sku")!.PropertyType
        );
        Assert.Equal(
            typeof(Output<AzureNative.Storage.Outputs.SkuResponse>),
            typeof(AzureNative.Storage.StorageAccount).GetProperty("Sku")!.PropertyType
        );
    }

    [Fact]
    public void Open_enums_are_unions_with_text_and_choices_of_more_than_two_objects_are_objects()
    {
        Assert.Equal(
            typeof(InputUnion<string, AzureNative.Storage.Kind>),
            typeof(AzureNative.Storage.StorageAccountArgs).GetProperty("Kind")!.PropertyType
        );
        Assert.Equal(
            typeof(Input<object>),
            typeof(AzureNative.MachineLearningServices.ComputeArgs).GetProperty("Properties")!.PropertyType
        );
    }

    [Fact]
    public async Task A_workspace_takes_the_place_of_its_resource_group()
    {
        var run = await Run.Of(() =>
        {
            var group = new AzureNative.Resources.ResourceGroup("ml", new() { Location = "eastus" });
            var store = new AzureNative.Storage.StorageAccount(
                "lake",
                new()
                {
                    ResourceGroupName = group.Name,
                    Kind = AzureNative.Storage.Kind.StorageV2,
                    Sku = new AzureNative.Storage.Inputs.SkuArgs { Name = AzureNative.Storage.SkuName.Standard_RAGRS },
                }
            );
            _ = new AzureNative.MachineLearningServices.Workspace(
                "workspace",
                new()
                {
                    ResourceGroupName = group.Name,
                    Location = group.Location,
                    StorageAccount = store.Id,
                }
            );
        });

        Assert.Equal("azure-native:machinelearningservices:Workspace", run["workspace"].Type);
        Assert.Equal("eastus", run["workspace"].Inputs["location"]!.GetValue<string>());
        Assert.Same(run["lake"], Assert.Single(run["workspace"].InputDependencies["storageAccount"]));
        Assert.Equal("Standard_RAGRS", run["lake"].Inputs["sku"]!["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task Credentials_of_a_cluster_come_from_a_function_of_it()
    {
        var run = await Run.Of(() =>
        {
            var cluster = new AzureNative.ContainerService.ManagedCluster("aks", new() { ResourceGroupName = "ml" });
            var credentials = AzureNative.ContainerService.ListManagedClusterUserCredentials.Invoke(
                new() { ResourceGroupName = "ml", ResourceName = cluster.Name }
            );
            _ = new Pulumi.Kubernetes.Provider("k8s", new() { KubeConfig = credentials.Apply(found => found.Kubeconfigs[0].Value) });
        });

        Assert.Contains(run["aks"], run["k8s"].Dependencies);
    }
}

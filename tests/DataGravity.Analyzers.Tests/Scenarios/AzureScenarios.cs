using DataGravity.Analyzers.Tests.Rules;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Tests.Scenarios;

/// <summary>Azure ML, scale sets and AI services: scenarios 5, 15, 16 and 17.</summary>
public class AzureScenarios
{
    private const string Workspace = """
        _ = new {|PDG1002:AzureNative.MachineLearningServices.Workspace|}("ml", new()
        {
            ResourceGroupName = group.Name, Location = group.Location, StorageAccount = account.Id,
        });
        """;

    private const string Group = """
        var group = new AzureNative.Resources.ResourceGroup("rg", new() { Location = "eastus" });
        var account = new AzureNative.Storage.StorageAccount("data", new() { ResourceGroupName = group.Name, LOCATION Kind = "StorageV2" });

        """;

    private static (string, string)[] Stack(string location) => Placed.Stacks(("dev", $"azure-native:location: {location}"));

    [Fact]
    public Task The_configured_location_comes_before_the_resource_group_s() =>
        Scenario.VerifyAsync(Group.Replace("LOCATION ", "", StringComparison.Ordinal) + Workspace, files: Stack("westus2"));

    [Fact]
    public Task Without_one_the_resource_group_s_counts() =>
        Scenario.VerifyAsync(
            Silent(Group.Replace("LOCATION ", "", StringComparison.Ordinal) + Workspace),
            files: Placed.Stacks(("dev", "app:size: large"))
        );

    [Fact]
    public Task Whether_one_is_configured_nobody_knows_without_a_stack() =>
        Scenario.VerifyAsync(Silent(Group.Replace("LOCATION ", "", StringComparison.Ordinal) + Workspace));

    [Theory]
    [InlineData("North Europe", "northeurope", false)]
    [InlineData("NorthEurope", "North Europe", false)]
    [InlineData("North Europe", "westeurope", true)]
    public Task Spellings_of_a_region(string data, string compute, bool isFar)
    {
        var program =
            Group.Replace("LOCATION", $"Location = \"{data}\",", StringComparison.Ordinal)
            + Workspace.Replace("group.Location", $"\"{compute}\"", StringComparison.Ordinal);
        return Scenario.VerifyAsync(isFar ? program : Silent(program));
    }

    [Fact]
    public Task A_container_lives_with_its_account() =>
        Scenario.VerifyAsync(
            Group.Replace("LOCATION", "Location = \"westeurope\",", StringComparison.Ordinal)
                + """
                var images = new AzureNative.Storage.BlobContainer("images", new() { ResourceGroupName = group.Name, AccountName = account.Name });
                _ = new {|PDG1002:AzureNative.ContainerInstance.ContainerGroup|}("train", new()
                {
                    ResourceGroupName = group.Name,
                    Location = "eastus",
                    OsType = "Linux",
                    Containers =
                    {
                        new AzureNative.ContainerInstance.Inputs.ContainerArgs
                        {
                            Name = "train",
                            Image = "pytorch/pytorch",
                            Resources = new AzureNative.ContainerInstance.Inputs.ResourceRequirementsArgs { Requests = new AzureNative.ContainerInstance.Inputs.ResourceRequestsArgs { Cpu = 4, MemoryInGB = 16 } },
                            EnvironmentVariables = { new AzureNative.ContainerInstance.Inputs.EnvironmentVariableArgs { Name = "CONTAINER", Value = images.Name } },
                        },
                    },
                });
                """
        );

    [Fact]
    public Task A_gpu_scale_set_over_s3() =>
        Scenario.VerifyAsync(
            """
            var data = new Aws.S3.Bucket("imagenet", new() { Region = "us-east-1" });
            _ = new {|PDG1001:AzureNative.Compute.VirtualMachineScaleSet|}("gpu", new()
            {
                ResourceGroupName = "rg",
                Location = "eastus",
                Sku = new AzureNative.Compute.Inputs.SkuArgs { Name = "Standard_NC6s_v3", Capacity = 4 },
                VirtualMachineProfile = new AzureNative.Compute.Inputs.VirtualMachineScaleSetVMProfileArgs
                {
                    OsProfile = new AzureNative.Compute.Inputs.VirtualMachineScaleSetOSProfileArgs
                    {
                        CustomData = Output.Format($"AWS_ACCESS_KEY_ID=… aws s3 sync s3://{data.BucketName} /data"),
                    },
                },
            });
            """
        );

    [Fact]
    public async Task A_function_that_asks_a_model_elsewhere()
    {
        const string Body = """
            var openai = new AzureNative.CognitiveServices.Account("openai", new() { ResourceGroupName = "rg", Location = "eastus", Kind = "OpenAI" });
            _ = new {|PDG1002:AzureNative.Web.WebApp|}("ask", new()
            {
                ResourceGroupName = "rg",
                SiteConfig = new AzureNative.Web.Inputs.SiteConfigArgs
                {
                    AppSettings = { new AzureNative.Web.Inputs.NameValuePairArgs { Name = "ENDPOINT", Value = openai.Properties.Apply(p => p.Endpoint) } },
                },
            });
            """;
        await Scenario.VerifyAsync(Body, files: Stack("canadacentral"));
        await Scenario.VerifySeverityAsync(
            Body,
            DiagnosticSeverity.Info,
            "'ask' in canadacentral (azure-native:location, Pulumi.dev.yaml:",
            Stack("canadacentral")
        );
    }

    [Fact]
    public Task A_workspace_reads_the_pair_of_its_storage() =>
        Scenario.VerifyAsync(
            Silent(
                Group.Replace(
                    "LOCATION",
                    "Location = \"westeurope\", Sku = new AzureNative.Storage.Inputs.SkuArgs { Name = \"Standard_RAGRS\" },",
                    StringComparison.Ordinal
                ) + Workspace.Replace("group.Location", "\"northeurope\"", StringComparison.Ordinal)
            )
        );

    [Fact]
    public Task A_copy_that_cannot_be_read_is_no_copy() =>
        Scenario.VerifyAsync(
            Group.Replace(
                "LOCATION",
                "Location = \"westeurope\", Sku = new AzureNative.Storage.Inputs.SkuArgs { Name = \"Standard_GRS\" },",
                StringComparison.Ordinal
            ) + Workspace.Replace("group.Location", "\"northeurope\"", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("PrimaryEndpoints", "{|PDG1002:AzureNative.App.ContainerApp|}")]
    [InlineData("SecondaryEndpoints", "AzureNative.App.ContainerApp")]
    public Task The_secondary_endpoints_are_in_the_paired_region(string endpoints, string marked) =>
        Scenario.VerifyAsync(
            $$"""
            var group = new AzureNative.Resources.ResourceGroup("group", new() { Location = "northeurope" });
            var account = new AzureNative.Storage.StorageAccount("data", new()
            {
                ResourceGroupName = group.Name,
                Location = "northeurope",
                Kind = AzureNative.Storage.Kind.StorageV2,
                Sku = new AzureNative.Storage.Inputs.SkuArgs { Name = "Standard_LRS" },
            });
            _ = new {{marked}}("serve", new()
            {
                ResourceGroupName = group.Name,
                Location = "westeurope",
                Template = new AzureNative.App.Inputs.TemplateArgs
                {
                    Containers =
                    {
                        new AzureNative.App.Inputs.ContainerArgs
                        {
                            Image = "tensorflow/serving",
                            Env = { new AzureNative.App.Inputs.EnvironmentVarArgs { Name = "DATA", Value = account.{{endpoints}}.Apply(e => e.Blob) } },
                        },
                    },
                },
            });
            """
        );

    private static string Silent(string program) =>
        program.Replace("{|PDG1002:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);
}

using Pulumi;
using AwsNative = Pulumi.AwsNative;
using Azure = Pulumi.Azure;

namespace PulumiSdk.Tests.Shapes;

/// <summary>The other way to a cloud that has two packages: AWS by its native one, Azure by its bridged one.</summary>
public class SecondPackageTests
{
    [Fact]
    public async Task Native_resources_have_no_region_and_follow_their_own_packages_provider()
    {
        Assert.Null(typeof(AwsNative.S3.BucketArgs).GetProperty("Region"));
        Assert.Equal("Pulumi.AwsNative.SageMaker", typeof(AwsNative.SageMaker.Model).Namespace);
        Assert.Equal("us-east-1", AwsNative.Region.UsEast1.ToString());
        var run = await Run.Of(() =>
        {
            var west = new AwsNative.Provider("west", new() { Region = AwsNative.Region.UsWest2.ToString() });
            _ = new AwsNative.SageMaker.Model(
                "model",
                new()
                {
                    ExecutionRoleArn = "arn:aws:iam::1:role/r",
                    PrimaryContainer = new AwsNative.SageMaker.Inputs.ModelContainerDefinitionArgs
                    {
                        ModelDataUrl = "s3://models/bert.tar.gz",
                    },
                },
                new CustomResourceOptions { Provider = west }
            );
        });

        Assert.Equal("aws-native:sagemaker:Model", run["model"].Type);
        Assert.Same(run["west"], run["model"].Provider);
        Assert.Equal("us-west-2", run["west"].Inputs["region"]!.GetValue<string>());
    }

    [Fact]
    public async Task Azure_classic_names_files_in_its_tokens()
    {
        var run = await Run.Of(() =>
        {
            var group = new Azure.Core.ResourceGroup("ml", new() { Location = "westeurope" });
            _ = new Azure.Storage.Account(
                "lake",
                new()
                {
                    ResourceGroupName = group.Name,
                    AccountTier = "Standard",
                    AccountReplicationType = "RAGRS",
                }
            );
        });

        Assert.Equal("azure:storage/account:Account", run["lake"].Type);
        Assert.Contains(run["ml"], run["lake"].Dependencies);
    }
}

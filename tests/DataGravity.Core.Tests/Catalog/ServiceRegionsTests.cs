using DataGravity.Catalog;
using DataGravity.Catalog.Aws;
using DataGravity.Catalog.Google;

namespace DataGravity.Core.Tests.Catalog;

/// <summary>What regions are known to lack.</summary>
public class ServiceRegionsTests
{
    [Theory]
    [InlineData("eu-central-1", "aws:kendra/index:Index", true)]
    [InlineData("eu-west-1", "aws:kendra/index:Index", false)]
    [InlineData("eu-central-1", "aws-native:kendra:Index", true)]
    [InlineData("ap-east-1", "aws:bedrock/customModel:CustomModel", true)]
    [InlineData("ap-east-1", "aws-native:bedrockagentcore:Runtime", false)] // another service
    [InlineData("ap-east-1", "aws:sagemaker/model:Model", false)]
    [InlineData("af-south-1", "aws:opensearch/serverlessCollection:ServerlessCollection", true)]
    [InlineData("af-south-1", "aws:opensearch/domain:Domain", false)]
    [InlineData("europe-west10", "gcp:vertex/aiEndpoint:AiEndpoint", true)]
    [InlineData("eu-future-1", "aws:kendra/index:Index", false)]
    public void A_service_is_lacking_where_it_is_known_to_be(string region, string token, bool lacks) =>
        Assert.Equal(lacks, Clouds.Known.Any(cloud => cloud.LacksService(region, token)));

    [Fact]
    public void Every_list_is_of_types_and_regions_that_exist() =>
        Assert.All(
            AwsServices.Regions.All.Concat(GoogleServices.Regions.All),
            service =>
            {
                Assert.Contains(ResourceCatalog.Tokens, token => token.StartsWith(service.Key, StringComparison.Ordinal));
                Assert.Subset(
                    Clouds.Find(Clouds.OfPackage(ResourceCatalog.PackageOf(service.Key)))!.RegionCodes,
                    service.Value.ToHashSet()
                );
                Assert.Distinct(service.Value);
            }
        );
}

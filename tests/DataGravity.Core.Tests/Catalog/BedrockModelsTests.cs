using DataGravity.Catalog;
using DataGravity.Catalog.Aws;

namespace DataGravity.Core.Tests.Catalog;

public class BedrockModelsTests
{
    [Theory]
    [InlineData("us-east-1", "amazon.titan-text-express-v1:0:8k", false)]
    [InlineData("us-west-2", "arn:aws:bedrock:us-east-1::foundation-model/amazon.titan-text-express-v1", false)]
    [InlineData("eu-west-1", "arn:aws:bedrock:us-east-1::foundation-model/amazon.titan-text-express-v1", true)]
    [InlineData("us-east-1", "meta.llama3-1-8b-instruct-v1:0:128k", true)]
    [InlineData("eu-west-1", "meta.llama9-1-8b-instruct-v1:0", false)] // nobody knows
    [InlineData("us-gov-west-1", "amazon.nova-lite-v1:0", false)]
    public void A_model_is_lacking_where_it_is_known_to_be(string region, string model, bool lacks) =>
        Assert.Equal(lacks, BedrockModels.Lacks(region, model));

    [Fact]
    public void Every_region_exists() =>
        Assert.All(BedrockModels.All, model => Assert.Subset(Clouds.Find("aws")!.RegionCodes, model.Value.ToHashSet()));
}

using DataGravity.Catalog;
using DataGravity.Catalog.Addresses;

namespace DataGravity.Core.Tests.Catalog;

/// <summary>What a text names in a region, and what it would name in another.</summary>
public class RegionalTextsTests
{
    [Theory]
    [InlineData(
        "763104351884.dkr.ecr.us-east-1.amazonaws.com/pytorch-training:2.6.0-gpu",
        "763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch-training:2.6.0-gpu"
    )]
    [InlineData(
        "arn:aws:sagemaker:us-east-1:aws:hub-content/SageMakerPublicHub/Model/x/1",
        "arn:aws:sagemaker:eu-west-1:aws:hub-content/SageMakerPublicHub/Model/x/1"
    )]
    [InlineData("arn:aws:kms:us-east-1:123456789012:key/mrk-1234", "arn:aws:kms:eu-west-1:123456789012:key/mrk-1234")]
    [InlineData(
        "arn:aws:bedrock:us-east-1::foundation-model/amazon.titan-text-express-v1",
        "arn:aws:bedrock:eu-west-1::foundation-model/amazon.titan-text-express-v1"
    )]
    [InlineData("com.amazonaws.us-east-1.s3", "com.amazonaws.eu-west-1.s3")]
    [InlineData("https://runtime.sagemaker.us-east-1.amazonaws.com", "https://runtime.sagemaker.eu-west-1.amazonaws.com")]
    [InlineData(
        "{\"image\": \"763104351884.dkr.ecr.us-east-1.amazonaws.com/a:1\", \"sts\": \"https://sts.us-east-1.amazonaws.com/\"}",
        "{\"image\": \"763104351884.dkr.ecr.eu-west-1.amazonaws.com/a:1\", \"sts\": \"https://sts.eu-west-1.amazonaws.com/\"}"
    )]
    public void Of_AWS(string text, string moved) => Assert.Equal(moved, Moved(text, "us-east-1", "eu-west-1"));

    [Theory]
    [InlineData("us-east-1", "eu-south-1", "763104351884", "692866216735")]
    [InlineData("af-south-1", "us-west-2", "626614931356", "763104351884")]
    public void An_image_of_AWS_is_in_another_account(string from, string to, string account, string other) =>
        Assert.Equal(
            $"{other}.dkr.ecr.{to}.amazonaws.com/pytorch-training",
            Moved($"{account}.dkr.ecr.{from}.amazonaws.com/pytorch-training", from, to)
        );

    [Theory]
    [InlineData("us-central1-a", "europe-west4-a")]
    [InlineData("projects/shop/locations/us-central1", "projects/shop/locations/europe-west4")]
    [InlineData("https://us-central1-aiplatform.googleapis.com/v1", "https://europe-west4-aiplatform.googleapis.com/v1")]
    [InlineData(
        "projects/shop/zones/us-central1-b/acceleratorTypes/nvidia-l4",
        "projects/shop/zones/europe-west4-b/acceleratorTypes/nvidia-l4"
    )]
    public void Of_Google(string text, string moved) => Assert.Equal(moved, Moved(text, "us-central1", "europe-west4"));

    [Fact]
    public void Of_Azure() =>
        Assert.Equal("https://westeurope.api.azureml.ms", Moved("https://eastus.api.azureml.ms", "eastus", "westeurope"));

    [Theory]
    [InlineData("123456789012.dkr.ecr.us-east-1.amazonaws.com/trainer:1")]
    [InlineData("763104351884.dkr.ecr.us-east-2.amazonaws.com/pytorch-training")]
    [InlineData("arn:aws:kms:us-east-1:123456789012:key/1234")]
    [InlineData("arn:aws:dynamodb:us-east-1:123456789012:table/features")]
    [InlineData("https://sqs.us-east-1.amazonaws.com/123456789012/jobs")]
    [InlineData("https://models.s3.us-east-1.amazonaws.com/model.tar.gz")]
    [InlineData("https://abc.execute-api.us-east-1.amazonaws.com")]
    [InlineData("us-east-1")]
    [InlineData("us-east-1a")]
    public void What_belongs_to_someone_stays_in_AWS(string text) =>
        Assert.Empty(RegionalTexts.Replacements(text, "us-east-1", "eu-west-1"));

    [Theory]
    [InlineData("us-central1-docker.pkg.dev/shop/images/train:1")]
    [InlineData("projects/shop/locations/us-central1/keyRings/ml")]
    [InlineData("projects/shop/regions/us-central1/subnetworks/ml")]
    [InlineData("us-central1-f")]
    public void What_belongs_to_someone_stays_in_Google_Cloud(string text) =>
        Assert.Empty(RegionalTexts.Replacements(text, "us-central1", "europe-west4"));

    [Theory]
    [InlineData("123456789012.dkr.ecr.us-east-1.amazonaws.com/trainer:1", "us-east-1", true)]
    [InlineData("us-central1-docker.pkg.dev/shop/images/train:1", "us-central1", true)]
    [InlineData("123456789012.dkr.ecr.us-east-1.amazonaws.com/trainer:1", "eu-west-1", false)]
    [InlineData("pytorch/pytorch:latest", "us-east-1", false)]
    public void An_image_is_in_a_region(string text, string region, bool isIn) => Assert.Equal(isIn, RegionalTexts.IsImageIn(text, region));

    private static string Moved(string text, string from, string to) =>
        RegionalTexts.Replacements(text, from, to).Aggregate(text, (all, replaced) => all.Replace(replaced.Old, replaced.New));
}

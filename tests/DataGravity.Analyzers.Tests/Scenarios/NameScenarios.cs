namespace DataGravity.Analyzers.Tests.Scenarios;

/// <summary>
/// Scenarios 55 and 56: a text that is made of a store's name may name another store. Buckets with similar names and repositories that are
/// replicated are written this way.
/// </summary>
public class NameScenarios
{
    /// <summary>Scenario 55: the name of a bucket is part of a longer name, or a function made another name of it.</summary>
    [Theory]
    [InlineData("""Output.Format($"s3://{lake.BucketName}/model.tar.gz")""", true)]
    [InlineData("""lake.BucketName.Apply(name => $"s3://{name}/model.tar.gz")""", true)]
    [InlineData("""Output.Format($"s3://{lake.BucketName}-us-west-2/model.tar.gz")""", false)]
    [InlineData("""lake.BucketName.Apply(name => "s3://copy-of-" + name + "/model.tar.gz")""", false)]
    [InlineData("""lake.BucketName.Apply(name => "s3://" + name.Replace("eu", "us") + "/model.tar.gz")""", false)]
    public Task The_name_of_a_bucket_in_another_name(string uri, bool isFar) =>
        Scenario.VerifyAsync(
            $$"""
            var lake = new Aws.S3.Bucket("lake", new() { Region = "eu-west-1" });
            _ = new {{(isFar ? "{|PDG1003:Aws.Sagemaker.Model|}" : "Aws.Sagemaker.Model")}}("churn", new()
            {
                Region = "us-west-2",
                ExecutionRoleArn = "role",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = {{uri}} },
            });
            """
        );

    /// <summary>Scenario 56: the host in an image's address names the region, whatever repository the rest is made of.</summary>
    [Theory]
    [InlineData("""Output.Format($"{images.RepositoryUrl}:1")""", true)]
    [InlineData("""images.RepositoryUrl.Apply(url => url + ":1")""", true)]
    [InlineData("""Output.Format($"123456789012.dkr.ecr.eu-west-1.amazonaws.com/{images.Name}:1")""", true)]
    [InlineData("""Output.Format($"123456789012.dkr.ecr.us-west-2.amazonaws.com/{images.Name}:1")""", false)]
    [InlineData("""Output.Format($"{images.RegistryId}.dkr.ecr.us-west-2.amazonaws.com/{images.Name}:1")""", false)]
    [InlineData("""images.RepositoryUrl.Apply(url => url.Replace("eu-west-1", "us-west-2") + ":1")""", false)]
    public Task An_image_of_a_repository_that_is_replicated(string image, bool isFar) =>
        Scenario.VerifyAsync(
            $$"""
            var images = new Aws.Ecr.Repository("images", new() { Region = "eu-west-1" });
            _ = new {{(isFar ? "{|PDG1003:Aws.Sagemaker.Model|}" : "Aws.Sagemaker.Model")}}("churn", new()
            {
                Region = "us-west-2",
                ExecutionRoleArn = "role",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { Image = {{image}} },
            });
            """
        );
}

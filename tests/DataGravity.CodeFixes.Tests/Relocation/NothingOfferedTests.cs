using DataGravity.CodeFixes.Relocation;
using DataGravity.CodeFixes.Relocation.Stacks;

namespace DataGravity.CodeFixes.Tests.Relocation;

/// <summary>What cannot be moved safely is not offered.</summary>
public class NothingOfferedTests
{
    [Theory]
    [InlineData("Inputs(), Options()")]
    [InlineData("Inputs(), shared")]
    [InlineData("Inputs(), CustomResourceOptions.Merge(shared, new() { Protect = true })")]
    [InlineData("Inputs(), true ? new() { Protect = true } : null")]
    public Task Arguments_that_others_may_share(string arguments) =>
        Stays(
            $$"""
            var shared = new CustomResourceOptions { Protect = true };
            _ = new Aws.S3.Bucket("other", new(), shared);
            _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", {{arguments}});

            static CustomResourceOptions Options() => new() { Protect = true };
            Aws.Lambda.LayerVersionArgs Inputs() => new() { LayerName = "churn", S3Bucket = bucket.Id };
            """
        );

    [Fact]
    public Task Data_in_two_regions() =>
        Stays(
            """
            var other = new Aws.S3.Bucket("other", new() { Region = "us-west-2" });
            _ = new {|PDG1003:{|PDG1003:Aws.Sagemaker.Model|}|}("churn", new()
            {
                ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{bucket.BucketName}/model.tar.gz") },
                Containers = { new Aws.Sagemaker.Inputs.ModelContainerArgs { ModelDataUrl = Output.Format($"s3://{other.BucketName}/model.tar.gz") } },
            });
            """
        );

    [Fact]
    public Task A_move_away_from_other_data() =>
        Stays(
            """
            var near = new Aws.S3.Bucket("near", new() { Region = "us-east-1" });
            _ = new {|PDG1003:Aws.Sagemaker.Model|}("churn", new()
            {
                ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{bucket.BucketName}/model.tar.gz") },
                Containers = { new Aws.Sagemaker.Inputs.ModelContainerArgs { ModelDataUrl = Output.Format($"s3://{near.BucketName}/model.tar.gz") } },
            });
            """
        );

    [Fact]
    public Task Code_that_a_directive_chooses() =>
        Stays(
            """
            _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", new()
            {
                LayerName = "churn",
            #if true
                S3Bucket = bucket.Id,
            #endif
            });
            """
        );

    [Fact]
    public Task One_creation_for_several_places() =>
        Stays(
            """
            foreach (var region in new[] { "us-east-1", "eu-west-1" })
            {
                var data = new Aws.S3.Bucket("data-" + region, new() { Region = region });
                _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn-" + region, new() { LayerName = "churn", S3Bucket = data.Id });
            }
            """
        );

    [Theory]
    [InlineData("eu-west-2", true)]
    [InlineData("eu-north-1", false)]
    public async Task A_region_without_the_service(string region, bool isOffered)
    {
        var program = OfferedMove.Program(
            $$"""
            var reviews = new Aws.S3.Bucket("reviews", new() { Region = "{{region}}" });
            _ = new Aws.Comprehend.DocumentClassifier("classifier", new()
            {
                DataAccessRoleArn = "arn:aws:iam::123456789012:role/comprehend",
                LanguageCode = "en",
                InputDataConfig = new Aws.Comprehend.Inputs.DocumentClassifierInputDataConfigArgs { S3Uri = Output.Format($"s3://{reviews.BucketName}/train/") },
            });
            """
        );
        (string, string)[] files =
        [
            ("Pulumi.yaml", "name: app\nruntime: dotnet\n"),
            ("Pulumi.dev.yaml", "config:\n  aws:region: us-east-1\n"),
        ];
        Assert.Equal(isOffered, (await OfferedMove.AllOfAsync(new RelocationFixProvider(), program, files: files)).Count > 0);
        Assert.Equal(isOffered, (await OfferedMove.AllOfAsync(new StackConfigurationFixProvider(), program, files: files)).Count > 0);
    }

    [Theory]
    [InlineData("us-west-2", true)]
    [InlineData("eu-west-1", false)]
    public async Task A_region_without_the_model(string region, bool isOffered)
    {
        var program = OfferedMove.Program(
            $$"""
            var prompts = new Aws.S3.Bucket("prompts", new() { Region = "{{region}}" });
            _ = new Aws.Bedrock.CustomModel("tuned", new()
            {
                Region = "us-east-1",
                BaseModelIdentifier = "arn:aws:bedrock:us-east-1::foundation-model/amazon.titan-text-express-v1",
                CustomModelName = "tuned",
                JobName = "tuned",
                RoleArn = "arn:aws:iam::123456789012:role/tuning",
                Hyperparameters = { ["epochCount"] = "1" },
                TrainingDataConfig = new Aws.Bedrock.Inputs.CustomModelTrainingDataConfigArgs { S3Uri = Output.Format($"s3://{prompts.BucketName}/train.jsonl") },
                OutputDataConfig = new Aws.Bedrock.Inputs.CustomModelOutputDataConfigArgs { S3Uri = Output.Format($"s3://{prompts.BucketName}/out") },
            });
            """
        );
        var moves = await OfferedMove.AllOfAsync(new RelocationFixProvider(), program);
        Assert.Equal(isOffered, moves.Count > 0);
        Assert.All(moves, move => Assert.DoesNotContain("bedrock:us-east-1", move.Text, StringComparison.Ordinal));
    }

    private static Task Stays(string body) => RelocationTest.StaysAsync(RelocationTest.Program(RelocationTest.ByProvider + body));
}

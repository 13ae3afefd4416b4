using Pulumi;
using Pulumi.Aws.Iam;
using Pulumi.Aws.S3;
using Pulumi.Aws.Sagemaker;
using Pulumi.Aws.Sagemaker.Inputs;

/// <summary>The model registry is shared by all stacks and stays in Ireland; everything else follows aws:region.</summary>
public class RankingStack : Stack
{
    public RankingStack()
    {
        var config = new Pulumi.Config();
        var version = config.Get("modelVersion") ?? "latest";

        var models = new Bucket("models", new BucketArgs { Region = "eu-west-1" });

        var role = new Role("sagemaker", new RoleArgs { AssumeRolePolicy = AssumeRole("sagemaker.amazonaws.com") });

        var model = new Model("ranking", new ModelArgs
        {
            ExecutionRoleArn = role.Arn,
            PrimaryContainer = new ModelPrimaryContainerArgs
            {
                Image = "tensorflow-inference:2.19-gpu",
                ModelDataUrl = models.Id.Apply(bucket => $"s3://{bucket}/ranking/{version}/model.tar.gz"),
            },
        });

        ModelName = model.Name;
    }

    [Output("modelName")]
    public Output<string> ModelName { get; private set; }

    private static string AssumeRole(string service) =>
        $$"""
        {
          "Version": "2012-10-17",
          "Statement": [{ "Effect": "Allow", "Principal": { "Service": "{{service}}" }, "Action": "sts:AssumeRole" }]
        }
        """;
}

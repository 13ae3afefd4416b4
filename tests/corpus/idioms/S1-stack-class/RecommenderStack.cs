using Pulumi;
using Pulumi.Aws.Iam;
using Pulumi.Aws.S3;
using Pulumi.Aws.Sagemaker;
using Pulumi.Aws.Sagemaker.Inputs;

namespace Recommender;

public class RecommenderStack : Stack
{
    private readonly Role _role;

    public RecommenderStack()
    {
        _role = new Role("sagemaker", new RoleArgs
        {
            AssumeRolePolicy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":"sagemaker.amazonaws.com"}}]}""",
        });
        Artifacts = new Bucket("artifacts", new BucketArgs { ForceDestroy = true });

        var model = new Model("ranker", new ModelArgs
        {
            ExecutionRoleArn = _role.Arn,
            PrimaryContainer = new ModelPrimaryContainerArgs
            {
                Image = "382416733822.dkr.ecr.eu-central-1.amazonaws.com/xgboost:1",
                ModelDataUrl = Output.Format($"s3://{Artifacts.BucketName}/ranker/model.tar.gz"),
            },
        }, new CustomResourceOptions { Parent = this });

        ModelName = model.Name;
        BucketArn = Artifacts.Arn;
    }

    public Bucket Artifacts { get; }

    [Output("modelName")]
    public Output<string> ModelName { get; set; }

    [Output]
    public Output<string> BucketArn { get; set; }
}

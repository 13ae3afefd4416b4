using Pulumi;
using Pulumi.Aws.S3;
using Pulumi.Aws.Sagemaker;
using Pulumi.Aws.Sagemaker.Inputs;

namespace Claims;

internal sealed class Office : ComponentResource
{
    public Office(string name, ComponentResourceOptions? opts)
        : base("claims:index:Office", name, opts)
    {
        var forms = new Bucket($"{name}-forms", new(), new() { Parent = this, Provider = opts?.Provider });
        _ = new Model($"{name}-reader", new()
        {
            ExecutionRoleArn = "arn:aws:iam::123456789012:role/claims",
            PrimaryContainer = new ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{forms.BucketName}/reader.tar.gz") },
        }, new() { Parent = forms });
    }
}

using Pulumi;
using Aws = Pulumi.Aws;

namespace Voices;

public class VoicesStack : Stack
{
    public VoicesStack()
    {
        var calls = new Aws.S3.Bucket("calls", new(), new() { Parent = this });
        var london = new Aws.Provider("london", new() { Region = "eu-west-2" });
        ModelName = new Aws.Sagemaker.Model("voices", new()
        {
            ExecutionRoleArn = "arn:aws:iam::123456789012:role/voices",
            PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{calls.BucketName}/voices.tar.gz") },
        }, new() { Provider = london }).Name;
    }

    [Output]
    public Output<string> ModelName { get; set; }
}

using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var recordings = new Aws.S3.Bucket("recordings", new() { Region = "ap-northeast-1" });
    var role = new Aws.Iam.Role("speech", new()
    {
        AssumeRolePolicy = new Aws.Iam.Inputs.PolicyDocumentArgs
        {
            Version = Aws.Iam.PolicyDocumentVersion.PolicyDocumentVersion_2012_10_17,
            Statement =
            {
                new Aws.Iam.Inputs.PolicyStatementArgs
                {
                    Effect = Aws.Iam.PolicyStatementEffect.ALLOW,
                    Action = "sts:AssumeRole",
                    Principal = new Aws.Iam.Inputs.ServicePrincipalArgs { Service = "sagemaker.amazonaws.com" },
                },
            },
        },
    });
    _ = new Aws.Iam.RolePolicy("listen", new()
    {
        Role = role.Id,
        Policy = new Aws.Iam.Inputs.PolicyDocumentArgs
        {
            Version = Aws.Iam.PolicyDocumentVersion.PolicyDocumentVersion_2012_10_17,
            Statement = new[]
            {
                new Aws.Iam.Inputs.PolicyStatementArgs
                {
                    Effect = Aws.Iam.PolicyStatementEffect.ALLOW,
                    Action = new InputList<string> { "s3:GetObject" },
                    Resource = new InputList<string> { recordings.Arn, Output.Format($"{recordings.Arn}/*") },
                },
            },
        },
    });
    _ = new Aws.Sagemaker.NotebookInstance("whisper", new() { RoleArn = role.Arn, InstanceType = "ml.g4dn.xlarge", Region = "us-west-2" });
});

using Pulumi;
using Pulumi.Aws.Iam;
using Pulumi.Aws.S3;
using Pulumi.Aws.Sagemaker;
using Pulumi.Aws.Sagemaker.Inputs;

// Nothing says where: all of it is where the stack's `aws:region` says.
return await Deployment.RunAsync(() =>
{
    var raw = new Bucket("raw");
    var role = new Role("detector", new() { AssumeRolePolicy = "{}" });
    _ = new RolePolicyAttachment("detector-s3", new()
    {
        Role = role.Name,
        PolicyArn = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess",
    });
    _ = new NotebookInstance("detector", new()
    {
        RoleArn = role.Arn,
        InstanceType = "ml.t3.medium",
        Tags = { { "bucket", raw.Id } },
    });
    _ = new Model("detector", new()
    {
        ExecutionRoleArn = role.Arn,
        PrimaryContainer = new ModelPrimaryContainerArgs { ModelDataUrl = raw.BucketName.Apply(name => "s3://" + name + "/detector.tar.gz") },
    });
});

using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var lake = new Aws.S3.Bucket("lake", new() { Region = "eu-west-1" });
    var tenants = Output.Create(new[] { "north", "south" });

    tenants.Apply(names =>
    {
        foreach (var name in names)
            Model($"{name}-model", lake.BucketName);
        return names.Length;
    });
    lake.Id.Apply(id => new Aws.Sagemaker.NotebookInstance("inside", new()
    {
        RoleArn = "arn:aws:iam::123456789012:role/sagemaker",
        InstanceType = "ml.g5.xlarge",
        Region = "us-east-1",
        Tags = { ["lake"] = id },
    }));

    static void Model(string name, Output<string> bucket) => _ = new Aws.Sagemaker.Model(name, new()
    {
        ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
        Region = "us-east-1",
        PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
        {
            Image = "tenant",
            ModelDataUrl = bucket.Apply(b => $"s3://{b}/{name}.tar.gz"),
        },
    });
});

using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var lake = new Aws.S3.Bucket("lake", new() { Region = "eu-west-1" });
    var seed = new Aws.S3.BucketObjectv2("seed", new() { Bucket = lake.Id, Key = "seed.csv", Content = "a,b" });

    // Only ordered after the data: nothing it is given names the bucket.
    _ = new Aws.Sagemaker.NotebookInstance("explore", new()
    {
        RoleArn = "arn:aws:iam::123456789012:role/sagemaker",
        InstanceType = "ml.g5.xlarge",
        Region = "us-east-1",
    }, new CustomResourceOptions { DependsOn = new Resource[] { lake, seed } });
});

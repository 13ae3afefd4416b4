using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var lake = new Aws.S3.Bucket("lake", new() { Region = "eu-west-1" });
    Func<string, Output<string>> under = path => lake.BucketName.Apply(name => Uris.S3(name, path));

    var trainer = Training.Make("trainer", under("train"), "us-east-2");
    Make("sibling", Uris.Of(lake, "validate"));

    void Make(string name, Input<string> uri, string region = "us-east-2")
    {
        var job = Training.Make(name, uri, region);
        Log(job.Arn);

        void Log(Output<string> arn) => arn.Apply(a => { Console.Error.WriteLine(a); return a; });
    }
});

static class Uris
{
    public static string S3(string bucket, params string[] path) => $"s3://{bucket}/{string.Join("/", path)}";

    public static Output<string> Of(this Aws.S3.Bucket bucket, string path) => bucket.Id.Apply(id => S3(id, path, "v1"));
}

static class Training
{
    public static Aws.Sagemaker.TrainingJob Make(string name, Input<string> data, string region) => new(name, new()
    {
        RoleArn = "arn:aws:iam::123456789012:role/sagemaker",
        TrainingJobName = name,
        Region = region,
        InputDataConfigs = new Aws.Sagemaker.Inputs.TrainingJobInputDataConfigArgs
        {
            ChannelName = "train",
            DataSource = new Aws.Sagemaker.Inputs.TrainingJobInputDataConfigDataSourceArgs
            {
                S3DataSource = new Aws.Sagemaker.Inputs.TrainingJobInputDataConfigDataSourceS3DataSourceArgs { S3DataType = "S3Prefix", S3Uri = data },
            },
        },
    });
}

using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var images = new Aws.S3.Bucket("images", new() { Region = "us-east-2" });
    var labels = new Aws.S3.Bucket("labels", new() { Region = "us-east-2" });
    var manifest = new Aws.S3.BucketObjectv2("manifest", new() { Bucket = labels.Id, Key = "train/manifest.jsonl", Content = "" });
    var role = new Aws.Iam.Role("sagemaker", new() { AssumeRolePolicy = "{}" });

    var manifestUri = Output.Tuple(labels.Id, manifest.Key).Apply(parts =>
    {
        var (bucket, key) = parts;
        return $"s3://{bucket}/{key}";
    });
    var sources = Output.All(images.Id, labels.Id).Apply(ids => string.Join(";", ids.Select(id => $"s3://{id}")));
    var first = Output.Tuple(images.BucketName, labels.BucketName, Output.Create("v3")).Apply(v => $"s3://{v.Item1}/{v.Item3}");

    _ = new Aws.Sagemaker.TrainingJob("segment", new()
    {
        RoleArn = role.Arn,
        TrainingJobName = "segment",
        Region = "eu-west-1",
        InputDataConfigs =
        {
            Channel("images", first),
            Channel("labels", manifestUri),
        },
        Environment = { ["SOURCES"] = sources },
    });
});

static Aws.Sagemaker.Inputs.TrainingJobInputDataConfigArgs Channel(string name, Input<string> uri) => new()
{
    ChannelName = name,
    DataSource = new Aws.Sagemaker.Inputs.TrainingJobInputDataConfigDataSourceArgs
    {
        S3DataSource = new Aws.Sagemaker.Inputs.TrainingJobInputDataConfigDataSourceS3DataSourceArgs { S3DataType = "S3Prefix", S3Uri = uri },
    },
};

using Pulumi;
using Aws = Pulumi.Aws;

namespace Features;

class Training
{
    private readonly Storage _storage;

    public Training(Storage storage, string region)
    {
        _storage = storage;
        Region = region;
        Job = new Aws.Sagemaker.TrainingJob("train", new()
        {
            RoleArn = "arn:aws:iam::123456789012:role/sagemaker",
            TrainingJobName = "train",
            Region = region,
            OutputDataConfig = new Aws.Sagemaker.Inputs.TrainingJobOutputDataConfigArgs { S3OutputPath = Output },
            Environment = { ["RAW"] = storage.Path("clicks") },
        });
    }

    public string Region { get; }

    public Aws.Sagemaker.TrainingJob Job { get; }

    public Output<string> Output => Pulumi.Output.Format($"s3://{_storage.Models.Id}/out");
}

using Aws = Pulumi.Aws;

namespace Features;

class Serving
{
    public Serving(Training training, Storage storage)
    {
        Model = new("serve", new()
        {
            ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
            Region = training.Region,
            PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
            {
                Image = "serve",
                ModelDataUrl = training.Output.Apply(path => $"{path}/model.tar.gz"),
                Environment = { { "RAW", storage.Raw.Id } },
            },
        });
    }

    public Aws.Sagemaker.Model Model { get; }
}

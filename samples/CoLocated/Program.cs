using System.Collections.Generic;
using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var outputs = new Dictionary<string, object?>();
    foreach (var region in new[] { "eu-central-1", "us-west-2", "ap-southeast-2" })
    {
        var site = new ForecastingSite($"forecasting-{region}", region);
        outputs[region] = site.Model.Name;
    }

    // The shared feature bucket and the job that fills it both follow aws:region.
    var features = new Aws.S3.Bucket("features");
    _ = new Aws.Sagemaker.Model("featurizer", new()
    {
        ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
        PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
        {
            ModelDataUrl = Output.Format($"s3://{features.BucketName}/featurizer.tar.gz"),
        },
    });
    return outputs;
});

/// <summary>A bucket and the model made from it, kept together by the provider that the component hands down.</summary>
internal sealed class ForecastingSite : ComponentResource
{
    public ForecastingSite(string name, string region)
        : base("forecasting:index:Site", name, new ComponentResourceOptions { Provider = new Aws.Provider($"{name}-aws", new() { Region = region }) })
    {
        var data = new Aws.S3.Bucket($"{name}-data", new(), new() { Parent = this });
        Model = new Aws.Sagemaker.Model($"{name}-model", new()
        {
            ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
            PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
            {
                ModelDataUrl = Output.Format($"s3://{data.BucketName}/model.tar.gz"),
            },
        }, new() { Parent = this });
        RegisterOutputs();
    }

    public Aws.Sagemaker.Model Model { get; }
}

using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var west = new Aws.Provider("west", new() { Region = "us-west-1" });
    var east = new Aws.Provider("east", new() { Region = "us-east-1" });
    var options = new CustomResourceOptions { Provider = west };

    var logs = new Aws.S3.Bucket("logs", new(), options);
    var intents = new Aws.S3.Bucket("intents", new(), options);
    var zones = Aws.GetAvailabilityZones.Invoke(new() { State = "available" }, new InvokeOptions { Provider = options.Provider });

    // From here on the same object means another place.
    options.Provider = east;
    var role = new Aws.Iam.Role("dialogue", new() { AssumeRolePolicy = "{}" }, options);
    _ = new Aws.Sagemaker.Model("dialogue", new()
    {
        ExecutionRoleArn = role.Arn,
        PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
        {
            ModelDataUrl = Output.Tuple(logs.BucketName, intents.BucketName).Apply(names => $"s3://{names.Item2}/model.tar.gz?logs={names.Item1}"),
            Environment = { { "ZONE", zones.Apply(z => z.Names[0]) } },
        },
    }, options);
});

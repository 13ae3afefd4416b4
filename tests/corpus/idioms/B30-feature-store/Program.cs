using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var offline = new Aws.S3.Bucket("offline", new() { Region = "eu-west-1" });
    var columns = new (string Name, string Type)[] { ("customer", "String"), ("time", "String"), ("spend", "Fractional") };

    var features = new Aws.Sagemaker.FeatureGroup("customers", new()
    {
        FeatureGroupName = "customers",
        RoleArn = "arn:aws:iam::123456789012:role/sagemaker",
        RecordIdentifierFeatureName = columns[0].Name,
        EventTimeFeatureName = columns[1].Name,
        Region = "us-east-1",
        FeatureDefinitions = columns.Select(c => new Aws.Sagemaker.Inputs.FeatureGroupFeatureDefinitionArgs { FeatureName = c.Name, FeatureType = c.Type }).ToArray(),
        OfflineStoreConfig = new Aws.Sagemaker.Inputs.FeatureGroupOfflineStoreConfigArgs
        {
            S3StorageConfig = new Aws.Sagemaker.Inputs.FeatureGroupOfflineStoreConfigS3StorageConfigArgs { S3Uri = Output.Format($"s3://{offline.Id}/features") },
        },
    });
    _ = new Aws.Sagemaker.TrainingJob("propensity", new()
    {
        RoleArn = "arn:aws:iam::123456789012:role/sagemaker",
        TrainingJobName = "propensity",
        Region = "us-east-1",
        Environment = { ["FEATURE_GROUP"] = features.FeatureGroupName },
    });
});

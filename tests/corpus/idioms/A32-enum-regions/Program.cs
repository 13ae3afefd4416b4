using Pulumi;
using Stories;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var provider = new Aws.Provider("ohio", new() { Region = Aws.Region.USEast2.ToString() });
    var drafts = new Aws.S3.Bucket("drafts", new() { Region = (string)Aws.Region.EUWest1 }, new() { Provider = provider });

    foreach (var place in Enum.GetValues<Place>())
    {
        if (place == Place.None)
            continue;
        _ = new Aws.Sagemaker.Model($"writer-{place.ToString().ToLowerInvariant()}-{(int)place}", new()
        {
            Region = place.ToRegion(),
            ExecutionRoleArn = "arn:aws:iam::123456789012:role/stories",
            PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{drafts.BucketName}/{place}.tar.gz") },
        });
    }
    var chosen = Enum.Parse<Place>("Paris");
    _ = new Aws.S3.Bucket("chosen", new() { Region = $"{chosen.ToRegion()}", Tags = { { "is", Aws.Region.EUWest3 == Aws.Region.EUWest3 ? nameof(Place.Paris) : "" } } });
});

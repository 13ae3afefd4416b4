using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var uploads = new Aws.S3.Bucket("uploads", new() { Region = "us-east-1" });
    var classify = new Aws.Lambda.Function("classify", new()
    {
        Role = "arn:aws:iam::123456789012:role/classify",
        PackageType = "Image",
        ImageUri = "classify",
        Region = "us-east-1",
    });
    var allowed = new Aws.Lambda.Permission("from-uploads", new()
    {
        Action = "lambda:InvokeFunction",
        Function = classify.Name,
        Principal = "s3.amazonaws.com",
        SourceArn = uploads.Arn,
    });
    _ = new Aws.S3.BucketNotification("on-upload", new()
    {
        Bucket = uploads.Id,
        Region = "us-east-1",
        LambdaFunctions = new[] { ".jpg", ".png" }.Select(suffix => new Aws.S3.Inputs.BucketNotificationLambdaFunctionArgs
        {
            LambdaFunctionArn = classify.Arn,
            Events = { "s3:ObjectCreated:*" },
            FilterSuffix = suffix,
        }).ToArray(),
    }, new CustomResourceOptions { DependsOn = { allowed } });
});

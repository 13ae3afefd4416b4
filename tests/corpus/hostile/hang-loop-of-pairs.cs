// One expression in a loop makes 240 functions far from 240 buckets.
using Pulumi; using Aws = Pulumi.Aws;
return await Deployment.RunAsync(() =>
{
    for (var i = 0; i < 240; i++)
    {
        var b = new Aws.S3.Bucket($"b{i}", new() { Region = "eu-west-1" });
        _ = new Aws.Lambda.Function($"f{i}", new() { Region = "us-east-1", Role = "r", S3Bucket = b.Id });  //! PDG1003
    }
});

// A name is made twice of an output of a resource whose name is made so, 30 times: written out it has 2^30 characters.
using Pulumi; using Aws = Pulumi.Aws;
return await Deployment.RunAsync(() =>
{
    var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
    Output<string> name = data.BucketName;
    for (var i = 0; i < 30; i++)
        name = name.Apply(x =>
        {
            var b = new Aws.S3.Bucket($"{x}{x}", new() { Region = "eu-west-1" });
            _ = new Aws.Lambda.Function("far" + x, new() { Region = "us-east-1", Role = "r", S3Bucket = b.Id });  //! PDG1003
            return b.BucketName;
        });
});

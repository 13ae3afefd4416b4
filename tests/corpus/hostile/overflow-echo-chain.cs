// An input is given an output that echoes an input that is given an output, 40,000 times; then it is compared.
using System; using System.Collections.Generic; using System.Linq; using System.Text; using Pulumi; using Aws = Pulumi.Aws;
return await Deployment.RunAsync(() =>
{
    var cfg = new Config();
    var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
    _ = new Aws.Lambda.Function("far", new() { Region = "us-east-1", Role = "r", S3Bucket = data.Id }); //! PDG1003
    Input<string> name = "abc";
    for (var i = 0; i < 200; i++)
        for (var j = 0; j < 200; j++)
            name = new Aws.S3.Bucket("b" + i + j, new() { BucketName = name }).BucketName;
    _ = new Aws.S3.Bucket("z", new() { BucketName = ((Output<string>)name).Apply(x => x == "abc" ? "a" : "c") });
});

// 90,000 characters are appended to a StringBuilder one by one.
using System; using System.Collections.Generic; using System.Linq; using System.Text; using Pulumi; using Aws = Pulumi.Aws;
return await Deployment.RunAsync(() =>
{
    var cfg = new Config();
    var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
    _ = new Aws.Lambda.Function("far", new() { Region = "us-east-1", Role = "r", S3Bucket = data.Id }); //! PDG1003
    var b = new StringBuilder();
    for (var i = 0; i < 300; i++)
        for (var j = 0; j < 300; j++) b.Append((char)120);
    _ = new Aws.S3.Bucket(b.ToString());
});

// Records that refer to each other are compared.
using System; using System.Collections.Generic; using System.Linq; using System.Text.Json; using System.Threading.Tasks; using Pulumi; using Aws = Pulumi.Aws;
return await Deployment.RunAsync(() =>
{
    var cfg = new Config();
    var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
    _ = new Aws.Lambda.Function("far", new() { Region = "us-east-1", Role = "r", S3Bucket = data.Id }); //! PDG1003
    var a = new R("a"); var b = new R("b"); a.Other = b; b.Other = a;
    if (a == b) _ = new Aws.S3.Bucket("c");
});
record R(string Name) { public R? Other { get; set; } }

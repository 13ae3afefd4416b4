// Records that hold the one before twice, 40 times, are compared.
using System; using System.Collections.Generic; using System.Linq; using System.Text.Json; using System.Threading.Tasks; using Pulumi; using Aws = Pulumi.Aws;
return await Deployment.RunAsync(() =>
{
    var cfg = new Config();
    var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
    _ = new Aws.Lambda.Function("far", new() { Region = "us-east-1", Role = "r", S3Bucket = data.Id }); //! PDG1003
    R? a = null, b = null;
    for (var i = 0; i < 40; i++) { a = new R(a, a); b = new R(b, b); }
    if (a == b) _ = new Aws.S3.Bucket("c");
});
record R(R? L, R? Right);

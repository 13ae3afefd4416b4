// A sequence is concatenated with itself 40 times.
using System; using System.Collections.Generic; using System.Linq; using System.Text.Json; using System.Threading.Tasks; using Pulumi; using Aws = Pulumi.Aws;
return await Deployment.RunAsync(() =>
{
    var cfg = new Config();
    var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
    _ = new Aws.Lambda.Function("far", new() { Region = "us-east-1", Role = "r", S3Bucket = data.Id }); //! PDG1003
    IEnumerable<string> l = new[] { "a" };
    for (var i = 0; i < 40; i++) l = l.Concat(l);
    _ = new Aws.S3.Bucket("b" + l.Count());
});

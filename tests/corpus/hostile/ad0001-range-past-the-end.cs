// Enumerable.Range throws where its last number would be too large. LinqModels.cs Range
using System; using System.Collections.Generic; using System.Linq; using System.Text; using Pulumi; using Aws = Pulumi.Aws;
return await Deployment.RunAsync(() =>
{
    var cfg = new Config();
    var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
    _ = new Aws.Lambda.Function("far", new() { Region = "us-east-1", Role = "r", S3Bucket = data.Id }); //! PDG1003
    if (cfg.GetBoolean("many") ?? false)
        foreach (var n in Enumerable.Range(int.MaxValue, 2))
            _ = new Aws.S3.Bucket("b" + n);
});

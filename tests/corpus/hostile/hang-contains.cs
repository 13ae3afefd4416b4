// A list of 4,000 texts is asked for a configuration value.
using System; using System.Collections.Generic; using System.Linq; using System.Text; using Pulumi; using Aws = Pulumi.Aws;
return await Deployment.RunAsync(() =>
{
    var cfg = new Config();
    var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
    _ = new Aws.Lambda.Function("far", new() { Region = "us-east-1", Role = "r", S3Bucket = data.Id }); //! PDG1003
    var l = Enumerable.Range(0, 4000).Select(i => "k" + i).ToList();
    if (l.Contains(cfg.Require("w"))) _ = new Aws.S3.Bucket("c");
});

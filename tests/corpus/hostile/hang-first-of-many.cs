// The first of 3,500 texts that is a configuration value: each would be a case of one condition.
using System; using System.Collections.Generic; using System.Linq; using System.Text; using Pulumi; using Aws = Pulumi.Aws;
return await Deployment.RunAsync(() =>
{
    var cfg = new Config();
    var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
    _ = new Aws.Lambda.Function("far", new() { Region = "us-east-1", Role = "r", S3Bucket = data.Id }); //! PDG1003
    var l = Enumerable.Range(0, 3500).Select(i => "k" + i).ToList();
    var want = cfg.Require("w");
    _ = new Aws.S3.Bucket(l.First(x => x == want));
});

// 2,000 items are added to a list, each where only the run knows whether.
using System; using System.Collections.Generic; using Pulumi; using Aws = Pulumi.Aws;
return await Deployment.RunAsync(() =>
{
    var cfg = new Config();
    var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
    _ = new Aws.Lambda.Function("far", new() { Region = "us-east-1", Role = "r", S3Bucket = data.Id }); //! PDG1003
    var l = new List<string>();
    for (var i = 0; i < 2000; i++)
        if (cfg.Get("x" + i) == "y") l.Add("e" + i);
    _ = new Aws.S3.Bucket("b" + l.Count);
});

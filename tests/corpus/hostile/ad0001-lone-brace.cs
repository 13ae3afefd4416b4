// string.Format throws where a brace closes nothing. CompositeFormat.cs Apply
using System; using System.Collections.Generic; using System.Linq; using System.Text; using Pulumi; using Aws = Pulumi.Aws;
return await Deployment.RunAsync(() =>
{
    var cfg = new Config();
    var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
    _ = new Aws.Lambda.Function("far", new() { Region = "us-east-1", Role = "r", S3Bucket = data.Id }); //! PDG1003
    if (cfg.GetBoolean("more") ?? false)
        _ = new Aws.S3.Bucket(string.Format("a}{0}", "b") + string.Format("{0}}", "c"));
});

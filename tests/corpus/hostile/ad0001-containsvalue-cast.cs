// A list is cast to a dictionary and asked for a value.
using System; using System.Collections.Generic; using System.Linq; using System.Text.Json; using System.Threading.Tasks; using Pulumi; using Aws = Pulumi.Aws;
return await Deployment.RunAsync(() =>
{
    var cfg = new Config();
    var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
    _ = new Aws.Lambda.Function("far", new() { Region = "us-east-1", Role = "r", S3Bucket = data.Id }); //! PDG1003
    object o = new List<string> { "a" };
    if (((Dictionary<string, string>)o).ContainsValue("a")) _ = new Aws.S3.Bucket("b");
});

// Configuration is read into a class that holds itself ten times.
using System; using System.Collections.Generic; using System.Linq; using System.Text.Json; using System.Threading.Tasks; using Pulumi; using Aws = Pulumi.Aws;
return await Deployment.RunAsync(() =>
{
    var cfg = new Config();
    var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
    _ = new Aws.Lambda.Function("far", new() { Region = "us-east-1", Role = "r", S3Bucket = data.Id }); //! PDG1003
    var q = cfg.GetObject<W>("a");
});
class W { public W P0 { get; set; } public W P1 { get; set; } public W P2 { get; set; } public W P3 { get; set; } public W P4 { get; set; }
    public W P5 { get; set; } public W P6 { get; set; } public W P7 { get; set; } public W P8 { get; set; } public W P9 { get; set; } }

// A resource is given a list that holds the list before twice, 40 times.
using System; using System.Collections.Generic; using System.Linq; using System.Text.Json; using System.Threading.Tasks; using Pulumi; using Aws = Pulumi.Aws;
return await Deployment.RunAsync(() =>
{
    var cfg = new Config();
    var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
    _ = new Aws.Lambda.Function("far", new() { Region = "us-east-1", Role = "r", S3Bucket = data.Id }); //! PDG1003
    object o = 1;
    for (var i = 0; i < 40; i++) o = new List<object> { o, o };
    _ = new Looped("l", new LoopArgs { Any = o });
});
class Looped(string name, LoopArgs args) : CustomResource("app:index:Looped", name, args);
class LoopArgs : ResourceArgs { [Input("any")] public object? Any { get; set; } }

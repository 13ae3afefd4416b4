// 30 loops over a list that only the run knows stand in each other.
using System; using System.Collections.Generic; using System.Linq; using System.Text; using Pulumi; using Aws = Pulumi.Aws;
return await Deployment.RunAsync(() =>
{
    var cfg = new Config();
    var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
    _ = new Aws.Lambda.Function("far", new() { Region = "us-east-1", Role = "r", S3Bucket = data.Id }); //! PDG1003
    var l = cfg.RequireObject<string[]>("l");
    foreach (var x1 in l)
    foreach (var x2 in l)
    foreach (var x3 in l)
    foreach (var x4 in l)
    foreach (var x5 in l)
    foreach (var x6 in l)
    foreach (var x7 in l)
    foreach (var x8 in l)
    foreach (var x9 in l)
    foreach (var x10 in l)
    foreach (var x11 in l)
    foreach (var x12 in l)
    foreach (var x13 in l)
    foreach (var x14 in l)
    foreach (var x15 in l)
    foreach (var x16 in l)
    foreach (var x17 in l)
    foreach (var x18 in l)
    foreach (var x19 in l)
    foreach (var x20 in l)
    foreach (var x21 in l)
    foreach (var x22 in l)
    foreach (var x23 in l)
    foreach (var x24 in l)
    foreach (var x25 in l)
    foreach (var x26 in l)
    foreach (var x27 in l)
    foreach (var x28 in l)
    foreach (var x29 in l)
    foreach (var x30 in l)
        _ = new Aws.S3.Bucket("c");
});

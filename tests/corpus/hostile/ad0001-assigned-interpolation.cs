// The compiler throws when it is asked for the operations of a body where an interpolated text is assigned to. CompilerOperations.cs
using System; using System.Collections.Generic; using System.Linq; using System.Text; using Pulumi; using Aws = Pulumi.Aws;
return await Deployment.RunAsync(() =>
{
    var cfg = new Config();
    var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
    _ = new Aws.Lambda.Function("far", new() { Region = "us-east-1", Role = "r", S3Bucket = data.Id }); //! PDG1003
});

class Site
{
    public Output<string> Script { get; }

    public Site()
    {
        Script = Output.Format($"#!/bin/bash
        = Script;
    }
}

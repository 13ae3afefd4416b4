// > 5 s CPU, 590 MB: a recursion with one call of which nobody knows the argument. Evaluator.Calls.cs Invoke
using System; using System.Collections.Generic; using System.Linq; using System.Text; using Pulumi; using Aws = Pulumi.Aws;
int Sum(int n) => n < 1 ? 0 : Sum(n - 1) + Sum(int.Parse(new Config().Require("k")));
return await Deployment.RunAsync(() =>
{
    var cfg = new Config();
    var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
    _ = new Aws.Lambda.Function("far", new() { Region = "us-east-1", Role = "r", S3Bucket = data.Id }); //! PDG1003
    _ = new Aws.S3.Bucket("b" + Sum(30));
});

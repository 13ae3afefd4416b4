// A JSON text holds U+FFFF in the place of a value.
using System.Text.Json; using Pulumi; using Aws = Pulumi.Aws;
return await Deployment.RunAsync(() =>
{
    var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
    _ = new Aws.Lambda.Function("far", new() { Region = "us-east-1", Role = "r", S3Bucket = data.Id }); //! PDG1003
    var d = JsonDocument.Parse("{\"a\": \uFFFF}");
});

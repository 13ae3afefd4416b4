using Pulumi;
using Aws = Pulumi.Aws;
using Gcp = Pulumi.Gcp;

return await Deployment.RunAsync(() =>
{
    var region = Aws.Config.Region ?? "us-east-1";
    var zone = Gcp.Config.Zone ?? $"{Gcp.Config.Region}-b";

    var tickets = new Aws.S3.Bucket("tickets", new() { Region = region });
    var bucket = new Gcp.Storage.Bucket("mirror", new() { Location = zone[..zone.LastIndexOf('-')], Labels = { ["source"] = tickets.Arn } });
    _ = new Gcp.Workbench.Instance("triage", new()
    {
        Location = zone,
        GceSetup = new Gcp.Workbench.Inputs.InstanceGceSetupArgs { Metadata = { { "bucket", bucket.Name } } },
    });
});

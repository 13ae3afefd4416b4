using Pulumi;
using Aws = Pulumi.Aws;
using Gcp = Pulumi.Gcp;

return await Deployment.RunAsync(() =>
{
    var notebooks = new Gcp.Storage.Bucket("notebooks", new() { Location = "europe-west2" });
    _ = new Gcp.Workbench.Instance("lab", new()
    {
        Location = "us-west1-b",
        GceSetup = new Gcp.Workbench.Inputs.InstanceGceSetupArgs
        {
            MachineType = "g2-standard-8",
            Metadata =
            {
                { "gcs-data-bucket", notebooks.Url },
                { "source", notebooks.SelfLink },
            },
        },
    });

    var assets = new Aws.S3.Bucket("assets", new() { Region = "eu-west-1" });
    _ = new Aws.Sagemaker.Model("ranker", new()
    {
        ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
        Region = "eu-south-1",
        PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
        {
            Image = "ranker",
            ModelDataUrl = assets.BucketRegionalDomainName.Apply(domain => $"https://{domain}/ranker.tar.gz"),
        },
    });
});

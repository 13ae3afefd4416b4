using Pulumi;
using Aws = Pulumi.Aws;
using Gcp = Pulumi.Gcp;

return await Deployment.RunAsync(() =>
{
    var config = new Config();
    var zone = config.Require("zone");
    var region = zone.Substring(0, zone.LastIndexOf('-'));
    var az = config.Require("az");
    var parts = region.Split('-');

    var songs = new Gcp.Storage.Bucket("songs", new() { Location = region.ToUpper(), Labels = { ["continent"] = parts[0], ["number"] = parts[^1][^1].ToString() } });
    _ = new Gcp.Workbench.Instance("composer", new()
    {
        Location = $"{region}-{zone.Last()}",
        GceSetup = new Gcp.Workbench.Inputs.InstanceGceSetupArgs { Metadata = { { "songs", songs.Name.Apply(n => "gs://" + n.Trim('/')) } } },
    });

    var covers = new Aws.S3.Bucket("covers", new() { Region = az[..^1] });
    _ = new Aws.Sagemaker.Model("covers", new()
    {
        Region = az.TrimEnd('a', 'b', 'c'),
        ExecutionRoleArn = string.Join(":", "arn", "aws", "iam", "", "123456789012", "role/tracks"),
        PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
        {
            ModelDataUrl = Output.Format($"s3://{covers.BucketName}/model.tar.gz"),
            Image = string.Format("763104351884.dkr.ecr.{0}.amazonaws.com/{1}:{2}", az[..^1], "pytorch".PadRight(7) + "-inference", "2.3"),
        },
    });
});

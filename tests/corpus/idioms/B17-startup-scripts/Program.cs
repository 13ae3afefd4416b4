using System.Text;
using Pulumi;
using Aws = Pulumi.Aws;
using Gcp = Pulumi.Gcp;

return await Deployment.RunAsync(() =>
{
    var genomes = new Gcp.Storage.Bucket("genomes", new() { Location = "us-east4" });
    _ = new Gcp.Compute.Instance("fold", new()
    {
        MachineType = "a3-highgpu-8g",
        Zone = "asia-east1-c",
        BootDisk = new Gcp.Compute.Inputs.InstanceBootDiskArgs(),
        NetworkInterfaces = { new Gcp.Compute.Inputs.InstanceNetworkInterfaceArgs { Network = "default" } },
        MetadataStartupScript = genomes.Name.Apply(name => string.Join("\n", "#!/bin/bash", $"gsutil -m rsync gs://{name}/reference /data", "fold --data /data")),
    });

    var clips = new Aws.S3.Bucket("clips", new() { Region = "us-west-1" });
    var template = File.ReadAllText(Path.Combine(Deployment.Instance.RootDirectory, "bootstrap.sh"));
    _ = new Aws.Ec2.LaunchTemplate("encode", new()
    {
        InstanceType = "p4d.24xlarge",
        Region = "us-east-1",
        UserData = clips.Id.Apply(id => Convert.ToBase64String(Encoding.UTF8.GetBytes(template.Replace("@@BUCKET@@", id)))),
    });
    _ = new Aws.Ec2.Instance("tune", new()
    {
        Ami = "ami-0123456789abcdef0",
        InstanceType = "g5.12xlarge",
        Region = "us-east-1",
        UserData = clips.Id.Apply(id =>
        {
            var script = new StringBuilder("#!/bin/sh\n");
            script.AppendLine($"aws s3 sync s3://{id}/ /clips");
            script.AppendFormat("tune --epochs {0:D2}", 7).AppendLine();
            return script.ToString();
        }),
    });
});

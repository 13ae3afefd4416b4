using Pulumi;
using Aws = Pulumi.Aws;
using Gcp = Pulumi.Gcp;

return await Deployment.RunAsync(() =>
{
    var recordings = new Aws.S3.Bucket("recordings");

    // us-east4 is next door to us-east-1, but every byte crosses the internet, and is billed as if it went to a stranger.
    _ = new Gcp.Compute.Instance("trainer", new()
    {
        MachineType = "a3-highgpu-8g",
        BootDisk = new Gcp.Compute.Inputs.InstanceBootDiskArgs
        {
            InitializeParams = new Gcp.Compute.Inputs.InstanceBootDiskInitializeParamsArgs
            {
                Image = "deeplearning-platform-release/pytorch-2-7-cu128-ubuntu-2204-nvidia-570",
            },
        },
        NetworkInterfaces = { new Gcp.Compute.Inputs.InstanceNetworkInterfaceArgs { Network = "default" } },
        MetadataStartupScript = recordings.BucketName.Apply(bucket => $"""
            #!/bin/bash
            mkdir -p /data
            aws s3 sync s3://{bucket}/v4 /data
            torchrun --nproc-per-node 8 /opt/train.py --data /data
            """),
    });
});

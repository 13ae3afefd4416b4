using Pulumi;
using Aws = Pulumi.Aws;
using Gcp = Pulumi.Gcp;

return await Deployment.RunAsync(() =>
{
    var role = "arn:aws:iam::123456789012:role/sagemaker";
    var ireland = new Aws.Provider("ireland", new() { Region = "eu-west-1" });
    var lake = new Lake("lake", new ComponentResourceOptions { Provider = ireland });

    // The model registry is in Ireland, and this follows aws:region.
    _ = new Aws.Sagemaker.Model(
        "churn",
        new()
        {
            ExecutionRoleArn = role,
            PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
            {
                ModelDataUrl = Output.Format($"s3://{lake.Models.BucketName}/churn/model.tar.gz"),
            },
        }
    );
    _ = new Aws.Ec2.Instance(
        "trainer",
        new()
        {
            Ami = "ami-0123456789abcdef0",
            InstanceType = "p5.48xlarge",
            AvailabilityZone = "us-east-1b",
            UserData = Output.Format($"#!/bin/bash\naws s3 sync s3://{lake.Clicks.BucketName}/sessions /data\ntorchrun rank.py\n"),
        }
    );

    // Near: both follow the provider in Ireland.
    _ = new Aws.Sagemaker.Model(
        "ranking",
        new()
        {
            ExecutionRoleArn = role,
            PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
            {
                ModelDataUrl = Output.Format($"s3://{lake.Models.BucketName}/ranking/model.tar.gz"),
            },
        },
        new() { Provider = ireland }
    );

    // Recordings are analysed at Google.
    var recordings = new Aws.S3.Bucket("recordings");
    _ = new Gcp.Compute.Instance(
        "transcriber",
        new()
        {
            Zone = "us-east4-a",
            MachineType = "a2-highgpu-1g",
            BootDisk = new Gcp.Compute.Inputs.InstanceBootDiskArgs(),
            NetworkInterfaces = { new Gcp.Compute.Inputs.InstanceNetworkInterfaceArgs { Network = "default" } },
            Metadata = { ["startup-script"] = Output.Format($"gsutil -m cp -r s3://{recordings.BucketName}/calls /data") },
        }
    );

    // A replica that somebody pays for.
    var replica = new Aws.S3.Bucket("recordings-ireland", new(), new() { Provider = ireland });
    _ = new Aws.S3.BucketReplicationConfig(
        "to-ireland",
        new()
        {
            Bucket = recordings.Id,
            Role = "arn:aws:iam::123456789012:role/replication",
            Rules =
            {
                new Aws.S3.Inputs.BucketReplicationConfigRuleArgs
                {
                    Status = "Enabled",
                    Destination = new Aws.S3.Inputs.BucketReplicationConfigRuleDestinationArgs { Bucket = replica.Arn },
                },
            },
        }
    );

    // Far, and accepted in DataGravity.yaml.
    _ = new Aws.Ec2.Instance(
        "nightly-report",
        new()
        {
            Ami = "ami-0123456789abcdef0",
            InstanceType = "g4dn.xlarge",
            UserData = Output.Format($"#!/bin/bash\naws s3 cp s3://{lake.Clicks.BucketName}/day.parquet /tmp\n"),
        }
    );

    // Nobody knows where this is.
    var archive = new Aws.S3.Bucket("archive", new() { Region = System.Environment.GetEnvironmentVariable("ARCHIVE_REGION")! });
    _ = new Aws.Ec2.Instance(
        "restorer",
        new()
        {
            Ami = "ami-0123456789abcdef0",
            InstanceType = "g6.xlarge",
            UserData = Output.Format($"#!/bin/bash\naws s3 sync s3://{archive.BucketName} /data\n"),
        }
    );
});

/// <summary>The buckets that all teams share.</summary>
internal sealed class Lake : ComponentResource
{
    public Lake(string name, ComponentResourceOptions options)
        : base("shop:index:Lake", name, options)
    {
        Clicks = new Aws.S3.Bucket($"{name}-clicks", new(), new() { Parent = this });
        Models = new Aws.S3.Bucket($"{name}-models", new(), new() { Parent = this });
        RegisterOutputs();
    }

    public Aws.S3.Bucket Clicks { get; }

    public Aws.S3.Bucket Models { get; }
}

using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var frames = new Aws.S3.Bucket("frames");
    var vpc = new Aws.Ec2.Vpc("render", new() { CidrBlock = "10.0.0.0/16" });
    var subnets = new List<Aws.Ec2.Subnet>();
    foreach (var (zone, index) in new[] { "eu-central-1a", "eu-central-1b" }.Select((zone, index) => (zone, index)))
    {
        subnets.Add(new Aws.Ec2.Subnet($"render-{zone[^1]}", new()
        {
            VpcId = vpc.Id,
            CidrBlock = $"10.0.{index}.0/24",
            AvailabilityZone = zone,
        }));
    }
    var gpu = new Aws.Ec2.Instance("diffusion", new()
    {
        InstanceType = "g5.2xlarge",
        AvailabilityZone = "eu-central-1a",
        SubnetId = subnets[0].Id,
        UserData = Output.Format($"#!/bin/bash\naws s3 sync s3://{frames.BucketName}/ /frames"),
    });
    _ = new Aws.AutoScaling.Group("workers", new()
    {
        MaxSize = 4,
        MinSize = 0,
        VpcZoneIdentifiers = subnets.Select(subnet => subnet.Id).ToArray(),
        Tags = { new Aws.AutoScaling.Inputs.GroupTagArgs { Key = "leader", Value = gpu.Id, PropagateAtLaunch = true } },
    });
});

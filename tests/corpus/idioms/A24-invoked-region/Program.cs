using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(async () =>
{
    var osaka = new Aws.Provider("osaka", new() { Region = "ap-northeast-3" });
    var here = Aws.GetRegion.Invoke();
    var there = Aws.GetRegion.Invoke(new(), new InvokeOptions { Provider = osaka });
    var named = await Aws.GetRegion.InvokeAsync(new() { Region = "us-gov-west-1" });
    var account = Aws.GetCallerIdentity.Invoke().Apply(identity => identity.AccountId);
    var zones = Aws.GetAvailabilityZones.Invoke(new() { State = "available" });

    var papers = new Aws.S3.Bucket("papers", new() { Region = there.Apply(region => region.Region), Tags = { { "account", account } } });
    var copies = new Aws.S3.Bucket("copies", new() { Region = here.Apply(region => region.Id) });
    _ = new Aws.S3.Bucket("restricted", new() { Region = named.Region });
    var subnet = new Aws.Ec2.Subnet("gpu", new()
    {
        VpcId = "vpc-1",
        CidrBlock = "10.0.0.0/24",
        AvailabilityZone = zones.Apply(z => z.Names[0]),
    });
    _ = new Aws.Ec2.Instance("ocr", new()
    {
        InstanceType = "p4d.24xlarge",
        AvailabilityZone = here.Apply(region => $"{region.Region}a"),
        SubnetId = subnet.Id,
        UserData = Output.Tuple(papers.BucketName, copies.BucketName).Apply(names => $"#!/bin/sh\naws s3 sync s3://{names.Item1} s3://{names.Item2}\n"),
    });
});

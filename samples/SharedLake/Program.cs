using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var catalog = new StackReference("acme/catalog/prod");

    // us-east-1, by the stack's configuration: 40 TB a month come over from Ireland, and they were not to leave Europe.
    _ = new Aws.Ec2.Instance("trainer", new()
    {
        Ami = "ami-0123456789abcdef0",
        InstanceType = "p5.48xlarge",
        UserData = "#!/bin/bash\naws s3 sync s3://acme-clicks/sessions/ /data\ntorchrun /opt/rank.py\n",
    });

    // Every epoch reads the 10 TB of images that another stack keeps in Oregon.
    _ = new Aws.Ec2.Instance("embedder", new()
    {
        Ami = "ami-0123456789abcdef0",
        InstanceType = "g6.12xlarge",
        UserData = catalog.RequireOutput("bucketName").Apply(bucket => $"#!/bin/bash\npython embed.py s3://{bucket}/\n"),
    });

    // Far as well, and accepted.
    _ = new Aws.Ec2.Instance("nightly-report", new()
    {
        Ami = "ami-0123456789abcdef0",
        InstanceType = "g4dn.xlarge",
        UserData = "#!/bin/bash\naws s3 cp s3://acme-clicks/aggregates.parquet /tmp\n",
    });
});

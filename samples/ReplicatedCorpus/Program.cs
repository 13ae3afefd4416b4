using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    // Articles arrive in Virginia; what is trained in Ireland has a replica there, which somebody pays for.
    var corpus = new Aws.S3.Bucket("corpus", new() { Region = "us-east-1" });
    var replica = new Aws.S3.Bucket("corpus-ireland");

    var role = new Aws.Iam.Role("replication", new()
    {
        AssumeRolePolicy = """
            {
              "Version": "2012-10-17",
              "Statement": [{ "Effect": "Allow", "Principal": { "Service": "s3.amazonaws.com" }, "Action": "sts:AssumeRole" }]
            }
            """,
    });

    _ = new Aws.S3.BucketReplicationConfig("corpus", new()
    {
        Region = "us-east-1",
        Bucket = corpus.Id,
        Role = role.Arn,
        Rules =
        {
            new Aws.S3.Inputs.BucketReplicationConfigRuleArgs
            {
                Status = "Enabled",
                Destination = new Aws.S3.Inputs.BucketReplicationConfigRuleDestinationArgs { Bucket = replica.Arn },
            },
        },
    });

    _ = new Aws.Batch.JobDefinition("train", new()
    {
        Type = "container",
        ContainerProperties = Output.Format($$"""
            {
              "image": "pytorch-training:2.6.0-gpu",
              "command": ["train", "--corpus", "s3://{{corpus.BucketName}}/articles"],
              "resourceRequirements": [{ "type": "GPU", "value": "4" }]
            }
            """),
    });
});

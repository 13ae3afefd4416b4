using System.Text.Json;
using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var lake = new Aws.S3.Bucket("lake", new() { Region = "eu-north-1" });
    var role = new Aws.Iam.Role("trainer", new() { AssumeRolePolicy = AssumedBy("sagemaker.amazonaws.com") });
    _ = new Aws.Iam.RolePolicy("read-lake", new() { Role = role.Id, Policy = lake.Id.Apply(ReadOnlyPolicy) });
    _ = new Aws.Sagemaker.NotebookInstance("explore", new()
    {
        RoleArn = role.Arn,
        InstanceType = "ml.g5.xlarge",
        Region = "us-west-2",
        Tags = { ["lake"] = lake.Id.Apply(Uri) },
    });
});

static string AssumedBy(string service) => JsonSerializer.Serialize(new
{
    Version = "2012-10-17",
    Statement = new[] { new { Effect = "Allow", Action = "sts:AssumeRole", Principal = new { Service = service } } },
});

static string ReadOnlyPolicy(string bucket)
{
    var arn = $"arn:aws:s3:::{bucket}";
    return JsonSerializer.Serialize(new
    {
        Version = "2012-10-17",
        Statement = new object[]
        {
            new { Effect = "Allow", Action = "s3:ListBucket", Resource = arn },
            new { Effect = "Allow", Action = new[] { "s3:GetObject" }, Resource = arn + "/*" },
        },
    });
}

static string Uri(string bucket) => "s3://" + bucket;

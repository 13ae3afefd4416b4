using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var lake = new Aws.S3.Bucket("lake", new() { Region = "sa-east-1" });
    var role = new Aws.Iam.Role("role", new() { AssumeRolePolicy = @"{ ""Version"": ""2012-10-17"", ""Statement"": [] }" });

    _ = new Aws.Iam.RolePolicy("verbatim", new()
    {
        Role = role.Name,
        Policy = lake.Arn.Apply(arn => $@"{{
            ""Version"": ""2012-10-17"",
            ""Statement"": [{{ ""Effect"": ""Allow"", ""Action"": [""s3:GetObject""], ""Resource"": ""{arn}/*"" }}]
        }}"),
    });
    _ = new Aws.Iam.RolePolicy("concatenated", new()
    {
        Role = role.Name,
        Policy = lake.Arn.Apply(arn => "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:ListBucket\",\"Resource\":\"" + arn + "\"}]}"),
    });
    _ = new Aws.Batch.JobDefinition("raw", new()
    {
        Type = "container",
        Region = "us-west-2",
        ContainerProperties = Output.Format($$"""
            {
              "image": "rapidsai/base:24.10",
              "environment": [{ "name": "LAKE", "value": "s3://{{lake.BucketName}}/events" }],
              "resourceRequirements": [{ "type": "GPU", "value": "1" }]
            }
            """),
    });
});

using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var features = new Aws.S3.Bucket("features", new() { Region = "eu-west-3" });

    var trust = Aws.Iam.GetPolicyDocument.Invoke(new()
    {
        Statements = new[]
        {
            new Aws.Iam.Inputs.GetPolicyDocumentStatementInputArgs
            {
                Actions = { "sts:AssumeRole" },
                Principals = { new Aws.Iam.Inputs.GetPolicyDocumentStatementPrincipalInputArgs { Type = "Service", Identifiers = { "sagemaker.amazonaws.com" } } },
            },
        },
    });
    var role = new Aws.Iam.Role("trainer", new() { AssumeRolePolicy = trust.Apply(document => document.Json) });
    var access = Aws.Iam.GetPolicyDocument.Invoke(new()
    {
        Statements =
        {
            new Aws.Iam.Inputs.GetPolicyDocumentStatementInputArgs
            {
                Sid = "Read",
                Actions = { "s3:GetObject", "s3:ListBucket" },
                Resources = { features.Arn, features.Arn.Apply(arn => $"{arn}/*") },
            },
        },
    });
    _ = new Aws.Iam.RolePolicy("read", new() { Role = role.Id, Policy = access.Apply(document => document.Json) });
    _ = new Aws.Sagemaker.NotebookInstance("lab", new() { RoleArn = role.Arn, InstanceType = "ml.p3.2xlarge", Region = "eu-central-1" });
});

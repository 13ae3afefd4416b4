using Pulumi;
using Aws = Pulumi.Aws;

/// <summary>What every team uses; made when the first one asks for it.</summary>
internal static class Shared
{
    private static readonly Lazy<Aws.Provider> s_ireland = new(() => new Aws.Provider("ireland", new() { Region = "eu-west-1" }));
    private static readonly Lazy<Aws.S3.Bucket> s_artifacts = new(CreateArtifacts);
    private static readonly Lazy<Aws.Iam.Role> s_role = new(() => new Aws.Iam.Role("models", new() { AssumeRolePolicy = "{}" }), isThreadSafe: false);

    public static Aws.Provider Ireland => s_ireland.Value;

    public static Output<string> RoleArn => s_role.Value.Arn;

    public static Output<string> Artifact(string team) => s_artifacts.Value.BucketName.Apply(bucket => $"s3://{bucket}/{team}/model.tar.gz");

    private static Aws.S3.Bucket CreateArtifacts() => new("artifacts", new(), new() { Provider = Ireland });
}

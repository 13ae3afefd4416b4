namespace DataGravity.Tool.Map.Tests;

/// <summary>A program in which many teams have the same component: two buckets, three models and a role each.</summary>
internal static class LargeProgram
{
    public const int ResourcesOfTeam = 6;

    /// <summary>A program with about so many resources. One model of every twentieth team is far from its data.</summary>
    public static LoadedProject Of(int resources) =>
        ProgramFiles.Of(
            $$"""
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
                var shared = new Aws.S3.Bucket("shared", new() { Region = "us-east-1" });
                var regions = new[] { "us-east-1", "eu-west-1", "eu-central-1", "ap-southeast-2" };
                for (var i = 0; i < {{resources / ResourcesOfTeam}}; i++)
                    _ = new Team($"team-{i}", regions[i % 4], i % 20 == 1 ? shared : null);
            });

            internal sealed class Team : ComponentResource
            {
                public Team(string name, string region, Aws.S3.Bucket? shared)
                    : base("app:index:Team", name)
                {
                    var raw = new Aws.S3.Bucket($"{name}-raw", new() { Region = region }, new() { Parent = this });
                    var clean = new Aws.S3.Bucket($"{name}-clean", new() { Region = region }, new() { Parent = this });
                    _ = new Aws.Iam.Role($"{name}-role", new() { AssumeRolePolicy = "{}" }, new() { Parent = this });
                    Model($"{name}-churn", region, raw);
                    Model($"{name}-ranking", region, clean);
                    Model($"{name}-search", region, shared ?? clean);
                }

                private void Model(string name, string region, Aws.S3.Bucket data) =>
                    _ = new Aws.Sagemaker.Model(
                        name,
                        new()
                        {
                            Region = region,
                            ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
                            PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
                            {
                                ModelDataUrl = Output.Format($"s3://{data.BucketName}/model.tar.gz"),
                            },
                        },
                        new() { Parent = this }
                    );
            }
            """,
            ("Pulumi.yaml", "name: app\nruntime: dotnet\n"),
            ("Pulumi.prod.yaml", "config:\n  aws:region: us-east-1\n")
        );
}

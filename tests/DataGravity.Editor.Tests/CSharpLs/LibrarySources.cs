using DataGravity.Testing;

namespace DataGravity.Editor.Tests.CSharpLs;

/// <summary>A library of components, and a program that uses it. Its data and its compute are apart, in two ways.</summary>
internal static class LibrarySources
{
    public const string Lake = $$"""
        using Pulumi;
        using Aws = Pulumi.Aws;

        namespace Acme;

        public class Lake : ComponentResource
        {
            public Output<string> BucketName { get; }

            public Lake(string name) : base("acme:data:Lake", name)
            {
                BucketName = new Aws.S3.Bucket(name + "-data", new() { Region = "{{FarModel.Away}}" }, new() { Parent = this }).BucketName;
            }
        }

        public class Scorer : ComponentResource
        {
            public Scorer(string name, Input<string> bucket) : base("acme:ml:Scorer", name)
            {
                // Where the stack is.
                _ = new Aws.Sagemaker.Model(name + "-model", new()
                {
                    ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
                    PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{bucket}/m.tar.gz") },
                }, new() { Parent = this });
            }
        }
        """;

    public const string App = $$"""
        using Pulumi;
        using Aws = Pulumi.Aws;

        return await Deployment.RunAsync(() =>
        {
            var lake = new Acme.Lake("lake");
            _ = new Aws.Sagemaker.Model("churn", new()
            {
                ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{lake.BucketName}/m.tar.gz") },
            });
            var own = new Aws.S3.Bucket("own", new() { Region = "{{FarModel.Away}}" });
            _ = new Acme.Scorer("scorer", own.BucketName);
        });
        """;
}

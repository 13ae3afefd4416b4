using DataGravity.Testing;

namespace DataGravity.Benchmarks.Libraries;

/// <summary>Component libraries, a file for each component.</summary>
internal static class GeneratedLibrary
{
    /// <summary>Components of five resources each: a bucket with what belongs to it, and a model that reads it.</summary>
    public static IEnumerable<ProgramFile> Sources(int components) =>
        Enumerable.Range(0, components).Select(component => new ProgramFile($"Lake{component}.cs", Component(component)));

    private static string Component(int number) =>
        $$""""
            using Pulumi;
            using Aws = Pulumi.Aws;

            namespace Acme.Area{{number}};

            /// <summary>The arguments of a lake.</summary>
            public sealed class Lake{{number}}Args : ResourceArgs
            {
                [Input("region")]
                public Input<string>? Region { get; set; }

                [Input("team")]
                public Input<string>? Team { get; set; }
            }

            /// <summary>A bucket with the model that reads it.</summary>
            public class Lake{{number}} : ComponentResource
            {
                [Output("bucketName")]
                public Output<string> BucketName { get; private set; }

                public Lake{{number}}(string name, Lake{{number}}Args args, ComponentResourceOptions? options = null)
                    : base("acme:area{{number}}:Lake{{number}}", name, options)
                {
                    var tags = new InputMap<string> { ["team"] = args.Team ?? "data", ["area"] = "{{number}}" };
                    var bucket = new Aws.S3.Bucket($"{name}-data", new() { Region = args.Region, Tags = tags }, new() { Parent = this });
                    _ = new Aws.S3.BucketVersioning($"{name}-versions", new()
                    {
                        Bucket = bucket.Id,
                        VersioningConfiguration = new Aws.S3.Inputs.BucketVersioningVersioningConfigurationArgs { Status = "Enabled" },
                    }, new() { Parent = this });
                    var role = new Aws.Iam.Role($"{name}-role", new()
                    {
                        AssumeRolePolicy = """{"Version":"2012-10-17","Statement":[{"Action":"sts:AssumeRole","Effect":"Allow"}]}""",
                    }, new() { Parent = this });
                    _ = new Aws.Iam.RolePolicy($"{name}-policy", new()
                    {
                        Role = role.Id,
                        Policy = Output.Format($"allow s3:GetObject on {bucket.Arn}/*, and s3:ListBucket on {bucket.Arn}"),
                    }, new() { Parent = this });
                    _ = new Aws.Sagemaker.Model($"{name}-model", new()
                    {
                        Region = args.Region,
                        ExecutionRoleArn = role.Arn,
                        PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
                        {
                            ModelDataUrl = Output.Format($"s3://{bucket.BucketName}/model.tar.gz"),
                        },
                    }, new() { Parent = this });
                    BucketName = bucket.BucketName;
                    RegisterOutputs();
                }
            }
            """";
}

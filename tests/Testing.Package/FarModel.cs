namespace DataGravity.Testing;

/// <summary>A program with a model in us-east-1, whose artifacts are in eu-west-1.</summary>
public static class FarModel
{
    /// <summary>Where the model is: its stack's file says so.</summary>
    public const string Home = "us-east-1";

    /// <summary>Where the artifacts are: the program says so.</summary>
    public const string Away = "eu-west-1";

    /// <summary>Writes the program and its Pulumi project into the root folder of a consumer.</summary>
    /// <param name="consumer">The consumer.</param>
    /// <param name="name">The name of the Pulumi project.</param>
    public static Consumer WriteTo(Consumer consumer, string name)
    {
        WriteTo((file, text) => consumer.Write(file, text), name);
        return consumer;
    }

    /// <summary>Writes the program and its Pulumi project.</summary>
    /// <param name="write">Writes a file.</param>
    /// <param name="name">The name of the Pulumi project.</param>
    public static void WriteTo(Action<string, string> write, string name)
    {
        write("Pulumi.yaml", $"name: {name}\nruntime: dotnet\n");
        write("Pulumi.prod.yaml", $"config:\n  aws:region: {Home}\n");
        write("Program.cs", Program);
    }

    private const string Program = $$"""
        using Pulumi;
        using Aws = Pulumi.Aws;

        return await Deployment.RunAsync(() =>
        {
            var models = new Aws.S3.Bucket("models", new() { Region = "{{Away}}" });
            _ = new Aws.Sagemaker.Model("churn", new()
            {
                ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
                {
                    ModelDataUrl = Output.Format($"s3://{models.BucketName}/model.tar.gz"),
                },
            });
        });
        """;
}

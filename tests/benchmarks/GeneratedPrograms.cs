using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.Benchmarks;

/// <summary>Programs of a size that hand-written ones rarely reach.</summary>
internal static class GeneratedPrograms
{
    /// <summary>Files of resources, half buckets, half models made from them; one file more creates them all.</summary>
    public static CSharpCompilation Files(int files, int resourcesPerFile) => Compile(Sources(files, resourcesPerFile, far: false));

    /// <summary>The same, and a model far from its bucket.</summary>
    public static IEnumerable<ProgramFile> FarModel(int files, int resourcesPerFile) =>
        [.. Parts(files, resourcesPerFile), Program(files, Far("far"))];

    /// <summary>The same, with such a model in every file or in none.</summary>
    public static IEnumerable<ProgramFile> Sources(int files, int resourcesPerFile, bool far) =>
        [.. Parts(files, resourcesPerFile, far), Program(files, "")];

    private static IEnumerable<ProgramFile> Parts(int files, int resourcesPerFile, bool far = false) =>
        Enumerable
            .Range(0, files)
            .Select(file => new ProgramFile(
                $"Part{file}.cs",
                $$"""
                using Pulumi;
                using Aws = Pulumi.Aws;

                public class Part{{file}}
                {
                    public Part{{file}}(Aws.Provider provider)
                    {
                {{string.Concat(Enumerable.Range(0, resourcesPerFile / 2).Select(i => Pair($"{file}-{i}", $"_{i}")))}}
                {{(far ? Far($"far-{file}") : "")}}
                    }
                }
                """
            ));

    private static ProgramFile Program(int files, string more) =>
        new(
            "Program.cs",
            $$"""
            using Pulumi;

            return await Deployment.RunAsync(() =>
            {
                var provider = new Pulumi.Aws.Provider("home", new() { Region = "eu-west-1" });
            {{string.Concat(Enumerable.Range(0, files).Select(file => $"    _ = new Part{file}(provider);\n"))}}
            {{more}}
            });
            """
        );

    /// <summary>A program that makes its resources in loops.</summary>
    public static CSharpCompilation Loops(int resources) =>
        Compile([
            new(
                "Program.cs",
                $$"""
                using Pulumi;
                using Aws = Pulumi.Aws;

                return await Deployment.RunAsync(() =>
                {
                    var provider = new Aws.Provider("home", new() { Region = "eu-west-1" });
                    for (var i = 0; i < {{resources / 200}}; i++)
                    {
                        for (var j = 0; j < 100; j++)
                        {
                {{Pair("{i}-{j}", "")}}
                        }
                    }
                });
                """
            ),
        ]);

    /// <summary>A program that makes buckets and functions far from them, all by two expressions.</summary>
    public static CSharpCompilation FarPairs(int pairs) =>
        Compile([
            new(
                "Program.cs",
                $$"""
                using Pulumi;
                using Aws = Pulumi.Aws;

                return await Deployment.RunAsync(() =>
                {
                    for (var i = 0; i < {{pairs}}; i++)
                    {
                        var bucket = new Aws.S3.Bucket($"bucket-{i}", new() { Region = "eu-west-1" });
                        _ = new Aws.Lambda.Function($"function-{i}", new() { Region = "us-east-1", Role = "role", S3Bucket = bucket.Id });
                    }
                });
                """
            ),
        ]);

    private static string Far(string name) =>
        $$"""
                    var away = new Pulumi.Aws.Provider("{{name}}", new() { Region = "us-east-1" });
                    var far = new Pulumi.Aws.S3.Bucket("{{name}}", new(), new() { Provider = away });
                    _ = new Pulumi.Aws.Sagemaker.Model("{{name}}", new()
                    {
                        ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
                        PrimaryContainer = new Pulumi.Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
                        {
                            ModelDataUrl = Output.Format($"s3://{far.BucketName}/model.tar.gz"),
                        },
                    }, new CustomResourceOptions { Provider = provider });

            """;

    private static string Pair(string name, string suffix) =>
        $$"""
                    var bucket{{suffix}} = new Aws.S3.Bucket($"bucket-{{name}}", new() { Tags = { { "team", "ml" } } }, new() { Provider = provider });
                    _ = new Aws.Sagemaker.Model($"model-{{name}}", new()
                    {
                        ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
                        PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
                        {
                            ModelDataUrl = Output.Format($"s3://{bucket{{suffix}}.BucketName}/model.tar.gz"),
                        },
                    }, new CustomResourceOptions { Provider = provider });

            """;

    private static CSharpCompilation Compile(IEnumerable<ProgramFile> sources) =>
        CSharpCompilation.Create(
            "Program",
            sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, path: source.Path)),
            [.. FrameworkReferences.Net100, .. PulumiReferences.All],
            new CSharpCompilationOptions(OutputKind.ConsoleApplication)
        );
}

using DataGravity.Testing;

namespace DataGravity.Package.Tests;

/// <summary>A component library that was built with the package, and a program that uses it.</summary>
[Collection(PackageCollection.Name)]
public class LibraryTests(PackedPackage package)
{
    private const string Warning =
        "warning PDG1003: SageMaker model 'churn' in us-east-1 (aws:region, Pulumi.prod.yaml:2) reads S3 bucket 'lake-data' in eu-west-1";

    private const string Place = "; 'lake-data' is created in Acme.Lake (Lake.cs line 12)";

    private static readonly string s_pulumi = Consumer.References(typeof(Pulumi.Stack), typeof(Pulumi.Aws.Provider));

    [Fact]
    public void A_library_from_a_feed()
    {
        var consumer = Write("library-package");
        Dotnet.Run(Path.Combine(consumer.Root, "lake"), "pack", "-o", Path.Combine(consumer.Root, "feed"));
        consumer.Write(
            "app/nuget.config",
            $"""<configuration><packageSources><add key="own" value="{Path.Combine(consumer.Root, "feed")}" /></packageSources></configuration>"""
        );
        AssertFound(consumer.Build(s_pulumi + """<ItemGroup><PackageReference Include="Acme.Lake" Version="1.2.3" /></ItemGroup>"""));
    }

    [Fact]
    public void A_library_in_another_project() =>
        AssertFound(
            Write("library-project").Build(s_pulumi + """<ItemGroup><ProjectReference Include="../lake/Acme.Lake.csproj" /></ItemGroup>""")
        );

    [Fact]
    public void A_library_that_shares_nothing()
    {
        var consumer = Write("library-silent", "<PropertyGroup><DataGravityShareProgram>false</DataGravityShareProgram></PropertyGroup>");
        var build = consumer.Build(s_pulumi + """<ItemGroup><ProjectReference Include="../lake/Acme.Lake.csproj" /></ItemGroup>""");
        Assert.Contains("0 Warning(s)", build.Log);
    }

    private static void AssertFound(ConsumerBuild build)
    {
        Assert.Contains(Warning, build.Log, StringComparison.Ordinal);
        Assert.Contains(Place, build.Log, StringComparison.Ordinal);
        Assert.Contains("1 Warning(s)", build.Log, StringComparison.Ordinal);
    }

    private Consumer Write(string name, string content = "") =>
        new Consumer(package, name, "app")
            .Write("app/Pulumi.yaml", $"name: {name}\nruntime: dotnet\n")
            .Write("app/Pulumi.prod.yaml", $"config:\n  aws:region: {FarModel.Home}\n")
            .Write("app/Program.cs", App)
            .Write("lake/Lake.cs", Lake)
            .Write(
                "lake/Acme.Lake.csproj",
                Consumer
                    .ProjectText(s_pulumi + content)
                    .Replace("<OutputType>Exe</OutputType>", "<Version>1.2.3</Version>", StringComparison.Ordinal)
            );

    private const string Lake = $$"""
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
        """;

    private const string App = """
        using Pulumi;
        using Aws = Pulumi.Aws;

        return await Deployment.RunAsync(() =>
        {
            var lake = new Acme.Lake("lake");
            _ = new Aws.Sagemaker.Model("churn", new()
            {
                ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
                {
                    ModelDataUrl = Output.Format($"s3://{lake.BucketName}/model.tar.gz"),
                },
            });
        });
        """;
}

using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Rules;

/// <summary>A finding counts the resources of its expression that exist with the one that it names.</summary>
public class OthersTests
{
    private const string Make = """
        var lake = new Aws.S3.Bucket("lake", new() { Region = "us-east-1" });
        void Make(string name) => _ = new Aws.Sagemaker.Model(name, new()
        {
            Region = "eu-west-1",
            ExecutionRoleArn = "role",
            Containers = { new Aws.Sagemaker.Inputs.ModelContainerArgs { Environment = { ["DATA"] = lake.BucketName } } },
        });

        """;

    private const string Unknown = "Environment.GetEnvironmentVariable(\"N\")";

    [Theory]
    [InlineData("Make(\"a\");", "")]
    [InlineData("Make(\"a\"); Make(\"b\"); Make(\"c\");", ", as do 2 more created here")]
    [InlineData("foreach (var name in new[] { \"a\", \"b\" }) Make(name);", ", as do 1 more created here")]
    [InlineData($"if ({Unknown} == \"1\") Make(\"a\"); else Make(\"b\");", "")]
    [InlineData(
        $"switch ({Unknown}) {{ case \"1\": Make(\"a\"); break; case \"2\": Make(\"b\"); break; default: Make(\"c\"); break; }}",
        ""
    )]
    [InlineData($"Make(\"a\"); if ({Unknown} == \"1\") Make(\"b\");", ", as may others created here")]
    [InlineData($"if ({Unknown} == \"1\") {{ Make(\"a\"); Make(\"b\"); }}", ", as do 1 more created here")]
    [InlineData($"Make(\"a\"); Make(\"b\"); if ({Unknown} == \"1\") Make(\"c\");", ", as do 1 more created here")]
    [InlineData($"for (var i = 0; i < int.Parse({Unknown}!); i++) Make($\"m-{{i}}\");", ", as may others created here")]
    public void It_counts_what_exists_together(string statements, string others) =>
        Assert.Matches($"in us-east-1 \\(its own Region\\)( if .*)?{others};", Assert.Single(Find(Make + statements)));

    [Fact]
    public void Compute_that_works_on_several_stores_is_one()
    {
        var messages = Find(
            """
            var stores = new[] { "a", "b", "c" }.Select(name => new Aws.S3.Bucket(name, new() { Region = "us-east-1" })).ToArray();
            foreach (var name in new[] { "m", "n" })
            {
                _ = new Aws.Sagemaker.Model(name, new()
                {
                    Region = "eu-west-1",
                    ExecutionRoleArn = "role",
                    Containers =
                    {
                        new Aws.Sagemaker.Inputs.ModelContainerArgs
                        {
                            Environment = { ["A"] = stores[0].BucketName, ["B"] = stores[1].BucketName, ["C"] = stores[2].BucketName },
                        },
                    },
                });
            }
            """
        );
        Assert.Contains(", as do 1 more created here;", Assert.Single(messages), StringComparison.Ordinal);
    }

    private static string[] Find(string statements)
    {
        var program = new AnalyzedProgram(
            (
                "/app/Program.cs",
                "using System;\nusing System.Linq;\nusing Pulumi;\nusing Aws = Pulumi.Aws;\n"
                    + $"return await Deployment.RunAsync(() =>\n{{\n{statements}\n}});\n"
            )
        )
        {
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
        };
        return
        [
            .. ProgramAnalysis
                .Analyze(program.Compile(), program.Options(), default)!
                .Findings.Where(found => found.Diagnostic.Id.StartsWith("PDG1", StringComparison.Ordinal))
                .Select(found => found.Diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)),
        ];
    }
}

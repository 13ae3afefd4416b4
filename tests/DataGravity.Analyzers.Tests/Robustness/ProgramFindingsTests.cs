using DataGravity.Analyzers.Tests.Corpus;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.Analyzers.Tests.Robustness;

/// <summary>What hosts get that ask without a driver, against what the compiler reports.</summary>
public class ProgramFindingsTests
{
    private const string Program = """
        using Pulumi;
        using Aws = Pulumi.Aws;

        return await Deployment.RunAsync(() =>
        {
            var artifacts = new Aws.S3.Bucket("artifacts", new() { Region = "eu-west-1" });
            Model("one");
        #pragma warning disable PDG1003 // Known.
            Model("two");
            _ = new Aws.Sagemaker.Model("three", new() { Region = "us-east-1", ExecutionRoleArn = "role", PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = artifacts.Arn } });
        #pragma warning restore PDG1003

            void Model(string name) => _ = new Aws.Sagemaker.Model(name, new() { Region = "us-east-1", ExecutionRoleArn = "role", PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = artifacts.Arn } });
        });
        """;

    public static TheoryData<string> SampleNames => Samples.Names;

    public static TheoryData<string> Idioms => [.. Idiom.Names];

    [Theory, MemberData(nameof(SampleNames))]
    public Task Of_a_sample(string name) => VerifyAsync(Samples.Load(name).Compile(), Samples.Load(name));

    [Theory, MemberData(nameof(Idioms))]
    public Task Of_an_idiom(string name) => VerifyAsync(Idiom.Load(name).Analyzed.Compile(), Idiom.Load(name).Analyzed);

    [Theory]
    [InlineData(ReportDiagnostic.Default, 1)]
    [InlineData(ReportDiagnostic.Error, 1)]
    [InlineData(ReportDiagnostic.Suppress, 0)]
    public async Task Of_what_is_suppressed_in_part(ReportDiagnostic severity, int count)
    {
        var program = new AnalyzedProgram(new ProgramFile("Program.cs", Program))
        {
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
        };
        var compilation = program.Compile();
        compilation = compilation.WithOptions(
            compilation.Options.WithSpecificDiagnosticOptions(compilation.Options.SpecificDiagnosticOptions.SetItem("PDG1003", severity))
        );
        Assert.Equal(count, await VerifyAsync(compilation, program));
    }

    /// <summary>Files that were never saved have no path, and may be alike in all else that tells findings apart.</summary>
    [Fact]
    public async Task Of_files_without_a_path()
    {
        const string Part = """
            public class PartX
            {
                public PartX()
                {
                    var data = new Pulumi.Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
                    _ = new Pulumi.Aws.Lambda.Function("far", new() { Region = "us-east-1", Role = "role", S3Bucket = data.Id });
                }
            }
            """;
        var program = new AnalyzedProgram(
            new ProgramFile("Program.cs", "return await Pulumi.Deployment.RunAsync(() => { new Part1(); new Part2(); });")
        )
        {
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
        };
        var compilation = program
            .Compile()
            .AddSyntaxTrees(
                new[] { "Part1", "Part2" }.Select(name =>
                    CSharpSyntaxTree.ParseText(Part.Replace("PartX", name, StringComparison.Ordinal), program.ParseOptions)
                )
            );
        Assert.Equal(2, await VerifyAsync(compilation, program));
    }

    private static async Task<int> VerifyAsync(Compilation compilation, AnalyzedProgram program)
    {
        var reported = (
            await FoundDiagnostics.OfBuildAsync(compilation, [new PlacementAnalyzer()], program.Options(), concurrent: false)
        ).Where(finding => finding.Location.IsInSource);
        var found = FoundDiagnostics.Describe(
            ProgramAnalysis.Analyze(compilation, program.Options(), default)!.Findings.Select(finding => finding.Diagnostic)
        );
        Assert.Equal<string>(FoundDiagnostics.Describe(reported), found);
        return found.Length;
    }
}

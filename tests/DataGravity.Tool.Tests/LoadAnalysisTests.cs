using DataGravity.Analyzers.Tests.Robustness;
using DataGravity.Tool.Analysis;
using Microsoft.CodeAnalysis;

namespace DataGravity.Tool.Tests;

/// <summary>What the tool finds in programs is what a build with the package reports.</summary>
public class LoadAnalysisTests
{
    private const string Far = """
        var lake = new Aws.S3.Bucket("lake", new() { Region = "eu-west-1" });
        _ = new Aws.Sagemaker.Model("reader", new()
        {
            Region = Deployment.Instance.StackName == "dev" ? "us-east-1" : "eu-west-1", ExecutionRoleArn = "role",
            PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{lake.BucketName}/model.tar.gz") },
        });
        """;

    private static readonly (string, string)[] s_stacks =
    [
        ("/app/Pulumi.yaml", "name: app\nruntime: dotnet\n"),
        ("/app/Pulumi.dev.yaml", "config: {}\n"),
        ("/app/Pulumi.prod.yaml", "config: {}\n"),
    ];

    public static TheoryData<string> SampleNames => Samples.Names;

    [Theory]
    [MemberData(nameof(SampleNames))]
    public async Task The_warnings_of_a_sample_are_those_of_its_build(string sample)
    {
        var program = Samples.Load(sample);
        var project = new LoadedProject(sample + ".csproj", program.Compile(), [.. program.AdditionalFiles.Select(f => (f.Path, f.Text))]);
        var load = await ExplainedProgram.AnalyzeAsync(project);
        var findings = Assert.Single(load.Projects).Findings;
        Assert.Equal(
            Samples.ExpectedFindings(sample),
            findings
                .Where(finding => finding.Severity == DiagnosticSeverity.Warning)
                .Select(finding => finding.Diagnostic.ToString())
                .Order(StringComparer.Ordinal)
        );
        Assert.All(findings.Where(finding => finding.Rule.StartsWith("PDG1", StringComparison.Ordinal)), f => Assert.NotNull(f.Finding));
        Assert.All(findings.SelectMany(finding => finding.Related), related => Assert.EndsWith(" here", related.Message.Split(',')[0]));
    }

    [Fact]
    public async Task A_finding_has_its_place_and_what_it_is_also_about()
    {
        var finding = Assert.Single(await FindAsync(Far, null, s_stacks));
        Assert.Equal(("PDG1003", "/app/Program.cs", 11), (finding.Rule, finding.Range!.Path, finding.Range.Line));
        var related = Assert.Single(finding.Related);
        Assert.Equal(("S3 bucket 'lake' is created here", 10), (related.Message, related.Range.Line));
    }

    [Theory]
    [InlineData("dev", 1)]
    [InlineData("d*", 1)]
    [InlineData("prod", 0)]
    public async Task A_pattern_leaves_out_other_stacks(string stack, int count) =>
        Assert.Equal(count, (await FindAsync(Far, stack, s_stacks)).Count);

    [Fact]
    public async Task What_is_suppressed_is_not_found() =>
        Assert.Empty(await FindAsync("#pragma warning disable PDG1003\n" + Far, null, s_stacks));

    [Fact]
    public async Task Rules_about_the_source_and_the_files_beside_it_count()
    {
        var found = await FindAsync(
            """_ = new Aws.S3.Bucket("lake").BucketName.Apply(name => new Aws.S3.Bucket(name));""",
            null,
            ("/app/DataGravity.yaml", "dta: []\n")
        );
        Assert.Equal(
            [("PDG3006", "DataGravity.yaml"), ("PDG3002", "Program.cs")],
            found.Select(f => (f.Rule, Path.GetFileName(f.Range!.Path)))
        );
    }

    [Fact]
    public async Task A_program_that_does_not_compile_is_a_problem_and_the_others_are_analysed()
    {
        var load = await ExplainedProgram.AnalyzeAsync(
            ExplainedProgram.Project("/a/A.csproj", "first();"),
            ExplainedProgram.Project("/b/B.csproj", "")
        );
        Assert.Equal("B", Assert.Single(load.Projects).Name);
        Assert.StartsWith("A.csproj does not compile (1 error)", Assert.Single(load.Problems).Message, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<ProgramFinding>> FindAsync(string body, string? stack, params (string, string)[] files) =>
        Assert.Single((await ExplainedProgram.AnalyzeAsync(stack, ExplainedProgram.Project(body, files))).Projects).Findings;
}

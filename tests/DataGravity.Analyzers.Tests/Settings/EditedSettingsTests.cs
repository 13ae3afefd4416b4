using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Settings;

/// <summary>What is kept from one state of DataGravity.yaml to the next never shows.</summary>
public class EditedSettingsTests
{
    private const string Accepting = """
        data:
          - { name: company-lake, cloud: aws, region: eu-west-1 }
        accept:
          - { rule: PDG1003, compute: model, reason: small }
        """;

    private static readonly AnalyzedProgram s_program = new(
        (
            "Program.cs",
            """
            using Pulumi;
            using Aws = Pulumi.Aws;
            return await Deployment.RunAsync(() =>
            {
                _ = new Aws.Sagemaker.Model("model", new()
                {
                    Region = "us-east-1",
                    ExecutionRoleArn = "role",
                    PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = "s3://company-lake/model" },
                });
            });
            """
        )
    )
    {
        References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
    };

    private static AnalyzedProgram With(string? settings) =>
        s_program with
        {
            AdditionalFiles = settings is null ? [] : [new ProgramFile("DataGravity.yaml", settings)],
        };

    [Fact]
    public async Task Each_state_counts()
    {
        var states = new (string When, AnalyzedProgram Program, string[] Found)[]
        {
            ("without a file", With(null), []),
            ("accepted", With(Accepting), []),
            ("no longer accepted", With(Accepting[..Accepting.IndexOf("accept", StringComparison.Ordinal)]), ["PDG1003"]),
            ("something else accepted", With(Accepting.Replace("model", "other", StringComparison.Ordinal)), ["PDG1003", "PDG3006"]),
            ("accepted again", With(Accepting), []),
            ("half typed", With(Accepting[..^10]), ["PDG1003", "PDG3006"]),
        };
        foreach (var (when, program, found) in states)
        {
            var findings = await FoundDiagnostics.OfBuildAsync(
                program.Compile(),
                [new PlacementAnalyzer()],
                program.Options(),
                concurrent: true
            );
            Assert.Equal(found, findings.Select(finding => finding.Id).Order());
        }
        await WarmConsistency.VerifyAsync(
            states.Select(state => (state.When, state.Program)),
            () => new PlacementAnalyzer(new AnalysisCache())
        );
    }

    [Fact]
    public Task Random_edits() =>
        WarmConsistency.VerifyAsync(
            With(Accepting),
            () => new PlacementAnalyzer(new AnalysisCache()),
            RandomEdits.Of(With(Accepting), 60, 5)
        );
}

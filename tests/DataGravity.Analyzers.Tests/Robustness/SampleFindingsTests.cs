using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Robustness;

/// <summary>What each sample is there to show.</summary>
public class SampleFindingsTests
{
    [Theory]
    [InlineData("CoLocated")]
    [InlineData(
        "CrossRegionTraining",
        "Program.cs: PDG1003: SageMaker model 'churn' in us-east-1 (provider 'virginia') reads S3 bucket 'artifacts' in eu-west-1 (provider 'ireland'); SageMaker requires its model artifacts in its own region")]
    [InlineData(
        "StackDrift",
        "RankingStack.cs: PDG1003: SageMaker model 'ranking' in us-east-1 (aws:region, Pulumi.prod.yaml:3) reads S3 bucket 'models' in eu-west-1 (its own Region) in stack 'prod'; SageMaker requires its model artifacts in its own region")]
    public async Task A_sample_s_findings(string sample, params string[] expected)
    {
        var program = Samples.Load(sample);
        var found = await Findings.OfBuildAsync(program.Compile(), [new PlacementAnalyzer()], program.Options(), concurrent: true);
        Assert.Equal(expected, found.Select(finding => $"{finding.Location.SourceTree!.FilePath}: {finding.Id}: {finding.GetMessage()}"));
    }
}

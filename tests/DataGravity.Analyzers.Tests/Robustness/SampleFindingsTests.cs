using DataGravity.Testing;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Tests.Robustness;

/// <summary>What each sample is there to show.</summary>
public class SampleFindingsTests
{
    public static TheoryData<string> Names => Samples.Names;

    /// <summary>The warnings, written as the compiler prints them, are those in the sample's <c>expected-findings.txt</c>.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_sample_s_findings(string sample)
    {
        var program = Samples.Load(sample);
        var found = await FoundDiagnostics.OfBuildAsync(program.Compile(), [new PlacementAnalyzer()], program.Options(), concurrent: true);
        Assert.Equal(
            Samples.ExpectedFindings(sample),
            found
                .Where(finding => finding.Severity == DiagnosticSeverity.Warning)
                .Select(finding => finding.ToString())
                .Order(StringComparer.Ordinal)
        );
    }
}

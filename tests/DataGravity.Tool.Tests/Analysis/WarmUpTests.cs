using DataGravity.Tool.Analysis;

namespace DataGravity.Tool.Tests.Analysis;

public class WarmUpTests
{
    /// <summary>The program compiles, and takes the analysis all the way to a finding. Otherwise it warms up nothing.</summary>
    [Fact]
    public async Task Its_program_has_a_finding()
    {
        var load = await WarmUp.RunAsync(default);
        Assert.Empty(load.Problems);
        var findings = Assert.Single(load.Projects).Findings.Where(finding => finding.Rule == "PDG1002");
        Assert.Contains("uses S3 bucket 'lake-us-east-1' in us-east-1", Assert.Single(findings).Message, StringComparison.Ordinal);
    }
}

using DataGravity.Analyzers.Tests.Scenarios;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Tests.Rules;

/// <summary>
/// How much a multi-region matters depends on where the compute is, and on what it does. Scenarios 8 and 30 are with the scenarios.
/// </summary>
public class MultiRegionRuleTests
{
    private static string Machine(string location, string zone, string marked, string startup = "MetadataStartupScript = images.Url") =>
        $$"""
            var images = new Gcp.Storage.Bucket("images", new() { Location = "{{location}}" });
            _ = new {{marked}}("gpu", new() { Zone = "{{zone}}", MachineType = "a2-highgpu-1g", BootDisk = new Gcp.Compute.Inputs.InstanceBootDiskArgs(), {{startup}} });
            """;

    [Theory]
    [InlineData("US", "europe-west4-a", DiagnosticSeverity.Warning, "Google Cloud bills every byte as transfer out of US")]
    [InlineData(
        "us",
        "us-central1-a",
        DiagnosticSeverity.Info,
        "Google Cloud bills every read of a multi-region, from inside it too: about $0.0186 per GB, $18.63 per TB"
    )]
    [InlineData(
        "EU",
        "europe-west2-a",
        DiagnosticSeverity.Warning,
        "Google Cloud bills every byte as transfer out of EU: about $0.0186 per GB, $18.63 per TB"
    )]
    public async Task Outside_it_is_a_warning_inside_a_suggestion(string location, string zone, DiagnosticSeverity severity, string message)
    {
        var body = Machine(location, zone, "{|PDG1004:Gcp.Compute.Instance|}");
        await Scenario.VerifyAsync(body);
        await Scenario.VerifySeverityAsync(body, severity, message);
    }

    [Theory]
    [InlineData("NAM4", "us-central1-a")]
    [InlineData("us-central1", "us-central1-a")]
    public Task Silent(string location, string zone) => Scenario.VerifyAsync(Machine(location, zone, "Gcp.Compute.Instance"));

    [Fact]
    public Task Half_typed() =>
        Scenario.VerifyAsync(Machine("US", "europe-west4-a", "Gcp.Compute.Instance", "MetadataStartupScript = {|CS0103:imag|}"));
}

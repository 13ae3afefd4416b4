using DataGravity.Fuzzing.Running;
using Xunit.Abstractions;

namespace DataGravity.Fuzzing;

/// <summary>About a minute of each campaign; always the same mutants, so that what fails once fails again.</summary>
public class FuzzingTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("programs", 5_000)]
    [InlineData("yaml", 5_000)]
    [InlineData("fixes", 250)]
    public async Task Nothing_goes_wrong(string subject, long count)
    {
        var result = await new Campaign(subject, count, Seed: 2026, Environment.ProcessorCount, Folder: null).RunAsync(TextWriter.Null);
        output.WriteLine($"{result}");
        Assert.DoesNotContain(result.Faults, found => found.Fault.Kind != FaultKind.Compiler);
    }
}

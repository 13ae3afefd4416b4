using DataGravity.Fuzzing.Running;

namespace DataGravity.Fuzzing;

/// <summary>
/// Nothing takes the host down: in a process of its own, on threads as small as hosts have, so that an overflow is a failure and no more.
/// </summary>
public class HostileTests
{
    [Theory]
    [InlineData(Worker.StackSize)]
    [InlineData(512)]
    public async Task Hostile_programs_cost_little_and_lose_nothing(int kilobytes)
    {
        Assert.NotEmpty(HostilePrograms.Files);
        using var process = Child.Start(["hostile", "--stack", $"{kilobytes}"]);
        var errors = process.StandardError.ReadToEndAsync();
        var output = (await process.StandardOutput.ReadToEndAsync()).TrimEnd().Split('\n');
        Assert.True(output[^1] == HostilePrograms.Done, $"died of {output[^1]}\n{await errors}");
        Assert.Equal(
            HostilePrograms.Files.Select(file => HostilePrograms.Begins + Path.GetFileNameWithoutExtension(file)),
            output.SkipLast(1)
        );
    }
}

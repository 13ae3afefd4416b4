using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>Programs nobody wrote: what is read in them has to be what happens when they run.</summary>
public class RandomProgramTests
{
    /// <summary>Seeds in this run; DATAGRAVITY_SEEDS asks for more.</summary>
    private static readonly int s_seeds = int.TryParse(Environment.GetEnvironmentVariable("DATAGRAVITY_SEEDS"), out var seeds) ? seeds : 150;

    [Fact]
    public async Task Every_seed_agrees()
    {
        for (var seed = 0; seed < s_seeds; seed++)
        {
            var program = RandomProgram.Write(seed);
            try
            {
                await Agreement.VerifyAsync(program);
            }
            catch (Exception problem)
            {
                Assert.Fail($"Seed {seed}: {problem.Message}\n{string.Join(", ", program.Config.Select(c => $"{c.Key}={c.Value}"))}\n{program.Source}");
            }
        }
    }
}

using DataGravity.Analyzers.Tests.Differential;
using DataGravity.Analyzers.Tests.Differential.Random;
using FsCheck;
using FsCheck.Fluent;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>Programs nobody wrote: what is read in them has to be what happens when they run.</summary>
public class RandomProgramTests
{
    private const int BatchSize = 50;

    // A fixed seed: what fails here is to fail everywhere. DATAGRAVITY_FUZZ=<runs> looks for news instead.
    private static readonly int? s_runs = int.TryParse(Environment.GetEnvironmentVariable("DATAGRAVITY_FUZZ"), out var runs) ? runs : null;

    [Fact, Trait("Compiler", "newest")]
    public async Task Every_program_agrees()
    {
        var random = s_runs is null ? new Rnd(2026, 1123) : new Rnd((ulong)DateTime.UtcNow.Ticks);
        foreach (var batch in RandomProgram.Arbitrary.Generator.Sample(s_runs ?? 1_000, random, 50).Chunk(BatchSize))
        {
            if (await FirstDisagreementAsync(batch) is not { } program)
                continue;
            // Again, alone, for the smallest program that disagrees.
            Check.One(
                Config.QuickThrowOnFailure.WithMaxTest(1),
                Prop.ForAll(From(program), p => Agreement.VerifyAsync(p.In("App")).GetAwaiter().GetResult())
            );
            Assert.Fail($"Disagrees only beside other programs:\n{program}");
        }
    }

    private static Arbitrary<RandomProgram> From(RandomProgram program) =>
        Arb.From(Gen.Constant(program), RandomProgram.Arbitrary.Shrinker);

    private static async Task<RandomProgram?> FirstDisagreementAsync(RandomProgram[] batch)
    {
        var programs = batch.Select((program, i) => program.In(SpaceOf(i))).ToArray();
        var compilation = DeployedProgram.Compile(programs);
        var units = StaticGraph.Lower(compilation);
        var disagrees = new bool[batch.Length];
        await ProgramRunner.RunAsync(programs, compilation, SpaceOf, (i, ran) => disagrees[i] = !Agrees(programs[i], ran, units[i]));
        return batch.Where((_, i) => disagrees[i]).FirstOrDefault();
    }

    private static bool Agrees(DeployedProgram program, Func<IReadOnlyList<Deployed>> ran, DataGravity.Program.ProgramUnit unit)
    {
        try
        {
            Agreement.Verify(program, ran(), [unit]);
            return true;
        }
        // To look for a smaller one that never ends would take too long.
        catch (Exception fault) when (fault is not TimeoutException)
        {
            return false; // Why, it says when it is alone.
        }
    }

    private static string SpaceOf(int index) => $"Program{index}";
}

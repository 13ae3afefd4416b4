using DataGravity.Analyzers.Tests.Corpus;
using DataGravity.Analyzers.Tests.Differential.Random;
using DataGravity.Analyzers.Tests.Robustness;
using DataGravity.Testing;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace DataGravity.Analyzers.Tests.Moves;

/// <summary>Every move that is offered for a program, made and run. Those of the scenarios are made where they are found.</summary>
public class MovedProgramTests(ITestOutputHelper output)
{
    // A fixed seed: what fails here is to fail everywhere. DATAGRAVITY_FUZZ=<runs> looks for news instead.
    private static readonly int? s_runs = int.TryParse(Environment.GetEnvironmentVariable("DATAGRAVITY_FUZZ"), out var runs) ? runs : null;

    public static TheoryData<string> Idioms => [.. Idiom.Names];

    public static TheoryData<string> SampleNames => Samples.Names;

    [Theory, MemberData(nameof(Idioms)), Trait("Compiler", "newest")]
    public Task Moves_of_an_idiom(string name) => MovedProgram.VerifyAsync(Idiom.Load(name).Analyzed);

    [Theory, MemberData(nameof(SampleNames))]
    public Task Moves_of_a_sample(string name) => MovedProgram.VerifyAsync(Samples.Load(name));

    [Fact, Trait("Compiler", "newest")]
    public void Moves_of_random_programs()
    {
        var (programs, moves) = (0, 0);
        var property = Prop.ForAll(
            RandomProgram.Arbitrary,
            program =>
            {
                var made = MovedProgram.VerifyAsync(Analyzed(program)).GetAwaiter().GetResult();
                programs += made > 0 ? 1 : 0;
                moves += made;
            }
        );
        var config = Config.QuickThrowOnFailure.WithMaxTest(s_runs ?? 60).WithStartSize(50).WithEndSize(50);
        Check.One(s_runs is null ? config.WithReplay(2026, 1125) : config, property);
        output.WriteLine($"{programs} programs with a move, {moves} moves");
        Assert.NotEqual(0, moves);
    }

    private static AnalyzedProgram Analyzed(RandomProgram program)
    {
        var deployed = program.In("App");
        return new([.. deployed.Sources.Select(source => new ProgramFile(source.Path, source.Text))])
        {
            AdditionalFiles = [.. deployed.FileTexts.Select(file => new ProgramFile(file.Path, file.Text))],
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
        };
    }
}

using DataGravity.Analyzers;
using DataGravity.Fuzzing.Generation;
using DataGravity.Fuzzing.Mutation;
using DataGravity.Fuzzing.Seeds;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataGravity.Fuzzing.Subjects;

/// <summary>Programs, half typed and worse, analysed as editors and compilers do it.</summary>
internal sealed class ProgramSubject : Subject
{
    // One in so many goes through the compiler's driver, with all analyzers; that takes longer. Its length decides, so that a mutant in a
    // file is run as it was.
    private const int DriverStep = 32;

    private static readonly HashSet<string> s_sources =
    [
        .. SeedPrograms.Whole.SelectMany(program => program.Sources).Select(source => source.Text),
    ];

    /// <inheritdoc/>
    protected override Mutant Mutate(Random random)
    {
        var calls = new CallGenerator(random);
        var seed = SeedOf(random, calls);
        // What calls library methods is evaluated only while it compiles.
        if (seed.IsGenerated && random.Next(4) > 0)
            return seed.Program;
        var mutator = new ProgramMutator(random, SeedPrograms.Texts, calls.Statement);
        var changed = random.Next(seed.Program.Sources.Count);
        return seed.Program with
        {
            Sources =
            [
                .. seed.Program.Sources.Select((source, i) => i == changed ? source with { Text = mutator.Mutate(source.Text) } : source),
            ],
        };
    }

    private static (Mutant Program, bool IsGenerated) SeedOf(Random random, CallGenerator calls) =>
        random.Next(40) switch
        {
            0 => (Deployed(random, SeedPrograms.Hard.Pick(random)), false),
            < 10 => (Deployed(random, calls.Body()), true),
            < 25 => (Deployed(random, SeedPrograms.Bodies.Pick(random)), false),
            // Of two, the smaller one: it shows as much, and takes less time.
            _ => (Smaller(SeedPrograms.Whole.Pick(random), SeedPrograms.Whole.Pick(random)), false),
        };

    private static Mutant Smaller(Mutant one, Mutant other) => SizeOf(one) < SizeOf(other) ? one : other;

    private static int SizeOf(Mutant program) => program.Sources.Sum(source => source.Text.Length);

    private static Mutant Deployed(Random random, string body) => Mutant.Of(SeedPrograms.Program(body, isStack: random.Next(2) == 0));

    /// <inheritdoc/>
    public override IEnumerable<Fault> Run(Mutant mutant)
    {
        var (compilation, options) = (Compilations.Of(mutant, s_sources), Compilations.Options(mutant));
        if (mutant.Sources[0].Text.Length % DriverStep != 0)
        {
            foreach (var finding in ProgramAnalysis.Analyze(compilation, options, default)?.Findings ?? [])
                _ = finding.Diagnostic.GetMessage();
            return [];
        }
        var faults = new List<Fault>();
        var analysis = compilation.WithAnalyzers(
            Compilations.Analyzers,
            new CompilationWithAnalyzersOptions(
                options,
                (e, _, _) => faults.Add(Fault.Of(e)),
                concurrentAnalysis: false,
                logAnalyzerExecutionTime: false
            )
        );
        foreach (var tree in compilation.SyntaxTrees)
        {
            analysis
                .GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), filterSpan: null, default)
                .GetAwaiter()
                .GetResult();
        }

        return faults;
    }

    /// <inheritdoc/>
    public override void Compile(Mutant mutant) => Compilations.Of(mutant, s_sources).GetDiagnostics();
}

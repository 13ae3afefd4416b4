using DataGravity.Fuzzing.Generation;
using DataGravity.Fuzzing.Mutation;
using DataGravity.Fuzzing.Seeds;
using DataGravity.Fuzzing.Subjects;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace DataGravity.Fuzzing;

public class CallGeneratorTests(ITestOutputHelper output)
{
    /// <summary>Calls that do not compile reach no model.</summary>
    [Fact]
    public void Most_calls_compile()
    {
        const int Programs = 60;
        var broken = Enumerable.Range(0, Programs).Select(ErrorsOf).Where(errors => errors.Length > 0).ToList();
        foreach (var error in broken.SelectMany(errors => errors))
            output.WriteLine($"{error}");
        Assert.True(broken.Count < Programs / 10, $"{broken.Count} of {Programs} programs do not compile");
    }

    private static Diagnostic[] ErrorsOf(int seed)
    {
        var program = SeedPrograms.Program(new CallGenerator(new Random(seed)).Body(), isStack: false);
        return
        [
            .. Compilations
                .Of(Mutant.Of(program), new HashSet<string>())
                .GetDiagnostics()
                .Where(found => found.Severity == DiagnosticSeverity.Error),
        ];
    }
}

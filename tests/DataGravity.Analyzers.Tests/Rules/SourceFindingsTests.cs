using System.Collections.Immutable;
using DataGravity.Analyzers.Rules;
using DataGravity.Analyzers.Tests.Corpus;
using DataGravity.Analyzers.Tests.Robustness;
using DataGravity.Testing;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataGravity.Analyzers.Tests.Rules;

/// <summary>The rules about source on programs that are not written for them: every idiom and every sample.</summary>
public class SourceFindingsTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> s_rules = [new SourceAnalyzer()];

    [Fact]
    public async Task Only_what_is_so_is_found_in_idioms_and_samples()
    {
        var found = new List<string>();
        foreach (var idiom in Idiom.Names)
            found.AddRange(await FindingsAsync(idiom, Idiom.Load(idiom).Analyzed));
        foreach (
            var sample in Directory
                .GetDirectories(Path.Combine(AppContext.BaseDirectory, "samples"))
                .Select(folder => Path.GetFileName(folder)!)
        )
        {
            found.AddRange(await FindingsAsync(sample, Samples.Load(sample)));
        }

        Assert.Equal(
            [
                // What the idiom is about. Its other creation is in a function that the lambda calls.
                "B29-resources-in-apply: PDG3002 SageMaker notebook instance 'inside' is created inside Apply: a preview leaves it out while the value is unknown, and may show it as deleted",
            ],
            found.Order(StringComparer.Ordinal)
        );
    }

    private static async Task<IEnumerable<string>> FindingsAsync(string name, AnalyzedProgram program) =>
        from finding in await FoundDiagnostics.OfBuildAsync(program.Compile(), s_rules, program.Options(), concurrent: true)
        select $"{name}: {finding.Id} {finding.GetMessage()}";
}

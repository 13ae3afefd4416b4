using System.Collections.Immutable;
using DataGravity.Analyzers.Rules;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Abstractions;

namespace DataGravity.Analyzers.Tests.Robustness.Typing;

/// <summary>
/// While a statement is typed, a character at a time and at its own place, the findings of all others stay. What an edit may cost is a
/// finding in the statement, one that depends on it (<see cref="Dependencies"/>; or that is not there without it, where the program
/// compiles so), and one whose own syntax the parser takes for a part of the unfinished statement.
/// </summary>
public class TypingTests(ITestOutputHelper output)
{
    // A fixed choice of statements. DATAGRAVITY_TYPING=all types every one of them.
    private const int Seed = 2026;
    private const int Programs = 30;
    private const int StatementsOfEach = 3;
    private const int KeystrokesOfEach = 25;
    private static readonly bool s_all = Environment.GetEnvironmentVariable("DATAGRAVITY_TYPING") == "all";

    private static readonly ImmutableArray<DiagnosticAnalyzer> s_rules = [new SourceAnalyzer()];

    [Fact]
    public void Findings_of_other_statements_stay()
    {
        var programs = TypedForms.All.ToArray();
        Assert.InRange(programs.Count(p => p.Name.EndsWith("as a stack", StringComparison.Ordinal)), 50, int.MaxValue);
        Assert.InRange(programs.Count(p => p.Name.EndsWith("as a lambda", StringComparison.Ordinal)), 2, int.MaxValue);
        var random = new System.Random(Seed);
        if (!s_all)
            programs = [.. programs.OrderBy(_ => random.Next()).Take(Programs)];

        var (keystrokes, kept) = (0, 0);
        var (lost, merged) = (new List<string>(), new List<string>());
        Parallel.ForEach(
            programs,
            new ParallelOptions { MaxDegreeOfParallelism = s_all ? Environment.ProcessorCount : 1 },
            program =>
            {
                foreach (var typed in TypedStatement.In(program.Program, s_all ? null : StatementsOfEach, Seed))
                {
                    foreach (var length in typed.Keystrokes(s_all ? int.MaxValue : KeystrokesOfEach))
                    {
                        var result = typed.After(length);
                        lock (lost)
                        {
                            (keystrokes, kept) = (keystrokes + 1, kept + result.Kept);
                            lost.AddRange(result.Lost.Select(finding => $"{program.Name}: {finding}"));
                            merged.AddRange(result.Merged.Select(finding => $"{program.Name}: {finding}"));
                        }
                    }
                }
            }
        );
        output.WriteLine(
            $"{programs.Length} programs, {keystrokes} keystrokes, {kept} findings kept, {merged.Count} in statements that the parser merged with the typed one, {lost.Count} lost"
        );
        output.WriteLine(string.Join("\n", merged));
        Assert.True(lost.Count == 0, string.Join("\n", lost));
        Assert.InRange(kept, 400, int.MaxValue);
    }

    /// <summary>
    /// What an editor shows of a state: the findings of the program, and of the rules about source in the file that is open.
    /// </summary>
    internal static HashSet<(string Id, string Path, int Start)> FindingsOf(
        Compilation compilation,
        SyntaxTree open,
        AnalyzerOptions options
    ) => [.. Diagnostics(compilation, open, options).Select(d => (d.Id, d.Location.SourceTree!.FilePath, d.Location.SourceSpan.Start))];

    internal static IEnumerable<Diagnostic> Diagnostics(Compilation compilation, SyntaxTree open, AnalyzerOptions options)
    {
        var analysis = new CompilationWithAnalyzers(
            compilation,
            s_rules,
            new CompilationWithAnalyzersOptions(
                options,
                onAnalyzerException: null,
                concurrentAnalysis: false,
                logAnalyzerExecutionTime: false
            )
        );
        var ofSource = analysis
            .GetAnalyzerSemanticDiagnosticsAsync(analysis.Compilation.GetSemanticModel(open), filterSpan: null, default)
            .GetAwaiter()
            .GetResult();
        Assert.DoesNotContain(ofSource, d => d.Id == "AD0001");
        return ProgramAnalysis.Analyze(compilation, options, default)!.Findings.Select(finding => finding.Diagnostic).Concat(ofSource);
    }
}

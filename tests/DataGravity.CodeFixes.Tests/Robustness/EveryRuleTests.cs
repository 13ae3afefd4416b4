using System.Collections.Concurrent;
using System.Collections.Immutable;
using DataGravity.Analyzers;
using DataGravity.CodeFixes.Relocation;
using DataGravity.Rules;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Tests.Robustness;

/// <summary>A program that breaks every rule, while it is typed: no rule and no fix throws, wherever it ends.</summary>
public class EveryRuleTests
{
    private static readonly ImmutableArray<CodeFixProvider> s_fixes = FixProviders.Of(typeof(RelocationFixProvider).Assembly);

    [Fact]
    public async Task The_whole_program_breaks_every_rule()
    {
        using var workspace = new AdhocWorkspace();
        var document = EveryRule.Open(workspace).Documents.Single();
        Assert.DoesNotContain(
            (await document.Project.GetCompilationAsync())!.GetDiagnostics(),
            problem => problem.Severity == DiagnosticSeverity.Error
        );
        var found = await FindingsAsync(document);
        Assert.Equal(
            Descriptors.Rules.Select(rule => rule.Id).Except([ConfigurationRule.Descriptor.Id]),
            found.Select(finding => finding.Id).Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task No_rule_throws_wherever_it_ends()
    {
        using var workspace = new AdhocWorkspace();
        var document = EveryRule.Open(workspace).Documents.Single();
        var faults = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(
            Ends(5),
            async (end, _) =>
            {
                foreach (var fault in (await FindingsAsync(Cut(document, end))).Where(finding => finding.Id == "AD0001"))
                    faults.Enqueue($"up to {end}: {fault.GetMessage()}");
            }
        );
        Assert.Empty(faults);
    }

    /// <summary>The finding is the whole program's, or the cut one's own.</summary>
    [Fact]
    public async Task No_fix_throws_wherever_it_ends()
    {
        using var workspace = new AdhocWorkspace();
        var document = EveryRule.Open(workspace).Documents.Single();
        var whole = await FindingsAsync(document);
        foreach (var end in Ends(120))
        {
            var cut = Cut(document, end);
            foreach (var finding in whole.Concat(await FindingsAsync(cut)).Where(finding => finding.Location.SourceSpan.End <= end))
            {
                foreach (var fix in s_fixes.Where(fix => fix.FixableDiagnosticIds.Contains(finding.Id)))
                    await fix.RegisterCodeFixesAsync(new CodeFixContext(cut, finding, (_, _) => { }, default));
            }
        }
    }

    /// <summary>The ends of every n-th token.</summary>
    private static IEnumerable<int> Ends(int step) =>
        SyntaxFactory
            .ParseCompilationUnit(EveryRule.Program)
            .DescendantTokens()
            .Where((_, index) => index % step == 0)
            .Select(token => token.Span.End);

    private static Document Cut(Document document, int end) => document.WithText(SourceText.From(EveryRule.Program[..end]));

    private static async Task<ImmutableArray<Diagnostic>> FindingsAsync(Document document) =>
        await (await document.Project.GetCompilationAsync())!
            .WithAnalyzers(EveryRule.Analyzers, document.Project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync();
}

using DataGravity.Analyzers;
using DataGravity.Analyzers.Rules;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Tests.FixingAll;
using DataGravity.Testing;
using DataGravity.Testing.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace DataGravity.CodeFixes.Tests.Source;

/// <summary>What a fix of a rule about source makes of what a deployment runs: one by one, and all at once.</summary>
internal sealed class SourceFixTest<TRule, TFix> : ConsistentCodeFixTest<SourceAnalyzer, TFix>
    where TRule : SourceRule, new()
    where TFix : SourceFixProvider, new()
{
    public SourceFixTest()
    {
        TestState.AdditionalReferences.AddRange(PulumiReferences.All);
        TestState.AnalyzerConfigFiles.Add(FixAllRun.Property);
        TestState.OutputKind = OutputKind.ConsoleApplication;
        DisabledDiagnostics.AddRange(RuleTest<TRule>.Others);
    }

    /// <summary>The rule's own, since the analyzer has others.</summary>
    protected override DiagnosticDescriptor GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) => Descriptors.Get(new TRule().Descriptor);

    public static Task FixAsync(string before, string after, string key, string title)
    {
        var test = new SourceFixTest<TRule, TFix>
        {
            TestCode = RuleTest<TRule>.Program(before),
            FixedCode = RuleTest<TRule>.Program(after),
            CodeActionEquivalenceKey = key,
        };
        test.CodeActionVerifier = (action, verifier) => verifier.Equal(title, action.Title);
        return test.RunAsync();
    }

    /// <summary>All findings of a document, whatever the titles.</summary>
    public static Task FixAllAsync(string before, string after, string key, int steps) =>
        new SourceFixTest<TRule, TFix>
        {
            TestCode = RuleTest<TRule>.Program(before),
            FixedCode = RuleTest<TRule>.Program(after),
            CodeActionEquivalenceKey = key,
            NumberOfIncrementalIterations = steps,
        }.RunAsync();

    /// <summary>Nothing is offered.</summary>
    public static Task StaysAsync(string body)
    {
        var test = new SourceFixTest<TRule, TFix> { TestCode = RuleTest<TRule>.Program(body), FixedCode = RuleTest<TRule>.Program(body) };
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        return test.RunAsync();
    }
}

using DataGravity.Analyzers;
using DataGravity.Testing.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace DataGravity.Testing;

/// <summary>A Pulumi program with its findings marked: <c>new {|PDG1003:Model|}(…)</c>.</summary>
public sealed class PlacementTest : ConsistentAnalyzerTest<PlacementAnalyzer>
{
    // Says of everything unknown that it is: other tests are about what is not said then.
    private const string Hidden = "PDG3001";

    public PlacementTest()
    {
        TestState.AdditionalReferences.AddRange(PulumiReferences.All);
        TestState.OutputKind = OutputKind.ConsoleApplication;
        DisabledDiagnostics.Add(Hidden);
    }

    /// <summary>Analyses a program with files such as Pulumi.yaml beside it.</summary>
    public static Task VerifyAsync(string source, params (string Name, string Text)[] files) => Of(source, files).RunAsync();

    /// <summary>
    /// The same for one finding with its whole message: it stands at <c>{|#0:…|}</c>, and other places it is about are <c>{|#1:…|}</c>, ….
    /// </summary>
    public static Task VerifyMessageAsync(string source, string rule, string message, params (string Name, string Text)[] files) =>
        VerifyMessageAsync(source, ResultOf(rule), message, files);

    /// <summary>The same for a suggestion, of whatever severity the rule is.</summary>
    public static Task VerifySuggestionAsync(string source, string rule, string message, params (string Name, string Text)[] files) =>
        VerifyMessageAsync(source, ResultOf(rule).WithSeverity(DiagnosticSeverity.Info), message, files);

    private static Task VerifyMessageAsync(string source, DiagnosticResult finding, string message, (string Name, string Text)[] files)
    {
        var test = Of(source, files);
        finding = finding.WithLocation(0).WithMessage(message);
        if (finding.Id == Hidden)
            test.DisabledDiagnostics.Clear();
        for (var related = 1; source.Contains($"{{|#{related}:", StringComparison.Ordinal); related++)
            finding = finding.WithLocation(related);
        test.ExpectedDiagnostics.Add(finding);
        return test.RunAsync();
    }

    private static DiagnosticResult ResultOf(string rule) => new(Descriptors.All.Single(descriptor => descriptor.Id == rule));

    private static PlacementTest Of(string source, (string Name, string Text)[] files)
    {
        var test = new PlacementTest { TestCode = source };
        foreach (var (name, text) in files)
            test.TestState.AdditionalFiles.Add((name, text));
        return test;
    }
}

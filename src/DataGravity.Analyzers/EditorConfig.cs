using DataGravity.Findings;
using DataGravity.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Analyzers;

/// <summary>The options of <c>.editorconfig</c>, which may differ from file to file.</summary>
internal static class EditorConfig
{
    /// <summary>The options that hold for a file.</summary>
    public static FindingOptions OptionsOf(SyntaxTree tree, AnalyzerOptions options) =>
        FindingOptions.Read(ValueOf(options.AnalyzerConfigOptionsProvider.GetOptions(tree)));

    /// <summary>
    /// Reports what is wrong with the options, at the file the program begins in: of the file they come from, nobody
    /// here knows the name, and every other file would say the same.
    /// </summary>
    public static void Report(SyntaxTreeAnalysisContext context, Compilation compilation)
    {
        var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Tree);
        var problems = FindingOptions.Problems(options.Keys, ValueOf(options)).ToArray();
        if (
            problems.Length == 0
            || compilation.GetEntryPoint(context.CancellationToken) is { } entry
                && entry.DeclaringSyntaxReferences.All(part => part.SyntaxTree != context.Tree)
        )
        {
            return;
        }

        foreach (var problem in problems)
        {
            context.ReportDiagnostic(
                Diagnostic.Create(Descriptors.Get(ConfigurationRule.Descriptor), Location.Create(context.Tree, new TextSpan(0, 0)), problem)
            );
        }
    }

    private static Func<string, string?> ValueOf(AnalyzerConfigOptions options) =>
        key => options.TryGetValue(key, out var value) ? value : null;
}

using DataGravity.Findings;
using DataGravity.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Analyzers;

/// <summary>Reads the options of <c>.editorconfig</c>, which may differ between files.</summary>
internal static class EditorConfig
{
    /// <summary>The options for a file.</summary>
    public static FindingOptions OptionsOf(SyntaxTree tree, AnalyzerOptions options) =>
        FindingOptions.Read(ValueOf(options.AnalyzerConfigOptionsProvider.GetOptions(tree)));

    /// <summary>
    /// Reports problems of the options, in the file with the entry point. The name of their own file is not known here, and every other
    /// file of the program would report the same.
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

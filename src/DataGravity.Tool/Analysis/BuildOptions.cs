using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using DataGravity.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Tool.Analysis;

/// <summary>The files and options that the compiler would give to the analyzers.</summary>
internal static class BuildOptions
{
    /// <param name="project">The program.</param>
    /// <param name="stack">A pattern of the stacks that count, instead of that in .editorconfig; null to keep that.</param>
    public static AnalyzerOptions Create(LoadedProject project, string? stack)
    {
        ImmutableArray<AdditionalText> files = [.. project.Files.Select(file => new GivenText(file.Path, file.Text))];
        var provider = project.Options.AnalyzerConfigOptionsProvider;
        return new AnalyzerOptions(files, stack is null ? provider : new StackProvider(provider, stack));
    }

    private sealed class GivenText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class StackProvider(AnalyzerConfigOptionsProvider inner, string stack) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => inner.GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new StackOptions(inner.GetOptions(tree), stack);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => inner.GetOptions(textFile);
    }

    private sealed class StackOptions(AnalyzerConfigOptions inner, string stack) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => inner.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            if (key != FindingOptions.StacksOption)
                return inner.TryGetValue(key, out value);
            value = stack;
            return true;
        }
    }
}

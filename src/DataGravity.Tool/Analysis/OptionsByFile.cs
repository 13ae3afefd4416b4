using DataGravity.Analyzers;
using DataGravity.Findings;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataGravity.Tool.Analysis;

/// <summary>The options of .editorconfig for the files of a program.</summary>
/// <param name="project">The program.</param>
/// <param name="given">The options with which it is analysed.</param>
internal sealed class OptionsByFile(LoadedProject project, AnalyzerOptions given)
{
    private readonly Dictionary<string, FindingOptions> _known = [];

    /// <summary>The options for a file of the program; the default ones for any other.</summary>
    public FindingOptions Of(string file)
    {
        if (!_known.TryGetValue(file, out var options))
        {
            _known[file] = options = project.Compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == file) is { } tree
                ? EditorConfig.OptionsOf(tree, given)
                : FindingOptions.Default;
        }
        return options;
    }
}

using DataGravity.Analyzers;
using DataGravity.Findings;

namespace DataGravity.Tool.Analysis;

/// <summary>The options of .editorconfig for the files of a program.</summary>
internal sealed class OptionsByFile(LoadedProject project)
{
    private readonly Dictionary<string, FindingOptions> _known = [];

    /// <summary>The options for a file of the program; the default ones for any other.</summary>
    public FindingOptions Of(string file)
    {
        if (!_known.TryGetValue(file, out var options))
        {
            _known[file] = options = project.Compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == file) is { } tree
                ? EditorConfig.OptionsOf(tree, project.Options)
                : FindingOptions.Default;
        }
        return options;
    }
}

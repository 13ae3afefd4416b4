using System.Collections.Immutable;
using DataGravity.Tool.Linking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataGravity.Tool;

/// <summary>A project as the compiler gets it.</summary>
/// <param name="Path">The project file.</param>
/// <param name="Compilation">Its sources, including generated ones, and its references.</param>
/// <param name="Files">Its additional files, each with path and text.</param>
internal sealed record LoadedProject(string Path, CSharpCompilation Compilation, IReadOnlyList<(string Path, string Text)> Files)
{
    /// <summary>The options of .editorconfig, which may differ between files.</summary>
    public AnalyzerOptions Options { get; init; } = new(ImmutableArray<AdditionalText>.Empty);

    /// <summary>What the other programs of the load answer about outputs of their stacks. The additional files have it, too.</summary>
    public IReadOnlyList<LinkedOutput> Links { get; init; } = [];

    /// <summary>The project in its solution, for changes; null if it was not loaded from one.</summary>
    public Project? Source { get; init; }

    /// <summary>The folder that printed paths are relative to: that of the project or, in a text for people, the one they are in.</summary>
    public string PathsFrom { get; init; } = System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>A path for printing.</summary>
    public string Relative(string path) => ShownPath.Relative(PathsFrom, path);
}

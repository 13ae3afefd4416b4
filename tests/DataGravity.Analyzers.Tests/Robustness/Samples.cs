using System.Collections.Immutable;
using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Robustness;

/// <summary>The repository's samples as programs to analyse.</summary>
internal static class Samples
{
    private static readonly string s_root = Path.Combine(AppContext.BaseDirectory, "samples");

    public static TheoryData<string> Names =>
        [.. Directory.GetDirectories(s_root).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    public static AnalyzedProgram Load(string name) =>
        new([.. Files(name, "*.cs")])
        {
            AdditionalFiles = [.. Files(name, "*.yaml")],
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
        };

    /// <summary>The warnings that a build of the sample prints.</summary>
    public static IReadOnlyList<string> ExpectedFindings(string name) =>
        File.ReadAllLines(Path.Combine(s_root, name, "expected-findings.txt"));

    private static IEnumerable<ProgramFile> Files(string name, string pattern) =>
        from file in Directory.GetFiles(Path.Combine(s_root, name), pattern).Order(StringComparer.Ordinal)
        select new ProgramFile(Path.GetFileName(file), File.ReadAllText(file));
}

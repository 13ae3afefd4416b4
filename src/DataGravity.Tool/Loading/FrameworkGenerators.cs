using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataGravity.Tool;

/// <summary>
/// The source generators that come with .NET and run in nearly every project. Roslyn's pipelines are generic over their types, so the
/// runtime compiles some 5,000 methods for them. A workspace loads its analyzers by a loader that nobody else can use. With one of the
/// tool's own, <see cref="Analysis.WarmUp"/> runs the same types before.
/// </summary>
internal static class FrameworkGenerators
{
    private static readonly Loader s_loader = new();

    private static readonly ConcurrentDictionary<string, AnalyzerReference> s_references = new(StringComparer.Ordinal);

    /// <summary>Finds those that the SDK of this runtime gives to projects for this runtime. Another SDK may have none there.</summary>
    public static IReadOnlyList<AnalyzerReference> Find()
    {
        var packs = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../packs/Microsoft.NETCore.App.Ref"));
        return !Directory.Exists(packs) || NewestIn(packs) is not { } newest
            ? []
            : [.. Directory.EnumerateFiles(newest, "*.dll").Order(StringComparer.Ordinal).Select(Reference)];
    }

    /// <summary>Lets all projects use them, in place of others from the same files.</summary>
    public static Solution Share(Solution solution)
    {
        var known = Find().ToDictionary(reference => reference.FullPath!, StringComparer.Ordinal);
        return solution
            .Projects.Where(project => project.AnalyzerReferences.Any(own => known.ContainsKey(own.FullPath ?? "")))
            .Aggregate(
                solution,
                (shared, project) =>
                    shared.WithProjectAnalyzerReferences(
                        project.Id,
                        project.AnalyzerReferences.Select(own => known.GetValueOrDefault(own.FullPath ?? "", own))
                    )
            );
    }

    private static string? NewestIn(string packs) =>
        Directory
            .EnumerateDirectories(packs)
            .Where(pack => Version.TryParse(Path.GetFileName(pack), out var version) && version.Major == Environment.Version.Major)
            .OrderBy(pack => Version.Parse(Path.GetFileName(pack)))
            .Select(pack => Path.Combine(pack, "analyzers", "dotnet", "cs"))
            .LastOrDefault(Directory.Exists);

    private static AnalyzerReference Reference(string path) =>
        s_references.GetOrAdd(path, file => new AnalyzerFileReference(file, s_loader));

    /// <summary>Loads from the folder of a pack. What is not there is the tool's own, such as the compiler.</summary>
    private sealed class Loader : AssemblyLoadContext, IAnalyzerAssemblyLoader
    {
        private readonly ConcurrentDictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);

        public void AddDependencyLocation(string fullPath) => _paths.TryAdd(Path.GetFileNameWithoutExtension(fullPath), fullPath);

        public Assembly LoadFromPath(string fullPath) => LoadFromAssemblyPath(fullPath);

        protected override Assembly? Load(AssemblyName assemblyName) =>
            _paths.TryGetValue(assemblyName.Name!, out var path) ? LoadFromAssemblyPath(path) : null;
    }
}

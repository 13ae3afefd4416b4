using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace DataGravity.Testing;

/// <summary>The .NET reference assemblies of this machine's SDK.</summary>
public static class FrameworkReferences
{
    // One reference object per file and process: Roslyn shares an assembly's symbols between compilations by the identity of its metadata.
    private static readonly ConcurrentDictionary<int, Lazy<ImmutableArray<MetadataReference>>> s_cache = new();

    /// <summary>The reference assemblies of .NET 10.</summary>
    public static ImmutableArray<MetadataReference> Net100 => Of(10);

    /// <summary>
    /// The reference assemblies of a .NET version; where its targeting pack is not installed, those of the next newer one that is;
    /// without any, the assemblies the tests run on.
    /// </summary>
    public static ImmutableArray<MetadataReference> Of(int majorVersion) =>
        s_cache.GetOrAdd(InstalledPack(majorVersion)?.Major ?? 0, major => new(() => Read(major))).Value;

    /// <summary>A project with the reference assemblies of .NET 10; the other projects of its solution have them, too.</summary>
    public static Project AddTo(Project project) =>
        project
            .Solution.ProjectIds.Aggregate(project.Solution, (solution, id) => solution.AddMetadataReferences(id, Net100))
            .GetProject(project.Id)!;

    private static ImmutableArray<MetadataReference> Read(int major)
    {
        var files = InstalledPack(major) is var (_, directory) && major != 0 ? Directory.GetFiles(directory, "*.dll") : RunningFramework();
        return [.. files.Order(StringComparer.Ordinal).Select(file => (MetadataReference)MetadataReference.CreateFromFile(file))];
    }

    private static (int Major, string Directory)? InstalledPack(int atLeast)
    {
        var packs = Path.Combine(DotnetRoot, "packs", "Microsoft.NETCore.App.Ref");
        if (!Directory.Exists(packs))
        {
            return null;
        }

        var usable =
            from pack in Directory.GetDirectories(packs)
            let version = Version.TryParse(Path.GetFileName(pack).Split('-')[0], out var parsed) ? parsed : new Version(0, 0)
            let directory = Path.Combine(pack, "ref", $"net{version.Major}.0")
            where version.Major >= atLeast && Directory.Exists(directory)
            orderby version.Major, version descending
            select ((int, string)?)(version.Major, directory);
        return usable.FirstOrDefault();
    }

    private static string[] RunningFramework()
    {
        var trusted = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        var framework = RuntimeDirectory;
        return [.. trusted.Split(Path.PathSeparator).Where(file => Path.GetDirectoryName(file) == framework)];
    }

    private static string RuntimeDirectory => Path.TrimEndingDirectorySeparator(RuntimeEnvironment.GetRuntimeDirectory());

    // <root>/shared/Microsoft.NETCore.App/<version>
    private static string DotnetRoot => Path.GetFullPath(Path.Combine(RuntimeDirectory, "..", "..", ".."));
}

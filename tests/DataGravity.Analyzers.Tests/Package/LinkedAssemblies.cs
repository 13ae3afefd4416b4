using System.IO.Compression;
using System.Reflection;
using System.Runtime.Loader;
using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Package;

/// <summary>The assemblies as they are in the package, beside those that they were linked from.</summary>
public sealed class LinkedAssemblies : IDisposable
{
    private readonly PackedPackage _package = new();
    private readonly AssemblyLoadContext _context = new("linked");

    public LinkedAssemblies()
    {
        var folder = Path.Combine(_package.Temp, "linked");
        ZipFile.ExtractToDirectory(_package.File, folder);
        var files = Directory.GetFiles(folder, "*.dll", SearchOption.AllDirectories);
        // The compiler's own assemblies come from this process.
        _context.Resolving += (context, name) =>
            files.FirstOrDefault(file => Path.GetFileNameWithoutExtension(file) == name.Name) is { } file
                ? context.LoadFromAssemblyPath(file)
                : null;
        All = [.. files.Select(_context.LoadFromAssemblyPath)];
    }

    public IReadOnlyList<Assembly> All { get; }

    /// <summary>What the linked assemblies have of the types of a built one, created.</summary>
    public T[] Create<T>(Assembly built) =>
        [
            .. from type in All.Single(linked => linked.GetName().Name == built.GetName().Name).GetExportedTypes()
            where !type.IsAbstract && type.IsSubclassOf(typeof(T))
            orderby type.FullName
            select (T)Activator.CreateInstance(type)!,
        ];

    public void Dispose() => _package.Dispose();
}

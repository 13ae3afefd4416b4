using System.Collections.Concurrent;
using System.Reflection;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>References beside the framework's.</summary>
public class MetadataReferenceCollection : List<MetadataReference>
{
    // Symbols are shared between compilations that hold the same reference object.
    private static readonly ConcurrentDictionary<string, MetadataReference> Files = new();

    public void Add(Assembly assembly) => Add(assembly.Location);

    public void Add(string path) => Add(Files.GetOrAdd(path, file => MetadataReference.CreateFromFile(file)));
}

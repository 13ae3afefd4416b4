using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers;

/// <summary>The references of a compilation, as a key of what is known of them. An edit leaves them as they are.</summary>
internal static class ReferenceSet
{
    /// <summary>Returns an object that two compilations share only if they have the same references, as before and after an edit.</summary>
    /// <returns>Null for a compilation without references, and for a script, which names some itself.</returns>
    public static MetadataReference[]? Of(Compilation compilation) =>
        compilation.DirectiveReferences.IsEmpty
        && MemoryMarshal.TryGetArray(compilation.ExternalReferences.AsMemory(), out var all)
        && all is { Count: > 0, Array: { } array }
            ? array
            : null;
}

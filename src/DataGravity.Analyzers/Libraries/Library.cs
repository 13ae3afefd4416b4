using DataGravity.Carrying;
using DataGravity.Program;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Libraries;

/// <summary>A referenced component library, in one compilation.</summary>
/// <param name="Assembly">Its symbol.</param>
/// <param name="Units">Its files, lowered here or in its own build.</param>
/// <param name="Libraries">The libraries that its bodies name.</param>
internal sealed record Library(IAssemblySymbol Assembly, IReadOnlyList<ProgramUnit> Units, IReadOnlyList<LibraryName> Libraries)
{
    public LibraryName Name => NameOf(Assembly);

    public static LibraryName NameOf(IAssemblySymbol assembly) => new(assembly.Name, assembly.Identity.Version.ToString());

    /// <summary>
    /// Whether its bodies name other libraries as the compilation does. A body that was compiled against another version, or without the
    /// other's program, would name members that are not there.
    /// </summary>
    /// <param name="linked">The libraries that the compilation evaluates.</param>
    public bool Fits(IReadOnlyCollection<LibraryName> linked) =>
        Libraries.All(linked.Contains)
        && Assembly.Modules.SelectMany(m => m.ReferencedAssemblies).All(other => IsKnown(other.Name, linked));

    private bool IsKnown(string name, IReadOnlyCollection<LibraryName> linked) =>
        linked.All(other => other.Name != name) || Libraries.Any(other => other.Name == name);
}

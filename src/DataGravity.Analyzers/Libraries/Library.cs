using DataGravity.Carrying;
using DataGravity.Program;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Libraries;

/// <summary>A referenced component library, in one compilation.</summary>
/// <param name="Assembly">Its symbol.</param>
/// <param name="Units">Its files, lowered here or in its own build.</param>
/// <param name="Needs">The libraries that its bodies name.</param>
/// <param name="Knows">The names of all libraries whose programs were known when it was lowered.</param>
internal sealed record Library(
    IAssemblySymbol Assembly,
    IReadOnlyList<ProgramUnit> Units,
    IReadOnlyList<LibraryName> Needs,
    IReadOnlyCollection<string> Knows
)
{
    public LibraryName Name { get; } = new(Assembly.Name, Assembly.Identity.Version.ToString());

    /// <summary>A library whose source is here.</summary>
    public static Library Of(IAssemblySymbol assembly, LoweredProgram program)
    {
        LibraryName[] others = [.. program.Libraries.All.Select(other => other.Name)];
        return new(assembly, [.. program.Units.Select(unit => unit.Unit)], others, NamesOf(others));
    }

    /// <summary>A library whose assembly carries its program.</summary>
    public static Library Of(IAssemblySymbol assembly, CarriedProgram program) =>
        new(
            assembly,
            program.Units,
            [.. program.Libraries.Where(other => other.IsNamed).Select(other => other.Name)],
            NamesOf(program.Libraries.Select(other => other.Name))
        );

    /// <summary>
    /// Whether its bodies name other libraries as the compilation does. A body that was compiled against another version, or without the
    /// other's program, would name members that are not there.
    /// </summary>
    /// <param name="linked">The libraries that the compilation evaluates.</param>
    public bool Fits(ILookup<string, LibraryName> linked) =>
        Needs.All(other => linked[other.Name].Contains(other))
        && Assembly
            .Modules.SelectMany(module => module.ReferencedAssemblies)
            .All(other => !linked.Contains(other.Name) || Knows.Contains(other.Name));

    private static HashSet<string> NamesOf(IEnumerable<LibraryName> libraries) =>
        new(libraries.Select(library => library.Name), StringComparer.Ordinal);
}

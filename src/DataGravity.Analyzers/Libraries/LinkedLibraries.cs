using DataGravity.Analyzers.Lowering;
using DataGravity.Carrying;
using DataGravity.Program;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Libraries;

/// <summary>The component libraries that a compilation references, with their programs: from source, or from their assemblies.</summary>
internal sealed class LinkedLibraries
{
    private readonly Dictionary<IAssemblySymbol, string> _names = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IAssemblySymbol, string> _problems = new(SymbolEqualityComparer.Default);

    private LinkedLibraries(Compilation compilation, IReadOnlyList<Library> linked)
    {
        All = linked;
        foreach (var library in linked)
            _names[library.Assembly] = library.Assembly.Name;
        if (LibraryKind.IsLibrary(compilation))
            _names[compilation.Assembly] = compilation.Assembly.Name;
    }

    /// <summary>The libraries, those first that others name.</summary>
    public IReadOnlyList<Library> All { get; }

    /// <summary>Their files.</summary>
    public IEnumerable<ProgramUnit> Units => All.SelectMany(library => library.Units);

    /// <summary>Finds the libraries of a compilation.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="programs">Lowers libraries that are here as source.</param>
    /// <param name="cancellation">Stops the lowering.</param>
    public static LinkedLibraries Find(Compilation compilation, ProgramCache programs, CancellationToken cancellation)
    {
        var (waiting, problems) = (new List<Library>(), new List<(IAssemblySymbol, string)>());
        foreach (var reference in compilation.References)
        {
            switch (reference)
            {
                case CompilationReference { Compilation: var source }
                    when LibraryKind.IsLibrary(source) && SymbolOf(reference) is { } assembly:
                    var lowered = programs.Lower(source, PulumiSymbols.TryCreate(source)!, cancellation);
                    waiting.Add(
                        new Library(assembly, [.. lowered.Units.Select(u => u.Unit)], [.. lowered.Libraries.All.Select(l => l.Name)])
                    );
                    break;
                case PortableExecutableReference file when SymbolOf(reference) is { } assembly:
                    var carried = CarriedPrograms.Find(file, assembly);
                    if (carried.Program is { } program)
                        waiting.Add(new Library(assembly, program.Units, program.Libraries));
                    else if (carried.Problem is { } problem)
                        problems.Add((assembly, $"the program that {assembly.Name} carries {problem}"));
                    break;
            }
        }

        var linked = Order(waiting);
        foreach (var library in waiting.Except(linked))
            problems.Add((library.Assembly, $"{library.Name.Name} was built with other versions of the libraries that it uses"));
        var found = new LinkedLibraries(compilation, linked);
        foreach (var (assembly, problem) in problems)
            found._problems[assembly] = problem;
        return found;

        IAssemblySymbol? SymbolOf(MetadataReference reference) => compilation.GetAssemblyOrModuleSymbol(reference) as IAssemblySymbol;
    }

    /// <summary>Whether the compilation references an assembly whose bodies are evaluated.</summary>
    public bool IsLinked(IAssemblySymbol? assembly) =>
        assembly is not null && All.Count > 0 && All.Any(library => SymbolEqualityComparer.Default.Equals(library.Assembly, assembly));

    /// <summary>The name that the ids of an assembly's types begin with; null if it is no library that is evaluated.</summary>
    public string? NameOf(IAssemblySymbol? assembly) => assembly is not null && _names.TryGetValue(assembly, out var name) ? name : null;

    /// <summary>Why the bodies of an assembly that is not linked cannot be evaluated.</summary>
    public string ProblemOf(IAssemblySymbol assembly) =>
        _problems.TryGetValue(assembly, out var problem) ? problem : $"{assembly.Name} carries no program";

    /// <summary>
    /// Takes the libraries whose bodies fit together, each after those that it names. So there is no cycle, whatever they claim to name.
    /// </summary>
    private static List<Library> Order(IEnumerable<Library> libraries)
    {
        // The compiler knows one assembly of a name.
        var waiting = libraries.GroupBy(library => library.Name.Name).Select(same => same.First()).ToList();
        while (true)
        {
            var (ordered, rest) = (new List<Library>(), waiting.ToList());
            while (rest.FirstOrDefault(library => library.Libraries.All(name => ordered.Any(o => o.Name == name))) is { } next)
            {
                ordered.Add(next);
                rest.Remove(next);
            }
            var names = new HashSet<LibraryName>(ordered.Select(library => library.Name));
            if (ordered.All(library => library.Fits(names)))
                return ordered;
            // Without one of them, another may fit no longer.
            waiting = [.. ordered.Where(library => library.Fits(names))];
        }
    }
}

using System.Runtime.CompilerServices;
using DataGravity.Analyzers.Lowering;
using DataGravity.Carrying;
using DataGravity.Program;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Libraries;

/// <summary>The component libraries that a compilation references, with their programs: from source, or from their assemblies.</summary>
internal sealed class LinkedLibraries
{
    // References among which no library is, as most programs have them. The values mean nothing.
    private static readonly ConditionalWeakTable<MetadataReference[], object> s_withoutLibraries = new();

    private readonly Dictionary<IAssemblySymbol, string> _names = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IAssemblySymbol> _linked = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IAssemblySymbol, string> _problems = new(SymbolEqualityComparer.Default);

    private LinkedLibraries(Compilation compilation, IReadOnlyList<Library> linked)
    {
        All = linked;
        foreach (var library in linked)
        {
            _linked.Add(library.Assembly);
            _names[library.Assembly] = library.Assembly.Name;
        }
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
        var references = ReferenceSet.Of(compilation);
        if (references is not null && s_withoutLibraries.TryGetValue(references, out _))
            return new LinkedLibraries(compilation, []);
        var (waiting, problems) = (new List<Library>(), new List<(IAssemblySymbol, string)>());
        var wereRead = true;
        foreach (var reference in compilation.References)
        {
            switch (reference)
            {
                case CompilationReference { Compilation: var source }
                    when LibraryKind.IsLibrary(source) && SymbolOf(reference) is { } assembly:
                    waiting.Add(Library.Of(assembly, programs.Lower(source, PulumiSymbols.TryCreate(source)!, cancellation)));
                    break;
                case PortableExecutableReference file when SymbolOf(reference) is { } assembly:
                    var carried = CarriedPrograms.Find(file, assembly);
                    wereRead &= !ReferenceEquals(carried, Carried.Unread);
                    if (carried.Program is { } program)
                        waiting.Add(Library.Of(assembly, program));
                    else if (carried.Problem is { } problem)
                        problems.Add((assembly, $"the program that {assembly.Name} carries {problem}"));
                    break;
            }
        }

        if (references is not null && wereRead && waiting.Count + problems.Count == 0)
            s_withoutLibraries.GetValue(references, _ => new object());
        // Ids begin with the name of an assembly, so there is one of a name. The compiler may know more.
        var unique = waiting
            .Where(library => library.Name.Name != compilation.AssemblyName)
            .GroupBy(library => library.Name.Name)
            .Select(same => same.First())
            .ToList();
        var linked = Order(unique);
        foreach (var library in waiting.Except(unique))
            problems.Add((library.Assembly, $"another assembly is called {library.Name.Name}, too"));
        foreach (var library in unique.Except(linked))
            problems.Add((library.Assembly, $"{library.Name.Name} was built with other versions of the libraries that it uses"));
        var found = new LinkedLibraries(compilation, linked);
        foreach (var (assembly, problem) in problems)
            found._problems[assembly] = problem;
        return found;

        IAssemblySymbol? SymbolOf(MetadataReference reference) => compilation.GetAssemblyOrModuleSymbol(reference) as IAssemblySymbol;
    }

    /// <summary>Whether the compilation references an assembly whose bodies are evaluated.</summary>
    public bool IsLinked(IAssemblySymbol? assembly) => assembly is not null && All.Count > 0 && _linked.Contains(assembly);

    /// <summary>The name that the ids of an assembly's types begin with; null if it is no library that is evaluated.</summary>
    public string? NameOf(IAssemblySymbol? assembly) => assembly is not null && _names.TryGetValue(assembly, out var name) ? name : null;

    /// <summary>Why the bodies of an assembly that is not linked cannot be evaluated.</summary>
    public string ProblemOf(IAssemblySymbol assembly) =>
        _problems.TryGetValue(assembly, out var problem) ? problem : $"{assembly.Name} carries no program";

    /// <summary>
    /// Takes the libraries whose bodies fit together, each after those that it names. So there is no cycle, whatever they claim to name.
    /// </summary>
    private static List<Library> Order(List<Library> waiting)
    {
        while (true)
        {
            var (ordered, rest) = (new List<Library>(), waiting.ToList());
            var names = new HashSet<string>(StringComparer.Ordinal);
            while (rest.FirstOrDefault(library => library.Needs.All(other => names.Contains(other.Name))) is { } next)
            {
                ordered.Add(next);
                names.Add(next.Name.Name);
                rest.Remove(next);
            }
            var linked = ordered.ToLookup(library => library.Name.Name, library => library.Name, StringComparer.Ordinal);
            if (ordered.All(library => library.Fits(linked)))
                return ordered;
            // Without one of them, another may fit no longer.
            waiting = [.. ordered.Where(library => library.Fits(linked))];
        }
    }
}

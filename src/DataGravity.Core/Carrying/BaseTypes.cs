using DataGravity.Program;

namespace DataGravity.Carrying;

/// <summary>
/// Checks the base types of a carried program. The compiler lets no type be its own base, and the evaluator follows bases to their end.
/// </summary>
internal static class BaseTypes
{
    /// <exception cref="MalformedProgramException">A type is its own base, or has one in an unnamed library.</exception>
    public static void Verify(CarriedProgram program, string library)
    {
        var libraries = new HashSet<string>(program.Libraries.Select(other => other.Name), StringComparer.Ordinal);
        var bases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var declaration in program.Units.SelectMany(unit => unit.Types))
        {
            if (declaration.Base is not { InSource: true, Id: var id })
                continue;
            if (LibraryIds.IsOf(library, id))
                // The parts of a type have one base.
                bases[declaration.Type.Id] = bases.TryGetValue(declaration.Type.Id, out var other) && other != id ? throw Cyclic() : id;
            else if (LibraryIds.LibraryOf(id) is not { } owner || !libraries.Contains(owner))
                throw new MalformedProgramException("a base type of an unknown library");
        }

        var good = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in bases.Keys)
        {
            var path = new HashSet<string>(StringComparer.Ordinal);
            for (var current = start; bases.TryGetValue(current, out var next) && good.Add(current); current = next)
            {
                path.Add(current);
                if (path.Contains(next))
                    throw Cyclic();
            }
        }
    }

    private static MalformedProgramException Cyclic() => new("a type that is its own base");
}

using DataGravity.Program;

namespace DataGravity.Carrying;

/// <summary>Checks the types of a carried program, which the evaluator follows to their last base and their last part.</summary>
internal static class TypeChecks
{
    /// <exception cref="MalformedProgramException">
    /// A type has too many bases, parts or constructors, or a base in an unnamed library.
    /// </exception>
    public static void Verify(CarriedProgram program, string library)
    {
        var declarations = program.Units.SelectMany(unit => unit.Types).ToList();
        VerifyCounts(declarations.Select(declaration => declaration.Type.Id), "parts");
        VerifyCounts(
            program.Units.SelectMany(unit => unit.Procedures).Where(p => p.Kind == ProcedureKind.Constructor).Select(p => p.Owner),
            "constructors"
        );
        VerifyBases(declarations, library, [.. program.Libraries.Where(other => other.IsNamed).Select(other => other.Name.Name)]);
    }

    private static void VerifyCounts(IEnumerable<string> types, string what)
    {
        if (types.GroupBy(type => type, StringComparer.Ordinal).Any(type => type.Count() > CarriedFormat.MaxParts))
            throw new MalformedProgramException($"a type with too many {what}");
    }

    /// <summary>The compiler lets no type be its own base. Here, such a type has too many bases.</summary>
    private static void VerifyBases(IEnumerable<TypeDeclaration> declarations, string library, HashSet<string> named)
    {
        var bases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var declaration in declarations)
        {
            if (declaration.Base is not { InSource: true, Id: var id })
                continue;
            if (!LibraryIds.IsOf(library, id))
            {
                if (LibraryIds.LibraryOf(id) is not { } owner || !named.Contains(owner))
                    throw new MalformedProgramException("a base type of an unknown library");
            }
            // The first part of a type tells its base.
            else if (!bases.ContainsKey(declaration.Type.Id))
            {
                bases.Add(declaration.Type.Id, id);
            }
        }

        foreach (var type in bases.Keys)
        {
            var count = 0;
            for (var current = type; bases.TryGetValue(current, out var next); current = next)
            {
                if (++count > CarriedFormat.MaxBases)
                    throw new MalformedProgramException("a type with too many bases");
            }
        }
    }
}

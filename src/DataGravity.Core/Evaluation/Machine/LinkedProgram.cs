using DataGravity.Evaluation.Known;
using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>The linked units of a program, with every body and type by its id.</summary>
internal sealed partial class LinkedProgram
{
    private readonly Dictionary<string, Procedure> _procedures;
    private readonly Dictionary<string, IReadOnlyList<TypeDeclaration>> _types;
    private readonly Dictionary<string, IReadOnlyList<Procedure>> _constructors;
    private readonly Dictionary<string, Procedure> _staticConstructors = [];
    private readonly List<Procedure> _entryPoints = [];
    private readonly List<(TypeRef Type, Site Site)> _instantiable = [];
    private readonly HashSet<ProgramUnit> _units;
    private readonly string _assembly;

    /// <summary>
    /// Links units, in the given order. The program is the assembly of the first one; units of other assemblies are its libraries.
    /// </summary>
    /// <param name="units">The units.</param>
    /// <param name="packageConfigs">What the configuration classes of provider packages read. Null if that is not known.</param>
    public LinkedProgram(IEnumerable<ProgramUnit> units, PackageConfigs? packageConfigs = null)
    {
        PackageConfigs = packageConfigs ?? PackageConfigs.None;
        _units = [.. units];
        Declarations = _units.FirstOrDefault()?.Declarations ?? 0;
        _assembly = _units.FirstOrDefault()?.File.Assembly ?? "";
        SecretKeys = [.. _units.Where(unit => IsOwn(unit.File)).SelectMany(unit => unit.SecretKeys)];
        // A program is linked after each edit, so nothing grows step by step, and each unit keeps its own groups.
        _procedures = new(_units.Sum(unit => unit.Procedures.Count));
        _types = new(_units.Sum(unit => unit.Parts.Count));
        _constructors = new(_units.Sum(unit => unit.Constructors.Count));
        foreach (var unit in _units)
        {
            for (var i = 0; i < unit.Procedures.Count; i++)
            {
                var procedure = unit.Procedures[i];
                _procedures[procedure.Id] = procedure;
                if (procedure.Kind == ProcedureKind.EntryPoint && IsOwn(unit.File))
                    _entryPoints.Add(procedure);
                if (procedure.Kind == ProcedureKind.StaticConstructor)
                    _staticConstructors[procedure.Owner] = procedure;
            }
            for (var i = 0; IsOwn(unit.File) && i < unit.Parts.Count; i++)
            {
                if (unit.Parts[i].Value[0] is { IsInstantiable: true } first && !_types.ContainsKey(unit.Parts[i].Key))
                    _instantiable.Add((first.Type, unit.SiteOf(first.Span)));
            }
            Add(_types, unit.Parts);
            Add(_constructors, unit.Constructors);
        }

        // An array belongs to its unit, and a list to this program.
        static void Add<T>(Dictionary<string, IReadOnlyList<T>> all, IReadOnlyList<KeyValuePair<string, T[]>> ofUnit)
        {
            for (var i = 0; i < ofUnit.Count; i++)
            {
                var (id, own) = (ofUnit[i].Key, ofUnit[i].Value);
                if (!all.TryGetValue(id, out var others))
                    all.Add(id, own);
                else if (others is List<T> list)
                    list.AddRange(own);
                else
                    all[id] = new List<T>([.. others, .. own]);
            }
        }
    }

    /// <summary>A hash of what the program and its libraries declare. While it stays the same, an edit has changed bodies only.</summary>
    public ulong Declarations { get; }

    /// <summary>What the configuration classes of provider packages read.</summary>
    public PackageConfigs PackageConfigs { get; }

    /// <summary>
    /// The configuration keys that any code of the program reads as secrets, without their namespaces. What a library reads counts when it
    /// is read: most of its code is not for this program.
    /// </summary>
    internal HashSet<string> SecretKeys { get; }

    /// <summary>Returns whether this very object is a unit of the program.</summary>
    public bool Contains(ProgramUnit unit) => _units.Contains(unit);

    /// <summary>Returns whether a file belongs to the program itself and not to one of its libraries.</summary>
    public bool IsOwn(SourceFile file) => file.Assembly == _assembly;

    /// <summary>Finds the unit of a file. Returns null for a file that is not part of the program.</summary>
    public ProgramUnit? FindUnit(SourceFile file) => _units.FirstOrDefault(unit => unit.File == file);

    /// <summary>The top-level statements and <c>Main</c> methods.</summary>
    public IReadOnlyList<Procedure> EntryPoints => _entryPoints;

    /// <summary>
    /// The types that are created if a program has no entry point: its stacks, or its components if it is a library of components. The
    /// order does not depend on the order of files.
    /// </summary>
    public IEnumerable<(TypeRef Type, Site Site)> Roots =>
        (Instantiable(TypeRole.Stack) is { Length: > 0 } stacks ? stacks : Instantiable(TypeRole.ComponentResource)).OrderBy(
            root => root.Type.Id,
            StringComparer.Ordinal
        );

    /// <summary>Returns the body with an id. Returns null for a body that is not in source or is generated by the compiler.</summary>
    public Procedure? Procedure(string? id) => id is not null && _procedures.TryGetValue(id, out var procedure) ? procedure : null;

    public IReadOnlyList<TypeDeclaration> Parts(string typeId) =>
        _types.TryGetValue(typeId, out var parts) ? parts : (IReadOnlyList<TypeDeclaration>)[];

    /// <summary>Returns the base type of a source type, which each of its parts tells. Returns null for System.Object.</summary>
    public TypeRef? Base(string typeId) => FirstPart(typeId)?.Base;

    /// <summary>Returns whether a type is a struct of the program.</summary>
    public bool IsStruct(TypeRef type) => type.InSource && Base(type.Id)?.Id == "System.ValueType";

    /// <summary>
    /// Returns whether a type is the other type or derives from it. Returns null if a base type outside the source hides the answer, or if
    /// it depends on type arguments.
    /// </summary>
    public bool? Derives(TypeRef type, TypeRef from)
    {
        if (from.IsParameter)
            return null;
        for (TypeRef? current = type; current is not null; current = Base(current.Id))
        {
            // Two constructions of a generic type have the same id.
            if (current.Id == from.Id)
                return TypeRef.IsGeneric(from.Id) ? null : true;
            if (!current.InSource)
                return from.InSource ? false : DerivesInPulumi(current, from);
        }
        return false;
    }

    /// <summary>
    /// Returns whether a type of Pulumi derives from another. Generated classes derive directly from one of Pulumi's base classes, and
    /// nothing derives from them.
    /// </summary>
    private static bool? DerivesInPulumi(TypeRef type, TypeRef from) =>
        from.Id switch
        {
            "System.Object" => true,
            _ when type.Role == TypeRole.Other && from.Role == TypeRole.Other => null,
            "Pulumi.Resource" => type.Role is not (TypeRole.Other or TypeRole.InputArgs or TypeRole.ResourceOptions),
            "Pulumi.CustomResource" => type.Role is TypeRole.CustomResource or TypeRole.ProviderResource,
            "Pulumi.ProviderResource" => type.Role == TypeRole.ProviderResource,
            "Pulumi.ComponentResource" => type.Role is TypeRole.ComponentResource or TypeRole.RemoteComponent or TypeRole.Stack,
            "Pulumi.InputArgs" or "Pulumi.ResourceArgs" => type.Role == TypeRole.InputArgs,
            "Pulumi.ResourceOptions" => type.Role == TypeRole.ResourceOptions,
            _ => false,
        };

    public Procedure? PrimaryConstructor(string typeId) => Constructors(typeId).FirstOrDefault(p => p.PrimaryParameters.Count > 0);

    /// <summary>Returns the constructor without required parameters.</summary>
    public Procedure? ParameterlessConstructor(string typeId) =>
        Constructors(typeId).FirstOrDefault(p => p.Parameters.All(a => a.Default is not null || a.IsParams));

    public Procedure? StaticConstructor(string typeId) => _staticConstructors.TryGetValue(typeId, out var found) ? found : null;

    /// <summary>Returns the constructor with the fewest parameters, for an object that no code creates explicitly.</summary>
    public Procedure? SimplestConstructor(string typeId) =>
        ParameterlessConstructor(typeId) ?? Constructors(typeId).OrderBy(p => p.Parameters.Count).FirstOrDefault();

    private TypeDeclaration? FirstPart(string typeId) => Parts(typeId) is [var first, ..] ? first : null;

    private (TypeRef Type, Site Site)[] Instantiable(TypeRole role) => [.. _instantiable.Where(t => t.Type.Role == role)];

    private IReadOnlyList<Procedure> Constructors(string typeId) =>
        _constructors.TryGetValue(typeId, out var all) ? all : (IReadOnlyList<Procedure>)[];
}

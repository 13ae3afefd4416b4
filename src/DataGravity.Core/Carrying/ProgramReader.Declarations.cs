using DataGravity.Program;

namespace DataGravity.Carrying;

// Types and bodies.
internal sealed partial class ProgramReader
{
    private const int Unlimited = -1;

    private TypeDeclaration Declaration()
    {
        var (type, baseType) = (Own(Type()), Maybe(Type));
        // Bases of the library's own are checked for cycles, and what is not in a library is no base of its types.
        if (baseType is { InSource: true } && LibraryIds.LibraryOf(baseType.Id) is null)
            throw new MalformedProgramException("a base type of nobody");
        return new TypeDeclaration(type, baseType, List(() => new FieldDeclaration(Member(), Outermost(Procedure))), Bytes.Flag())
        {
            Span = Span(),
            EnumMembers = List(() =>
                new EnumLiteral(type, Text(), Contents.Read(Bytes) ?? throw new MalformedProgramException("a member without a value"))
            ),
            IsRecord = Bytes.Flag(),
            Methods = Map(Text),
            Properties = Map(Member),
            Data = List(Member),
            Stored = new HashSet<string>(Texts(), StringComparer.Ordinal),
        };
    }

    private Dictionary<string, T> Map<T>(Func<T> read)
    {
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (key, value) in List(() => (Text(), read())))
            map[key] = value;
        return map;
    }

    private TypeRef Own(TypeRef type) =>
        type.InSource && LibraryIds.IsOf(library, type.Id) ? type : throw new MalformedProgramException("a type of another assembly");

    /// <summary>Reads a body that is linked by its id, with a limit of its own for its variables.</summary>
    private Procedure Outermost(Func<Procedure> read)
    {
        // Not cleared: that takes the time of the largest body before.
        _variables = [];
        _variableCount = Unlimited;
        var procedure = read();
        if (!LibraryIds.IsOf(library, procedure.Id) || !LibraryIds.IsOf(library, procedure.Owner))
            throw new MalformedProgramException("a body of another assembly");
        return procedure;
    }

    public Procedure Procedure()
    {
        var count = Bytes.Index();
        // A function inside a body shares its variables.
        if (_variableCount == Unlimited)
            _variableCount = count <= CarriedFormat.MaxVariables ? count : throw new MalformedProgramException("too many variables");
        else if (count > _variableCount)
            throw new MalformedProgramException("more variables than the body around it");
        var (id, name, kind, owner) = (Text(), Text(), Choice<ProcedureKind>(), Text());
        var parameters = List(() => new Parameter(ParameterVariable(), Maybe(Expression), Bytes.Flag()));
        var body = Statement();
        var baseCall = Maybe(() => new ConstructorCall(Type(), Bytes.Text(), Arguments(), Bytes.Flag()));
        var primary = List(Member);
        if (primary.Length > parameters.Length)
            throw new MalformedProgramException("more kept parameters than parameters");
        return new Procedure(id, name, kind, owner, parameters, body, count)
        {
            BaseCall = baseCall,
            PrimaryParameters = primary,
            IsIterator = Bytes.Flag(),
            IsAsync = Bytes.Flag(),
            TypeParameters = Texts(),
            ChangesNothing = Bytes.Flag(),
        };
    }

    private Variable ParameterVariable()
    {
        var index = VariableIndex();
        return _variables[index] = new Variable(index, Text());
    }
}

using DataGravity.Program;

namespace DataGravity.Carrying;

// Types, members, methods and variables.
internal sealed partial class ProgramReader
{
    private Dictionary<int, Variable> _variables = [];
    private int _variableCount;

    public TypeRef Type() =>
        Shared(_types, () => new TypeRef(Text(), Text(), Choice<TypeRole>(), Bytes.Text(), Bytes.Flag()) { Elsewhere = Bytes.Text() });

    public TypeRef[] Types() => List(Type);

    public Member Member() =>
        Shared(
            _members,
            () =>
                new Member(
                    Text(),
                    Text(),
                    Text(),
                    Bytes.Flag(),
                    Bytes.Text(),
                    Bytes.Text(),
                    Maybe(Type),
                    Bytes.Flag(),
                    Bytes.Text(),
                    Bytes.Text(),
                    Bytes.Flag(),
                    Bytes.Flag()
                )
        );

    public Method Method() =>
        Shared(
            _methods,
            () =>
                new Method(
                    Text(),
                    Text(),
                    Bytes.Text(),
                    Bytes.Flag(),
                    Types(),
                    Bytes.Text(),
                    Maybe(Type),
                    Maybe(Shape),
                    Contents.Read(Bytes),
                    Maybe(Type)
                )
        );

    public JsonObject Object()
    {
        var index = Bytes.Index();
        if (index < _shapes.Count)
            return _shapes[index];
        if (index > _shapes.Count)
            throw new MalformedProgramException("something that was not written");
        var shape = new JsonObject(Type(), Bytes.Text());
        _shapes.Add(shape);
        shape.MakeOf(
            List(() => new JsonParameter(Text(), Shape(), new Literal(Contents.Read(Bytes)))),
            List(() => new JsonMember(Text(), Shape(), Member()))
        );
        return shape;
    }

    /// <summary>A variable of the body that is read. Each index has one.</summary>
    public Variable Variable()
    {
        var index = VariableIndex();
        return _variables.TryGetValue(index, out var known) ? known : _variables[index] = new Variable(index, "");
    }

    private int VariableIndex() =>
        Bytes.Index() is var index && index < _variableCount
            ? index
            : throw new MalformedProgramException("a variable that its body does not have");

    public Argument[] Arguments() =>
        List(() =>
        {
            var (parameter, ordinal, flags) = (Text(), Bytes.Index(), Bytes.Index());
            return new Argument(parameter, ordinal, Expression(), (flags & 1) != 0, (flags & 2) != 0);
        });
}

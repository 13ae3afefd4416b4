using DataGravity.Program;

namespace DataGravity.Carrying;

// Types, members, methods and variables.
internal sealed partial class ProgramWriter
{
    public void Type(TypeRef type) =>
        Shared(
            _types,
            type,
            t =>
            {
                Bytes.Text(t.Id);
                Bytes.Text(t.Name);
                Bytes.Number((int)t.Role);
                Bytes.Text(t.Token);
                Bytes.Flag(t.InSource);
                Bytes.Text(t.Elsewhere);
            }
        );

    public void Types(IReadOnlyList<TypeRef> types) => List(types, Type);

    public void Member(Member member) =>
        Shared(
            _members,
            member,
            m =>
            {
                Bytes.Text(m.Owner);
                Bytes.Text(m.Name);
                Bytes.Text(m.SchemaName);
                Bytes.Flag(m.IsStatic);
                Bytes.Text(m.Getter);
                Bytes.Text(m.Setter);
                Maybe(m.CollectionType, Type);
                Bytes.Flag(m.InSource);
                Bytes.Text(m.VirtualId);
                Bytes.Text(m.JsonName);
                Bytes.Flag(m.IsExtension);
                Bytes.Flag(m.IsOutput);
            }
        );

    public void Method(Method method) =>
        Shared(
            _methods,
            method,
            m =>
            {
                Bytes.Text(m.Type);
                Bytes.Text(m.Name);
                Bytes.Text(m.Procedure);
                Bytes.Flag(m.IsStatic);
                Types(m.TypeArguments);
                Bytes.Text(m.VirtualId);
                Maybe(m.Returns, Type);
                Maybe(m.Reads, Shape);
                Contents.Write(Bytes, m.Default);
                Maybe(m.Takes, Type);
            }
        );

    /// <summary>Writes an object's shape. The first time, its content follows.</summary>
    public void Object(JsonObject shape) =>
        Shared(
            _shapes,
            shape,
            s =>
            {
                Type(s.Type);
                Bytes.Text(s.Constructor);
                List(
                    s.Parameters,
                    p =>
                    {
                        Bytes.Text(p.Name);
                        Shape(p.Shape);
                        Contents.Write(Bytes, p.Default.Content);
                    }
                );
                List(
                    s.Members,
                    m =>
                    {
                        Bytes.Text(m.Name);
                        Shape(m.Shape);
                        Member(m.Member);
                    }
                );
            }
        );

    /// <summary>Writes a variable without its name: an assembly does not have the names of locals.</summary>
    public void Variable(Variable variable) => Bytes.Number(variable.Index);

    public void Arguments(IReadOnlyList<Argument> arguments) =>
        List(
            arguments,
            argument =>
            {
                Bytes.Text(argument.Parameter);
                Bytes.Number(argument.Ordinal);
                Bytes.Number((argument.IsDefault ? 1 : 0) | (argument.IsByReference ? 2 : 0));
                Expression(argument.Value);
            }
        );
}

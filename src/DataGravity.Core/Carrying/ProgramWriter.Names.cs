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

    public void Method(Method method)
    {
        // Records compare what is in lists, and shapes, by reference. Threads that lower at once may each have made the same method.
        if (!_same.TryGetValue(method, out var first))
        {
            var content = ContentOf(method);
            if (!_byContent.TryGetValue(content, out first))
                _byContent[content] = first = method;
            _same[method] = first;
        }
        Shared(_methods, first, Write);
    }

    private static string ContentOf(Method method)
    {
        var writer = new ProgramWriter();
        writer.Write(method);
        return Convert.ToBase64String(writer.Bytes.ToArray());
    }

    private void Write(Method method)
    {
        Bytes.Text(method.Type);
        Bytes.Text(method.Name);
        Bytes.Text(method.Procedure);
        Bytes.Flag(method.IsStatic);
        Types(method.TypeArguments);
        Bytes.Text(method.VirtualId);
        Maybe(method.Returns, Type);
        Maybe(method.Reads, Shape);
        Contents.Write(Bytes, method.Default);
        Maybe(method.Takes, Type);
    }

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

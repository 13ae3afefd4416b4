using DataGravity.Program;

namespace DataGravity.Carrying;

// Types and bodies.
internal sealed partial class ProgramWriter
{
    private void Write(TypeDeclaration declaration)
    {
        Type(declaration.Type);
        Maybe(declaration.Base, Type);
        List(
            declaration.Fields,
            field =>
            {
                Member(field.Member);
                Write(field.Initializer);
            }
        );
        Bytes.Flag(declaration.IsInstantiable);
        Span(declaration.Span);
        List(
            declaration.EnumMembers,
            member =>
            {
                Bytes.Text(member.Name);
                Contents.Write(Bytes, member.Content);
            }
        );
        Bytes.Flag(declaration.IsRecord);
        Sorted(declaration.Methods, Bytes.Text);
        Sorted(declaration.Properties, Member);
        List(declaration.Data, Member);
        Texts([.. declaration.Stored.OrderBy(name => name, StringComparer.Ordinal)]);
    }

    private void Sorted<T>(IReadOnlyDictionary<string, T> map, Action<T> write) =>
        List(
            [.. map.OrderBy(entry => entry.Key, StringComparer.Ordinal)],
            entry =>
            {
                Bytes.Text(entry.Key);
                write(entry.Value);
            }
        );

    public void Write(Procedure procedure)
    {
        Bytes.Number(procedure.VariableCount);
        Bytes.Text(procedure.Id);
        Bytes.Text(procedure.Name);
        Bytes.Number((int)procedure.Kind);
        Bytes.Text(procedure.Owner);
        List(
            procedure.Parameters,
            parameter =>
            {
                Variable(parameter.Variable);
                Bytes.Text(parameter.Variable.Name);
                Maybe(parameter.Default, Expression);
                Bytes.Flag(parameter.IsParams);
            }
        );
        Statement(procedure.Body);
        Maybe(
            procedure.BaseCall,
            call =>
            {
                Type(call.Type);
                Bytes.Text(call.Constructor);
                Arguments(call.Arguments);
                Bytes.Flag(call.IsThis);
            }
        );
        List(procedure.PrimaryParameters, Member);
        Bytes.Flag(procedure.IsIterator);
        Bytes.Flag(procedure.IsAsync);
        Texts(procedure.TypeParameters);
        Bytes.Flag(procedure.ChangesNothing);
    }
}

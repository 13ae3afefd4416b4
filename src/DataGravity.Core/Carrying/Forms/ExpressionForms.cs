using DataGravity.Program;

namespace DataGravity.Carrying;

/// <summary>How each form of an expression is written and read.</summary>
internal static class ExpressionForms
{
    public static Forms<Expression> All { get; } = Operators(Objects(Calls(Values(new()))));

    private static Forms<Expression> Values(Forms<Expression> forms) =>
        forms
            .Add<Literal>((w, e) => Contents.Write(w.Bytes, e.Content), r => new(Contents.Read(r.Bytes)))
            .Add<EnumLiteral>(
                (w, e) =>
                {
                    w.Type(e.Type);
                    w.Bytes.Text(e.Name);
                    Contents.Write(w.Bytes, e.Content);
                },
                r => new(r.Type(), r.Text(), Contents.Read(r.Bytes) ?? throw new MalformedProgramException("a member without a value"))
            )
            .Add<EnumStructMember>(
                (w, e) =>
                {
                    w.Type(e.Type);
                    w.Bytes.Text(e.Name);
                },
                r => new(r.Type(), r.Text())
            )
            .Add<VariableReference>((w, e) => w.Variable(e.Variable), r => new(r.Variable()))
            .Add<DeclaredVariable>((w, e) => w.Variable(e.Variable), r => new(r.Variable()))
            .Add<This>((_, _) => { }, _ => new())
            .Add<InitializedObject>((_, _) => { }, _ => new())
            .Add<TypeOf>((w, e) => w.Type(e.Type), r => new(r.Type()))
            .Add<Interpolation>((w, e) => w.Expressions(e.Parts), r => new(r.Expressions()))
            .Add<Opaque>(
                (w, e) =>
                {
                    w.Bytes.Text(e.Reason);
                    w.Expressions(e.Parts);
                },
                r => new(r.Text(), r.Expressions())
            );

    private static Forms<Expression> Calls(Forms<Expression> forms) =>
        forms
            .Add<MemberReference>(
                (w, e) =>
                {
                    w.Maybe(e.Receiver, w.Expression);
                    w.Member(e.Member);
                    w.Arguments(e.Arguments);
                },
                r => new(r.Maybe(r.Expression), r.Member(), r.Arguments())
            )
            .Add<ElementReference>(
                (w, e) =>
                {
                    w.Expression(e.Receiver);
                    w.Expressions(e.Indices);
                },
                r => new(r.Expression(), r.Expressions())
            )
            .Add<Call>(
                (w, e) =>
                {
                    w.Maybe(e.Receiver, w.Expression);
                    w.Method(e.Method);
                    w.Arguments(e.Arguments);
                },
                r => new(r.Maybe(r.Expression), r.Method(), r.Arguments())
            )
            .Add<LocalFunctionCall>(
                (w, e) =>
                {
                    w.Variable(e.Function);
                    w.Bytes.Text(e.Name);
                    w.Arguments(e.Arguments);
                    w.Types(e.TypeArguments);
                },
                r => new(r.Variable(), r.Text(), r.Arguments()) { TypeArguments = r.Types() }
            )
            .Add<DelegateCall>(
                (w, e) =>
                {
                    w.Expression(e.Function);
                    w.Arguments(e.Arguments);
                },
                r => new(r.Expression(), r.Arguments())
            )
            .Add<MethodGroup>(
                (w, e) =>
                {
                    w.Maybe(e.Receiver, w.Expression);
                    w.Method(e.Method);
                },
                r => new(r.Maybe(r.Expression), r.Method())
            )
            .Add<Lambda>((w, e) => w.Write(e.Procedure), r => new(r.Procedure()))
            .Add<Conversion>(
                (w, e) =>
                {
                    w.Expression(e.Operand);
                    w.Type(e.Type);
                    w.Maybe(e.Operator, w.Method);
                },
                r => new(r.Expression(), r.Type(), r.Maybe(r.Method))
            );

    private static Forms<Expression> Objects(Forms<Expression> forms) => ObjectForms.AddTo(forms);

    private static Forms<Expression> Operators(Forms<Expression> forms) => OperatorForms.AddTo(forms);
}

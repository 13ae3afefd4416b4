using DataGravity.Program;

namespace DataGravity.Carrying;

/// <summary>How each form of a statement is written and read.</summary>
internal static class StatementForms
{
    public static Forms<Statement> All { get; } = Jumps(Branches(Simple(new())));

    private static Forms<Statement> Simple(Forms<Statement> forms) =>
        forms
            .Add<Block>((w, s) => w.List(s.Statements, w.Statement), r => new(r.List(r.Statement)))
            .Add<ExpressionStatement>((w, s) => w.Expression(s.Expression), r => new(r.Expression()))
            .Add<Declaration>(
                (w, s) =>
                {
                    w.Variable(s.Variable);
                    w.Maybe(s.Value, w.Expression);
                },
                r => new(r.Variable(), r.Maybe(r.Expression))
            )
            .Add<LocalFunction>(
                (w, s) =>
                {
                    w.Variable(s.Variable);
                    w.Write(s.Procedure);
                },
                r => new(r.Variable(), r.Procedure())
            );

    private static Forms<Statement> Branches(Forms<Statement> forms) =>
        forms
            .Add<If>(
                (w, s) =>
                {
                    w.Expression(s.Condition);
                    w.Statement(s.Then);
                    w.Maybe(s.Else, w.Statement);
                },
                r => new(r.Expression(), r.Statement(), r.Maybe(r.Statement))
            )
            .Add<Switch>(
                (w, s) =>
                {
                    w.Expression(s.Operand);
                    w.List(s.Sections, section => Section(w, section));
                },
                r => new(r.Expression(), r.List(() => Section(r)))
            )
            .Add<ForEach>(
                (w, s) =>
                {
                    w.Variable(s.Variable);
                    w.Maybe(s.Deconstruction, w.Expression);
                    w.Expression(s.Sequence);
                    w.Statement(s.Body);
                },
                r => new(r.Variable(), r.Maybe(r.Expression), r.Expression(), r.Statement())
            )
            .Add<Loop>(
                (w, s) =>
                {
                    w.List(s.Before, w.Statement);
                    w.Maybe(s.Condition, w.Expression);
                    w.List(s.After, w.Statement);
                    w.Statement(s.Body);
                    w.Bytes.Flag(s.BodyFirst);
                    w.Span(s.Span);
                },
                r => new(r.List(r.Statement), r.Maybe(r.Expression), r.List(r.Statement), r.Statement(), r.Bytes.Flag()) { Span = r.Span() }
            )
            .Add<Try>(
                (w, s) =>
                {
                    w.Statement(s.Body);
                    w.List(s.Handlers, handler => Handler(w, handler));
                    w.Maybe(s.Finally, w.Statement);
                },
                r => new(r.Statement(), r.List(() => Handler(r)), r.Maybe(r.Statement))
            );

    private static Forms<Statement> Jumps(Forms<Statement> forms) =>
        forms
            .Add<Return>((w, s) => w.Maybe(s.Value, w.Expression), r => new(r.Maybe(r.Expression)))
            .Add<Yield>((w, s) => w.Expression(s.Value), r => new(r.Expression()))
            .Add<Jump>((w, s) => w.Bytes.Flag(s.IsContinue), r => new(r.Bytes.Flag()))
            .Add<Label>((w, s) => w.Variable(s.Name), r => new(r.Variable()))
            .Add<Goto>((w, s) => w.Variable(s.Label), r => new(r.Variable()));

    private static void Handler(ProgramWriter writer, Handler handler)
    {
        writer.Type(handler.Type);
        writer.Maybe(handler.Variable, writer.Variable);
        writer.Maybe(handler.Filter, writer.Expression);
        writer.Statement(handler.Body);
    }

    private static Handler Handler(ProgramReader reader) =>
        new(reader.Type(), reader.Maybe(reader.Variable), reader.Maybe(reader.Expression), reader.Statement());

    private static void Section(ProgramWriter writer, SwitchSection section)
    {
        writer.List(
            section.Labels,
            label =>
            {
                writer.Maybe(label.Pattern, writer.Pattern);
                writer.Maybe(label.Guard, writer.Expression);
            }
        );
        writer.Statement(section.Body);
        writer.List(section.Names, writer.Variable);
    }

    private static SwitchSection Section(ProgramReader reader) =>
        new(reader.List(() => (reader.Maybe(reader.Pattern), reader.Maybe(reader.Expression))), reader.Statement())
        {
            Names = reader.List(reader.Variable),
        };
}

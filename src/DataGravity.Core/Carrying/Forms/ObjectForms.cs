using DataGravity.Program;

namespace DataGravity.Carrying;

/// <summary>How objects, collections and tuples are written and read.</summary>
internal static class ObjectForms
{
    public static Forms<Expression> AddTo(Forms<Expression> forms) =>
        forms
            .Add<New>(
                (w, e) =>
                {
                    w.Type(e.Type);
                    w.Bytes.Text(e.Constructor);
                    w.Arguments(e.Arguments);
                    w.Expressions(e.Initializers);
                },
                r => new(r.Type(), r.Bytes.Text(), r.Arguments(), r.Expressions())
            )
            .Add<MemberInitializer>(
                (w, e) =>
                {
                    w.Expression(e.Member);
                    w.Expressions(e.Initializers);
                },
                r => new(r.Expression(), r.Expressions())
            )
            .Add<With>(
                (w, e) =>
                {
                    w.Expression(e.Operand);
                    w.Expressions(e.Initializers);
                },
                r => new(r.Expression(), r.Expressions())
            )
            .Add<Sequence>(
                (w, e) =>
                {
                    w.Expressions(e.Elements);
                    w.Maybe(e.Type, w.Type);
                },
                r => new(r.Expressions(), r.Maybe(r.Type))
            )
            .Add<Spread>((w, e) => w.Expression(e.Operand), r => new(r.Expression()))
            .Add<RangeExpression>(
                (w, e) =>
                {
                    w.Maybe(e.Start, w.Expression);
                    w.Maybe(e.End, w.Expression);
                },
                r => new(r.Maybe(r.Expression), r.Maybe(r.Expression))
            )
            .Add<TupleExpression>(
                (w, e) =>
                {
                    w.Expressions(e.Elements);
                    w.Texts(e.Names);
                },
                r => new(r.Expressions(), r.List(r.Bytes.Text))
            )
            .Add<AnonymousObject>(
                (w, e) =>
                    w.List(
                        [.. e.Names.Zip(e.Values, (name, value) => (name, value))],
                        property =>
                        {
                            w.Bytes.Text(property.name);
                            w.Expression(property.value);
                        }
                    ),
                r =>
                {
                    var properties = r.List(() => (Name: r.Text(), Value: r.Expression()));
                    return new([.. properties.Select(p => p.Name)], [.. properties.Select(p => p.Value)]);
                }
            );
}

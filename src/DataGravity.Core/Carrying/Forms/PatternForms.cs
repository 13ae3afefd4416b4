using DataGravity.Program;

namespace DataGravity.Carrying;

/// <summary>How each form of a pattern is written and read.</summary>
internal static class PatternForms
{
    public static Forms<Pattern> All { get; } =
        new Forms<Pattern>()
            .Add<AnyPattern>((w, p) => w.Maybe(p.Variable, w.Variable), r => new(r.Maybe(r.Variable)))
            .Add<ConstantPattern>((w, p) => w.Expression(p.Value), r => new(r.Expression()))
            .Add<RelationalPattern>(
                (w, p) =>
                {
                    w.Bytes.Number((int)p.Operator);
                    w.Expression(p.Value);
                },
                r => new(r.Choice<BinaryOperator>(), r.Expression())
            )
            .Add<TypePattern>(
                (w, p) =>
                {
                    w.Type(p.Type);
                    w.Maybe(p.Variable, w.Variable);
                },
                r => new(r.Type(), r.Maybe(r.Variable))
            )
            .Add<NotPattern>((w, p) => w.Pattern(p.Operand), r => new(r.Pattern()))
            .Add<BinaryPattern>(
                (w, p) =>
                {
                    w.Bytes.Flag(p.IsOr);
                    w.Pattern(p.Left);
                    w.Pattern(p.Right);
                },
                r => new(r.Bytes.Flag(), r.Pattern(), r.Pattern())
            )
            .Add<RecursivePattern>(
                (w, p) =>
                {
                    w.Maybe(p.Type, w.Type);
                    w.List(
                        p.Members,
                        member =>
                        {
                            w.Expression(member.Member);
                            w.Pattern(member.Pattern);
                        }
                    );
                    w.List(p.Elements, w.Pattern);
                    w.Maybe(p.Variable, w.Variable);
                },
                r => new(r.Maybe(r.Type), r.List(() => (r.Expression(), r.Pattern())), r.List(r.Pattern), r.Maybe(r.Variable))
            )
            .Add<ListPattern>(
                (w, p) =>
                {
                    w.List(p.Start, w.Pattern);
                    w.Maybe(p.Slice, w.Pattern);
                    w.List(p.End, w.Pattern);
                    w.Maybe(p.Variable, w.Variable);
                },
                r => new(r.List(r.Pattern), r.Maybe(r.Pattern), r.List(r.Pattern), r.Maybe(r.Variable))
            )
            .Add<OpaquePattern>((w, p) => w.Maybe(p.Variable, w.Variable), r => new(r.Maybe(r.Variable)));
}

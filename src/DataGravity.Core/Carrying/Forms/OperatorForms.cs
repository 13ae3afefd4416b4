using DataGravity.Program;

namespace DataGravity.Carrying;

/// <summary>How operators, choices and assignments are written and read.</summary>
internal static class OperatorForms
{
    public static Forms<Expression> AddTo(Forms<Expression> forms) => Assignments(Choices(Operators(forms)));

    private static Forms<Expression> Operators(Forms<Expression> forms) =>
        forms
            .Add<Binary>(
                (w, e) =>
                {
                    w.Bytes.Number((int)e.Operator);
                    w.Expression(e.Left);
                    w.Expression(e.Right);
                },
                r => new(r.Choice<BinaryOperator>(), r.Expression(), r.Expression())
            )
            .Add<Concatenation>((w, e) => w.Expressions(e.Operands), r => new(r.Expressions()))
            .Add<Unary>(
                (w, e) =>
                {
                    w.Bytes.Number((int)e.Operator);
                    w.Expression(e.Operand);
                },
                r => new(r.Choice<UnaryOperator>(), r.Expression())
            )
            .Add<Await>(
                (w, e) =>
                {
                    w.Expression(e.Operand);
                    w.Bytes.Flag(e.Wraps);
                },
                r => new(r.Expression()) { Wraps = r.Bytes.Flag() }
            )
            .Add<Throw>(
                (w, e) =>
                {
                    w.Maybe(e.Operand, w.Expression);
                    w.Types(e.Types);
                    w.Bytes.Flag(e.IsExact);
                },
                r => new(r.Maybe(r.Expression)) { Types = r.Types(), IsExact = r.Bytes.Flag() }
            );

    private static Forms<Expression> Choices(Forms<Expression> forms) =>
        forms
            .Add<Conditional>(
                (w, e) =>
                {
                    w.Expression(e.Condition);
                    w.Expression(e.WhenTrue);
                    w.Expression(e.WhenFalse);
                },
                r => new(r.Expression(), r.Expression(), r.Expression())
            )
            .Add<Coalesce>((w, e) => Pair(w, e.Left, e.Right), r => new(r.Expression(), r.Expression()))
            .Add<ConditionalAccess>((w, e) => Pair(w, e.Operand, e.WhenNotNull), r => new(r.Expression(), r.Expression()))
            .Add<IsPattern>(
                (w, e) =>
                {
                    w.Expression(e.Operand);
                    w.Pattern(e.Pattern);
                },
                r => new(r.Expression(), r.Pattern())
            )
            .Add<SwitchExpression>(
                (w, e) =>
                {
                    w.Expression(e.Operand);
                    w.List(
                        e.Arms,
                        arm =>
                        {
                            w.Pattern(arm.Pattern);
                            w.Maybe(arm.Guard, w.Expression);
                            w.Expression(arm.Value);
                        }
                    );
                },
                r => new(r.Expression(), r.List(() => new SwitchArm(r.Pattern(), r.Maybe(r.Expression), r.Expression())))
            );

    private static Forms<Expression> Assignments(Forms<Expression> forms) =>
        forms
            .Add<Assignment>(
                (w, e) =>
                {
                    Pair(w, e.Target, e.Value);
                    w.Bytes.Number(e.Operator is { } compound ? (int)compound + 1 : 0);
                    w.Bytes.Flag(e.YieldsOldValue);
                },
                r => new(r.Expression(), r.Expression(), Compound(r)) { YieldsOldValue = r.Bytes.Flag() }
            )
            .Add<CoalesceAssignment>((w, e) => Pair(w, e.Target, e.Value), r => new(r.Expression(), r.Expression()))
            .Add<Deconstruction>(
                (w, e) =>
                {
                    w.List(e.Targets, target => w.Maybe(target, w.Expression));
                    w.Expression(e.Value);
                },
                r => new(r.List(() => r.Maybe(r.Expression)), r.Expression())
            );

    private static BinaryOperator? Compound(ProgramReader reader) =>
        reader.Bytes.Index() switch
        {
            0 => null,
            var number when Enum.IsDefined(typeof(BinaryOperator), number - 1) => (BinaryOperator)(number - 1),
            _ => throw new MalformedProgramException("an unknown operator"),
        };

    private static void Pair(ProgramWriter writer, Expression first, Expression second)
    {
        writer.Expression(first);
        writer.Expression(second);
    }
}

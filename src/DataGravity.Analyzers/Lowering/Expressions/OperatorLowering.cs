using DataGravity.Analyzers.Lowering.Statements;
using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DataGravity.Analyzers.Lowering.Expressions;

/// <summary>Lowers operators and interpolated strings.</summary>
internal static class OperatorLowering
{
    public static void Register(Dictionary<OperationKind, ExpressionLowering.Lower> table)
    {
        table.Add<IBinaryOperation>(OperationKind.Binary, Binary);
        table.Add<IUnaryOperation>(OperationKind.Unary, Unary);
        table.Add<ITupleBinaryOperation>(
            OperationKind.TupleBinary,
            (b, o) => Map(o.OperatorKind) is { } kind ? new Binary(kind, b.Lower(o.LeftOperand), b.Lower(o.RightOperand)) : null
        );
        table.Add<IRangeOperation>(
            OperationKind.Range,
            (b, o) =>
                new RangeExpression(
                    o.LeftOperand is null ? null : b.Lower(o.LeftOperand),
                    o.RightOperand is null ? null : b.Lower(o.RightOperand)
                )
        );
        table.Add<IInterpolatedStringOperation>(
            OperationKind.InterpolatedString,
            (b, o) =>
            {
                var isText = o.Parent is not IConversionOperation { Type.Name: "FormattableString" or "IFormattable" };
                var parts = new Expression[o.Parts.Length];
                for (var i = 0; i < parts.Length; i++)
                    parts[i] = Part(b, o.Parts[i], isText);
                return new Interpolation(parts);
            }
        );
        table.Add<IInterpolatedStringHandlerCreationOperation>(
            OperationKind.InterpolatedStringHandlerCreation,
            (b, o) => b.Lower(o.Content)
        );
    }

    public static BinaryOperator? Map(BinaryOperatorKind kind) =>
        kind switch
        {
            BinaryOperatorKind.Add => BinaryOperator.Add,
            BinaryOperatorKind.Subtract => BinaryOperator.Subtract,
            BinaryOperatorKind.Multiply => BinaryOperator.Multiply,
            BinaryOperatorKind.Divide => BinaryOperator.Divide,
            BinaryOperatorKind.Remainder => BinaryOperator.Remainder,
            BinaryOperatorKind.And => BinaryOperator.And,
            BinaryOperatorKind.Or => BinaryOperator.Or,
            BinaryOperatorKind.ExclusiveOr => BinaryOperator.ExclusiveOr,
            BinaryOperatorKind.LeftShift => BinaryOperator.LeftShift,
            BinaryOperatorKind.RightShift => BinaryOperator.RightShift,
            BinaryOperatorKind.ConditionalAnd => BinaryOperator.AndAlso,
            BinaryOperatorKind.ConditionalOr => BinaryOperator.OrElse,
            BinaryOperatorKind.Equals => BinaryOperator.Equal,
            BinaryOperatorKind.NotEquals => BinaryOperator.NotEqual,
            BinaryOperatorKind.LessThan => BinaryOperator.Less,
            BinaryOperatorKind.LessThanOrEqual => BinaryOperator.LessOrEqual,
            BinaryOperatorKind.GreaterThan => BinaryOperator.Greater,
            BinaryOperatorKind.GreaterThanOrEqual => BinaryOperator.GreaterOrEqual,
            _ => null,
        };

    private static Expression? Binary(BodyLowering body, IBinaryOperation operation)
    {
        if (operation.OperatorKind == BinaryOperatorKind.Add && operation.Type?.SpecialType == SpecialType.System_String)
            return Concatenation(body, operation);
        if (operation.OperatorMethod is { } method && IsCall(body, operation, method))
        {
            return body.Names.IsInSource(method) && !operation.IsLifted
                ? new Call(
                    null,
                    body.Names.MethodOf(method),
                    [
                        new Argument("left", 0, body.Lower(operation.LeftOperand)),
                        new Argument("right", 1, body.Lower(operation.RightOperand)),
                    ]
                )
                : null;
        }
        if (Map(operation.OperatorKind) is not { } kind)
            return null;
        var (left, right) = (body.Lower(operation.LeftOperand), body.Lower(operation.RightOperand));
        return
            kind is BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply
            && CheckedLowering.MayOverflow(operation.Type, operation.IsChecked)
            ? CheckedLowering.Binary(body, kind, operation.Type!, left, right)
            : new Binary(kind, left, right);
    }

    /// <summary>Whether an operator is a method call. The equality of strings, and the compiler's own of records, are operators.</summary>
    private static bool IsCall(BodyLowering body, IBinaryOperation operation, IMethodSymbol method) =>
        method.MethodKind == MethodKind.UserDefinedOperator
        && (
            operation.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals)
            || body.Names.IsInSource(method) && !SymbolNames.IsWrittenByCompiler(method)
        );

    /// <summary>Lowers a chain of additions in a loop, since generated programs have chains of thousands of terms.</summary>
    private static Expression Concatenation(BodyLowering body, IBinaryOperation operation)
    {
        var operands = new List<Expression>();
        IOperation current = operation;
        while (current is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } add)
        {
            operands.Add(Operand(body, add.RightOperand));
            current = add.LeftOperand;
        }
        operands.Add(Operand(body, current));
        operands.Reverse();
        return new Concatenation(operands);
    }

    private static Expression Operand(BodyLowering body, IOperation operand) =>
        operand is IConversionOperation { OperatorMethod: null, Operand: var output } && body.Names.IsOutput(output.Type)
            ? TextOfOutput(body, output)
            : body.Lower(operand);

    private static Expression? Unary(BodyLowering body, IUnaryOperation operation) =>
        operation.OperatorKind switch
        {
            UnaryOperatorKind.Not => new Unary(UnaryOperator.Not, body.Lower(operation.Operand)),
            UnaryOperatorKind.Minus => new Unary(UnaryOperator.Minus, body.Lower(operation.Operand)),
            UnaryOperatorKind.Hat => new Unary(UnaryOperator.FromEnd, body.Lower(operation.Operand)),
            UnaryOperatorKind.Plus => body.Lower(operation.Operand),
            _ => null,
        };

    private static Expression Part(BodyLowering body, IInterpolatedStringContentOperation part, bool isText) =>
        part switch
        {
            IInterpolatedStringTextOperation text => body.Lower(text.Text),
            IInterpolationOperation hole when isText && body.Names.IsOutput(hole.Expression.Type) => TextOfOutput(body, hole.Expression),
            IInterpolationOperation hole => Hole(body, hole.Expression, hole.Alignment, hole.FormatString),
            IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: [var first, ..] } }
                when body.Names.IsOutput(first.Value.Type) => TextOfOutput(body, first.Value),
            // An interpolated string handler's append calls: the appended value is the first argument.
            IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: [var first, ..] arguments } } => Hole(
                body,
                first.Value,
                Named(arguments, "alignment"),
                Named(arguments, "format")
            ),
            _ => body.Opaque(part),
        };

    /// <summary>The text of an output is an error message, not its value. But the operand shows what was meant.</summary>
    private static Opaque TextOfOutput(BodyLowering body, IOperation output) => new("text of an output", [body.Lower(output)]);

    private static IOperation? Named(IEnumerable<IArgumentOperation> arguments, string parameter) =>
        arguments.FirstOrDefault(a => a.Parameter?.Name == parameter && a.ArgumentKind == ArgumentKind.Explicit)?.Value;

    /// <summary>A hole with a width or format becomes a call of <c>string.Format</c>.</summary>
    private static Expression Hole(BodyLowering body, IOperation value, IOperation? width, IOperation? format)
    {
        if (width is null && format is null)
            return body.Lower(value);
        var hole =
            "{0" + (width is null ? "" : "," + width.ConstantValue.Value) + (format is null ? "" : ":" + format.ConstantValue.Value) + "}";
        return new Call(
            null,
            new Method("System.String", "Format", null, IsStatic: true, []),
            [new Argument("format", 0, new Literal(hole)), new Argument("arg0", 1, body.Lower(value))]
        );
    }
}

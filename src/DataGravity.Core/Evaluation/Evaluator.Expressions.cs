using DataGravity.Conditions;
using DataGravity.Evaluation.Known;
using DataGravity.Program;

namespace DataGravity.Evaluation;

// Expressions.
internal sealed partial class Evaluator
{
    // Runs for every expression: what needs a closure has a method of its own, for a closure is made where its method begins.
    private Value Evaluate(Expression expression, Frame frame)
    {
        Step();
        switch (expression)
        {
            case Literal { Content: string or null } literal:
                return new Constant(literal.Content, new Site(frame.Unit, literal.Span));
            case Literal literal:
                return new Constant(literal.Content);
            case VariableReference reference:
                return frame.CellOf(reference.Variable).Value!;
            case DeclaredVariable declared:
                return frame.CellOf(declared.Variable).Value!;
            case MemberReference member:
                return Read(member, frame);
            case New creation:
                return Create(creation, frame);
            case Call call:
                return Evaluate(call, frame);
            case Conversion conversion:
                return Convert(conversion, frame);
            case Interpolation interpolation:
                return Strings.Concatenate(this, Evaluate(interpolation.Parts, frame));
            case Concatenation concatenation:
                return Strings.Concatenate(this, Evaluate(concatenation.Operands, frame));
            case Assignment assignment:
                return Assign(assignment, frame);
            case Lambda lambda:
                return new FunctionValue
                {
                    Procedure = lambda.Procedure,
                    Captured = Copy(frame.Cells),
                    This = frame.This,
                    Unit = frame.Unit,
                };
            case This:
                return frame.This ?? new Unknown("this");
            case InitializedObject:
                return frame.Initialized.Count > 0 ? frame.Initialized.Peek() : new Unknown("initialised object");
            case MemberInitializer initializer:
                var target = Evaluate(initializer.Member, frame);
                Initialize(target, initializer.Initializers, frame);
                return target;
            case Sequence sequence:
                return EvaluateSequence(sequence, frame);
            case Conditional conditional:
                return EvaluateConditional(conditional, frame);
            case Coalesce coalesce:
                return EvaluateCoalesce(coalesce, frame);
            case ConditionalAccess access:
                return EvaluateConditionalAccess(access, frame);
            case Binary binary:
                return Evaluate(binary, frame);
            case Unary unary:
                return Operators.Apply(this, unary.Operator, Evaluate(unary.Operand, frame));
            case IsPattern pattern:
                return Truth(Matches(Evaluate(pattern.Operand, frame), pattern.Pattern, null, frame));
            case SwitchExpression choice:
                return EvaluateSwitch(choice, Evaluate(choice.Operand, frame), 0, frame);
            case LocalFunctionCall call:
                return CallFunction(frame.CellOf(call.Function).Value!, call.Arguments, frame);
            case DelegateCall call:
                return CallFunction(Evaluate(call.Function, frame), call.Arguments, frame);
            case MethodGroup group:
                return new FunctionValue
                {
                    Method = group.Method,
                    Receiver = group.Receiver is null ? null : Evaluate(group.Receiver, frame),
                    Unit = frame.Unit,
                };
            case RangeExpression range:
                return new RangeValue(
                    range.Start is null ? null : Evaluate(range.Start, frame),
                    range.End is null ? null : Evaluate(range.End, frame)
                );
            case TupleExpression tuple:
                return new TupleValue(Evaluate(tuple.Elements, frame), tuple.Names);
            case AnonymousObject anonymous:
                return EvaluateAnonymous(anonymous, frame);
            case ElementReference element:
                return ReadElement(Evaluate(element.Receiver, frame), Evaluate(element.Indices, frame));
            case EnumStructMember member:
                return EnumStructs.ValueOf(member) is { } text
                    ? new Constant(text, new Site(frame.Unit, member.Span))
                    : new Unknown($"{member.Type}.{member.Name}");
            case EnumLiteral literal:
                return new EnumValue(literal.Type, literal.Name, literal.Content);
            case CoalesceAssignment assignment:
                return EvaluateCoalesceAssignment(assignment, frame);
            case Deconstruction deconstruction:
                return Deconstruct(deconstruction, frame);
            case With copy:
                return EvaluateWith(copy, frame);
            case Throw thrown:
                if (thrown.Operand is not null)
                    Evaluate(thrown.Operand, frame);
                return Throws();
            case TypeOf type:
                return new TypeValue(type.Type);
            case Spread spread:
                return Evaluate(spread.Operand, frame);
            case Opaque opaque:
                return Unknown(opaque.Reason, Evaluate(opaque.Parts, frame));
            default:
                throw new InvalidOperationException(expression.GetType().Name);
        }
    }

    private Value EvaluateConditional(Conditional conditional, Frame frame) =>
        ForkValue(
            Truth(Evaluate(conditional.Condition, frame)),
            () => Evaluate(conditional.WhenTrue, frame),
            () => Evaluate(conditional.WhenFalse, frame)
        );

    private Value EvaluateConditionalAccess(ConditionalAccess access, Frame frame)
    {
        var operand = Evaluate(access.Operand, frame);
        return ForkValue(
            IsNull(operand),
            () => Constant.Null,
            () => WithInitialized(frame, WithoutNull(operand), () => Evaluate(access.WhenNotNull, frame))
        );
    }

    private Value EvaluateCoalesceAssignment(CoalesceAssignment assignment, Frame frame)
    {
        var current = Evaluate(assignment.Target, frame);
        return ForkValue(
            IsNull(current),
            () => Write(assignment.Target, Evaluate(assignment.Value, frame), frame),
            () => WithoutNull(current)
        );
    }

    private Value EvaluateCoalesce(Coalesce coalesce, Frame frame)
    {
        var left = Evaluate(coalesce.Left, frame);
        return ForkValue(IsNull(left), () => Evaluate(coalesce.Right, frame), () => WithoutNull(left));
    }

    private Value EvaluateSwitch(SwitchExpression choice, Value operand, int index, Frame frame)
    {
        if (index == choice.Arms.Count)
            return Throws(); // SwitchExpressionException
        var arm = choice.Arms[index];
        return ForkValue(
            Matches(operand, arm.Pattern, arm.Guard, frame),
            () => Evaluate(arm.Value, frame),
            () => EvaluateSwitch(choice, operand, index + 1, frame)
        );
    }

    private Value Evaluate(Binary binary, Frame frame)
    {
        var left = Evaluate(binary.Left, frame);
        switch (binary.Operator)
        {
            case BinaryOperator.AndAlso:
                return ForkValue(Truth(left), () => Evaluate(binary.Right, frame), () => Constant.False);
            case BinaryOperator.OrElse:
                return ForkValue(Truth(left), () => Constant.True, () => Evaluate(binary.Right, frame));
            default:
                return Operators.Apply(this, binary.Operator, left, Evaluate(binary.Right, frame));
        }
    }

    private ListValue EvaluateSequence(Sequence sequence, Frame frame)
    {
        var items = new List<(Condition, Value)>();
        var unknown = new List<Value>();
        foreach (var element in sequence.Elements)
        {
            var value = Evaluate(element, frame);
            if (element is not Spread)
                items.Add((Condition.True, value));
            else if (Items(value) is { } spread)
                items.AddRange(spread.Take(Budget.MaxItems + 1 - Math.Min(items.Count, Budget.MaxItems)));
            else
                unknown.Add(value);
        }
        var list =
            sequence.Type is { } type && SequenceModels.Sets.Contains(type.Id) ? ListModels.SetOf(this, items) : new ListValue(items);
        if (unknown.Count > 0)
            list.Open(UndoLog, unknown);
        return list;
    }

    private ObjectValue EvaluateAnonymous(AnonymousObject anonymous, Frame frame)
    {
        var result = new ObjectValue(new TypeRef("<anonymous>", "anonymous type"));
        for (var i = 0; i < anonymous.Names.Count; i++)
            result.Cells[anonymous.Names[i]] = new Cell(Evaluate(anonymous.Values[i], frame)) { SchemaName = anonymous.Names[i] };
        return result;
    }

    private Value EvaluateWith(With copy, Frame frame) =>
        ForEachAlternative(
            Evaluate(copy.Operand, frame),
            original =>
            {
                if (original is not ObjectValue source)
                    return Unknown("with", original);
                var result = new ObjectValue(source.Type) { ConstructedFrom = source.ConstructedFrom };
                foreach (var cell in source.Cells)
                    result.Cells[cell.Key] = new Cell { State = cell.Value.State, SchemaName = cell.Value.SchemaName };
                Initialize(result, copy.Initializers, frame);
                return result;
            }
        );

    private Value Convert(Conversion conversion, Frame frame)
    {
        var operand = Evaluate(conversion.Operand, frame);
        if (conversion.Operator is { } method)
            return InvokeMethod(method, null, [new("value", operand)], new Site(frame.Unit, conversion.Span));
        return operand is Choice
            ? ForEachAlternative(operand, value => Operators.ConvertNumber(value, conversion.Type))
            : Operators.ConvertNumber(operand, conversion.Type);
    }

    private Value[] Evaluate(IReadOnlyList<Expression> expressions, Frame frame)
    {
        var values = new Value[expressions.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = Evaluate(expressions[i], frame);
        return values;
    }

    private (string Name, Value Value)[] Evaluate(IReadOnlyList<Argument> arguments, Frame frame)
    {
        var values = new (string Name, Value Value)[arguments.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (
                arguments[i].Parameter,
                arguments[i].IsByReference ? EvaluateReference(arguments[i].Value, frame) : Evaluate(arguments[i].Value, frame)
            );
        }
        // Named arguments may come in any order; bodies and models want the parameters'.
        for (var i = 1; i < arguments.Count; i++)
        {
            if (arguments[i].Ordinal >= arguments[i - 1].Ordinal)
                continue;
            Array.Sort(arguments.Select(a => a.Ordinal).ToArray(), values);
            break;
        }
        return values;
    }

    private static Value WithInitialized(Frame frame, Value value, Func<Value> evaluate)
    {
        frame.Initialized.Push(value);
        var result = evaluate();
        frame.Initialized.Pop();
        return result;
    }

    private void Initialize(Value target, IReadOnlyList<Expression> initializers, Frame frame)
    {
        frame.Initialized.Push(target);
        foreach (var initializer in initializers)
            Evaluate(initializer, frame);
        frame.Initialized.Pop();
    }
}

using DataGravity.Conditions;
using DataGravity.Evaluation.Known;
using DataGravity.Program;

namespace DataGravity.Evaluation;

// Evaluation of expressions.
internal sealed partial class Evaluator
{
    // This method runs for every expression. Cases that need a closure have methods of their own, because a closure is allocated at the
    // start of the method that contains it.
    private Value Evaluate(Expression expression, Frame frame)
    {
        Step();
        var outer = frame.Current;
        // Operations that the compiler adds have no position of their own.
        if (expression.Span.Length > 0)
            frame.Current = expression;
        var value = expression switch
        {
            Literal { Content: string or null } literal => new Constant(literal.Content, literal.SiteIn(frame.Unit)),
            Literal literal => new Constant(literal.Content),
            VariableReference reference => frame.CellOf(reference.Variable).Value!,
            DeclaredVariable declared => frame.CellOf(declared.Variable).Value!,
            MemberReference member => Read(member, frame),
            New creation => Create(creation, frame),
            Call call => Evaluate(call, frame),
            Conversion conversion => Convert(conversion, frame),
            Interpolation interpolation => Strings.Interpolate(
                this,
                Evaluate(interpolation.Parts, frame),
                interpolation.SiteIn(frame.Unit)
            ),
            Concatenation concatenation => Strings.Concatenate(
                this,
                Evaluate(concatenation.Operands, frame),
                concatenation.SiteIn(frame.Unit)
            ),
            Assignment assignment => Assign(assignment, frame),
            Lambda lambda => EvaluateLambda(lambda, frame),
            This => frame.This ?? Unknown("this"),
            InitializedObject => frame.Initialized.Count > 0 ? frame.Initialized.Peek() : Unknown("initialised object"),
            MemberInitializer initializer => InitializeMember(initializer, frame),
            Sequence sequence => EvaluateSequence(sequence, frame),
            Conditional conditional => EvaluateConditional(conditional, frame),
            Coalesce coalesce => EvaluateCoalesce(coalesce, frame),
            ConditionalAccess access => EvaluateConditionalAccess(access, frame),
            Binary binary => Evaluate(binary, frame),
            Unary unary => Operators.Apply(this, unary.Operator, Evaluate(unary.Operand, frame)),
            IsPattern pattern => Truth(Matches(Evaluate(pattern.Operand, frame), pattern.Pattern, null, frame)),
            SwitchExpression choice => EvaluateSwitch(choice, Evaluate(choice.Operand, frame), 0, frame),
            LocalFunctionCall call => Evaluate(call, frame),
            DelegateCall call => Evaluate(call, frame),
            MethodGroup group => EvaluateMethodGroup(group, frame),
            RangeExpression range => EvaluateRange(range, frame),
            TupleExpression tuple => new TupleValue(Evaluate(tuple.Elements, frame), tuple.Names),
            AnonymousObject anonymous => EvaluateAnonymous(anonymous, frame),
            ElementReference element => ReadElement(Evaluate(element.Receiver, frame), Evaluate(element.Indices, frame)),
            EnumStructMember member => EnumStructs.ValueOf(member) is { } text
                ? new Constant(text, member.SiteIn(frame.Unit))
                : Unknown($"{member.Type}.{member.Name}"),
            EnumLiteral literal => new EnumValue(literal.Type, literal.Name, literal.Content),
            CoalesceAssignment assignment => EvaluateCoalesceAssignment(assignment, frame),
            Deconstruction deconstruction => Deconstruct(deconstruction, frame),
            With copy => EvaluateWith(copy, frame),
            Throw thrown => EvaluateThrow(thrown, frame),
            Await awaited => EvaluateAwait(awaited, frame),
            TypeOf type => TypeOf(Resolve(type.Type, frame)),
            Spread spread => Evaluate(spread.Operand, frame),
            Opaque opaque => Unknown(opaque.Reason, Evaluate(opaque.Parts, frame)),
            _ => throw new InvalidOperationException(expression.GetType().Name),
        };
        frame.Current = outer;
        if (outer is null && expression.Span.Length > 0)
            frame.Last = expression.Span;
        return value;
    }

    private FunctionValue EvaluateLambda(Lambda lambda, Frame frame) =>
        new()
        {
            Procedure = lambda.Procedure,
            Captured = Copy(frame.Cells),
            This = frame.This,
            TypeArguments = frame.TypeArguments,
            Unit = frame.Unit,
        };

    private FunctionValue EvaluateMethodGroup(MethodGroup group, Frame frame) =>
        new()
        {
            Method = Resolve(group.Method, frame),
            Receiver = group.Receiver is null ? null : CopyStructs(Evaluate(group.Receiver, frame)),
            Unit = frame.Unit,
        };

    private RangeValue EvaluateRange(RangeExpression range, Frame frame) =>
        new(range.Start is null ? null : Evaluate(range.Start, frame), range.End is null ? null : Evaluate(range.End, frame));

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
        var target = Locate(assignment.Target, frame);
        var current = Read(target, frame);
        return ForkValue(IsNull(current), () => Write(target, Evaluate(assignment.Value, frame), frame), () => WithoutNull(current));
    }

    private Value EvaluateCoalesce(Coalesce coalesce, Frame frame)
    {
        var left = Evaluate(coalesce.Left, frame);
        return ForkValue(IsNull(left), () => Evaluate(coalesce.Right, frame), () => WithoutNull(left));
    }

    private Value EvaluateSwitch(SwitchExpression choice, Value operand, int index, Frame frame)
    {
        if (index == choice.Arms.Count)
            return Throws("no arm of the switch matches", ExceptionType.NoArm);
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

    private Value EvaluateSequence(Sequence sequence, Frame frame)
    {
        if (sequence.Type is { } map && MapModels.IsMap(map.Id))
            return new MapValue { IsSorted = MapModels.IsSorted(map.Id) };
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
            sequence.Type is { } type && SequenceModels.Sets.Contains(type.Id)
                ? ListModels.SetOf(this, items, MapModels.IsSorted(type.Id))
                : new ListValue(items);
        if (unknown.Count > 0)
            list.Open(UndoLog, unknown);
        return list;
    }

    private ObjectValue EvaluateAnonymous(AnonymousObject anonymous, Frame frame)
    {
        var result = new ObjectValue(new TypeRef($"<{string.Join(",", anonymous.Names)}>", "anonymous type")) { IsRecord = true };
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
                var result = Copy(source);
                Initialize(result, copy.Initializers, frame);
                return result;
            }
        );

    private Value Convert(Conversion conversion, Frame frame)
    {
        var operand = Evaluate(conversion.Operand, frame);
        if (conversion.Operator is { } method)
        {
            // An implicit conversion stands where its operand does, which mostly has its place already.
            var place = conversion.Span == conversion.Operand.Span ? conversion.Operand : conversion;
            return InvokeMethod(method, null, [new("value", operand)], place.SiteIn(frame.Unit));
        }
        return operand is Choice ? ConvertEach(operand, conversion.Type) : Convert(operand, conversion.Type);
    }

    private Value ConvertEach(Value operand, TypeRef type) => ForEachAlternative(operand, value => Convert(value, type));

    internal Value Convert(Value operand, TypeRef type) =>
        IsOfOtherType(operand, type)
            ? Throws("the value is of another type", ExceptionType.InvalidCast)
            : Operators.ConvertNumber(operand, type);

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
        // Named arguments may come in any order. Bodies and models expect the order of the parameters.
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
        using var initialized = frame.Initialized.Enter(value);
        return evaluate();
    }

    /// <summary>
    /// Fills a collection in an object initialiser. If a property of the program has not created the collection yet, a new one is created.
    /// </summary>
    private Value InitializeMember(MemberInitializer initializer, Frame frame)
    {
        var member = Locate(initializer.Member, frame);
        var target = Read(member, frame);
        if (target is Constant { Content: null } && initializer.Member is MemberReference { Member.CollectionType: { } type })
            target = Write(member, NewCollection(type), frame);
        if (HoldsStruct(target))
            target = Write(member, CopyStructs(target), frame);
        return Initialize(target, initializer.Initializers, frame);
    }

    private Value Initialize(Value target, IReadOnlyList<Expression> initializers, Frame frame)
    {
        using var initialized = frame.Initialized.Enter(target);
        for (var i = 0; i < initializers.Count; i++)
            Evaluate(initializers[i], frame);
        return target;
    }
}

using DataGravity.Conditions;
using DataGravity.Evaluation.Known;
using DataGravity.Program;

namespace DataGravity.Evaluation;

// Calls of methods and functions.
internal sealed partial class Evaluator
{
    private Value Evaluate(Call call, Frame frame)
    {
        // Asked first, because the arguments may await calls of their own.
        var isAwaited = ReferenceEquals(frame.Awaited, call);
        var holder = call.Receiver is MemberReference or ElementReference ? Locate(call.Receiver, frame) : null;
        var receiver =
            holder is not null ? Read(holder, frame)
            : call.Receiver is null ? null
            : Evaluate(call.Receiver, frame);
        var arguments = Evaluate(call.Arguments, frame);
        var (method, site) = (Resolve(call.Method, frame), new Site(frame.Unit, call.Span));
        Value result;
        using (_awaitsCall.Enter(isAwaited))
        {
            result =
                receiver is null || call.Receiver is This || !HoldsStruct(receiver)
                    ? InvokeMethod(method, receiver, arguments, site)
                    : InvokeOnCopy(holder ?? new Target(call.Receiver!), receiver, method, arguments, site, frame);
        }
        PassBack(call.Arguments, arguments, frame);
        return result;
    }

    private Value Evaluate(LocalFunctionCall call, Frame frame) =>
        CallFunction(
            frame.CellOf(call.Function).Value!,
            call.Arguments,
            frame,
            ReferenceEquals(frame.Awaited, call),
            [.. call.TypeArguments.Select(type => Resolve(type, frame))]
        );

    private Value Evaluate(DelegateCall call, Frame frame)
    {
        var isAwaited = ReferenceEquals(frame.Awaited, call);
        return CallFunction(Evaluate(call.Function, frame), call.Arguments, frame, isAwaited, []);
    }

    private Value CallFunction(
        Value function,
        IReadOnlyList<Argument> arguments,
        Frame frame,
        bool isAwaited,
        IReadOnlyList<TypeRef> typeArguments
    )
    {
        var values = Evaluate(arguments, frame);
        Value result;
        using (_awaitsCall.Enter(isAwaited))
            result = Call(function, values, typeArguments);
        PassBack(arguments, values, frame);
        return result;
    }

    /// <summary>Assigns the new value of a member or element that was passed by reference.</summary>
    private void PassBack(IReadOnlyList<Argument> arguments, (string Name, Value Value)[] values, Frame frame)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (
                arguments[i].IsByReference
                && !Path.IsFalse
                // Another parameter of that name, which no compiler lets through, may take a value.
                && Find(values, arguments[i].Parameter) is Reference { Target: { } target } passed
            )
            {
                Write(target, passed.Cell.Value!, frame);
            }
        }
    }

    internal static Value? Find(IReadOnlyList<(string Name, Value Value)> arguments, string parameter)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].Name == parameter)
                return arguments[i].Value;
        }
        return null;
    }

    /// <summary>
    /// Evaluates an argument passed by reference. A variable is passed itself. Any other expression is passed in a variable made for the
    /// call.
    /// </summary>
    private Reference EvaluateReference(Expression argument, Frame frame)
    {
        switch (argument)
        {
            case VariableReference variable:
                return new Reference(frame.CellOf(variable.Variable));
            case DeclaredVariable declared:
                return new Reference(frame.Declare(declared.Variable, Unknown(Evaluation.Unknown.NotSet)));
            case MemberReference or ElementReference:
                var target = Locate(argument, frame);
                return new Reference(new Cell(Read(target, frame))) { Target = target };
            default:
                return new Reference(new Cell(Evaluate(argument, frame)));
        }
    }

    internal Value InvokeMethod(Method method, Value? receiver, IReadOnlyList<(string Name, Value Value)> arguments, Site site)
    {
        if (receiver is Choice)
            return InvokeOnEach(receiver, method, arguments, site);
        if (method is { IsStatic: true, VirtualId: not null } && receiver is TypeValue { Type: var type } && !IsKnown(type))
            return Unknown($"{type.Name}.{method.Name}", arguments.Select(a => a.Value));
        if (!method.IsStatic && ThrowsOn(receiver, method.Type))
            return Throws(OfNull);
        var body = (method.VirtualId, receiver) switch
        {
            ({ } id, ObjectValue target) => _program.Override(target.Type, id) ?? method.Procedure,
            ({ } id, TypeValue decider) when method.IsStatic => _program.Override(decider.Type, id) ?? method.Procedure,
            _ => method.Procedure,
        };
        if (Invoke(body, method.IsStatic && receiver is TypeValue ? null : receiver, arguments, method.TypeArguments) is { } result)
            return result;
        if (method is { Name: "Get", IsStatic: true, Returns.Token: { } token })
            return Registrar.RegisterRead(method.Returns, token, arguments, site);
        if (FunctionToken.Find(method) is { } function)
            return Registrar.RegisterInvoke(method, function, arguments, site);
        // The compiler writes the equality of a record.
        if (method is { Procedure: not null, Name: "Equals", IsStatic: false } && arguments.Count == 1 && receiver is not null)
            return Truth(AreEqual(receiver, arguments[0].Value));
        var call = new KnownCall(this, method, receiver, arguments, site);
        if (KnownLibrary.Call(call) is { } known)
            return known;
        arguments = [.. arguments.Select(a => (a.Name, Enumerated(a.Value)))];
        var unknown = Unknown(
            $"{LibraryIds.Display(method.Type)}.{method.Name}",
            arguments.Select(a => a.Value).Concat(receiver is null ? [] : [receiver])
        );
        foreach (var reference in arguments.Select(a => a.Value).OfType<Reference>())
            Store(reference.Cell, new Unknown(unknown.Reason, unknown.Sources, unknown.Site, unknown.Cause));
        Forget(method, receiver, arguments);
        return unknown;
    }

    private Value InvokeOnEach(Value receiver, Method method, IReadOnlyList<(string Name, Value Value)> arguments, Site site) =>
        ForEachAlternative(receiver, r => InvokeMethod(method, r, arguments, site));

    /// <summary>
    /// Marks the collections given to a method without a model as changed in unknown ways. Methods of LINQ and of strings never change
    /// them, and neither do methods whose name shows that they only read.
    /// </summary>
    private void Forget(Method method, Value? receiver, IReadOnlyList<(string Name, Value Value)> arguments)
    {
        if (
            method.Type == "System.String"
            || method.Type.StartsWith("System.Linq.", StringComparison.Ordinal)
            // The references that it gets are for changing what they refer to.
            || IsQuery(method.Name) && method.Type != "System.Runtime.InteropServices.CollectionsMarshal"
        )
        {
            return;
        }
        foreach (var value in arguments.Select(a => a.Value).Append(receiver))
        {
            var others = arguments.Select(a => a.Value).Where(v => !ReferenceEquals(v, value)).ToArray();
            if (value is ListValue list)
                list.Open(UndoLog, others);
            else if (value is MapValue map)
                map.Open(UndoLog, others);
        }

        static bool IsQuery(string name) =>
            new[] { "Get", "Contains", "IndexOf", "Find", "Exists", "To", "As", "Equals" }.Any(prefix =>
                name.StartsWith(prefix, StringComparison.Ordinal)
            );
    }

    /// <summary>Calls a procedure of the program. Returns null if there is none.</summary>
    private Value? Invoke(
        string? procedureId,
        Value? self,
        IReadOnlyList<(string Name, Value Value)> arguments,
        IReadOnlyList<TypeRef>? typeArguments = null
    ) =>
        _program.Procedure(procedureId) is { } procedure
            ? Invoke(
                procedure,
                procedure.Unit,
                new Cell?[procedure.VariableCount],
                self,
                arguments,
                TypeArgumentsOf(procedure, typeArguments, null)
            )
            : null;

    internal Value Call(Value function, params IReadOnlyList<(string Name, Value Value)> arguments) =>
        Call(function, arguments, (IReadOnlyList<TypeRef>)[]);

    private Value Call(Value function, IReadOnlyList<(string Name, Value Value)> arguments, IReadOnlyList<TypeRef> typeArguments) =>
        ForEachAlternative(
            function,
            f =>
                f switch
                {
                    FunctionValue { Procedure: { } procedure } closure => Invoke(
                        procedure,
                        closure.Unit!,
                        Copy(closure.Captured),
                        closure.This,
                        arguments,
                        TypeArgumentsOf(procedure, typeArguments, closure.TypeArguments)
                    ),
                    FunctionValue { Method: { } method } group => InvokeMethod(method, group.Receiver, arguments, default),
                    MulticastValue all => CallEach(all, arguments, typeArguments),
                    _ => Unknown("call of an unknown function", arguments.Select(a => a.Value).Concat([f])),
                }
        );

    /// <summary>Calls functions in order. The result is that of the last one.</summary>
    private Value CallEach(MulticastValue all, IReadOnlyList<(string Name, Value Value)> arguments, IReadOnlyList<TypeRef> typeArguments)
    {
        Value result = Evaluation.Unknown.Thrown;
        for (var i = 0; i < all.Functions.Count && !Path.IsFalse; i++)
            result = Call(all.Functions[i], arguments, typeArguments);
        return Path.IsFalse ? Evaluation.Unknown.Thrown : result;
    }

    /// <summary>Copies the variables of a body for an activation of a function inside it.</summary>
    private Cell?[] Copy(Cell?[] cells)
    {
        Budget.ChargeItems(cells.Length);
        return (Cell?[])cells.Clone();
    }

    private Value Invoke(
        Procedure procedure,
        ProgramUnit unit,
        Cell?[] cells,
        Value? self,
        IReadOnlyList<(string Name, Value Value)> arguments,
        IReadOnlyDictionary<string, TypeRef>? typeArguments = null
    )
    {
        if (procedure.IsIterator)
            return Iterate(procedure, unit, cells, self, arguments, typeArguments);
        return procedure.IsAsync && !_awaitsCall.Value
            ? Start(procedure, unit, cells, self, arguments, typeArguments)
            : Run(procedure, unit, cells, self, arguments, typeArguments, null);
    }

    private Value Run(
        Procedure procedure,
        ProgramUnit unit,
        Cell?[] cells,
        Value? self,
        IReadOnlyList<(string Name, Value Value)> arguments,
        IReadOnlyDictionary<string, TypeRef>? typeArguments,
        Suspension? suspension
    )
    {
        var recursion = UnknownRecursion(procedure);
        if (recursion > MaxUnknownRecursion || IsTooDeep())
            return Unknown("recursion", arguments.Select(a => a.Value));
        Step();
        Budget.ChargeItems(cells.Length);
        _replay.Ran(unit);
        using var call = _paths.Begin();
        var frame = new Frame(unit, cells, self, call, _frame.Value)
        {
            Procedure = procedure,
            Recursion = recursion,
            TypeArguments = typeArguments,
            IsAwaited = _awaitsCall.Value,
            Suspension = suspension,
        };
        using var notAwaited = _awaitsCall.Enter(false);
        Condition endsPath;
        using (_frame.Enter(frame))
        {
            Bind(procedure, frame, arguments);
            var goesOn = Execute(procedure.Body, frame);
            endsPath = goesOn ? Path : Condition.False;
            _paths.End(call, goesOn);
        }

        if (Path.IsFalse)
            return Evaluation.Unknown.Thrown;
        // Most calls have one result, which keeps its identity. Several results become a choice.
        return (call.Exits.Count, endsPath.IsFalse) switch
        {
            (1, true) => call.Exits[0].Value,
            (0, false) => Constant.Null,
            (_, true) => Choices.Of(call.Exits.Select(e => (e.Path, e.Value))),
            _ => Choices.Of(call.Exits.Select(e => (e.Path, e.Value)).Append((endsPath, Constant.Null))),
        };
    }

    /// <summary>Counts how often an active procedure has called itself under an unknown condition.</summary>
    private int UnknownRecursion(Procedure procedure)
    {
        for (var frame = _frame.Value; frame is not null; frame = frame.Caller)
        {
            // If the path is still the one that the body began on, no unknown condition decided this call.
            if (ReferenceEquals(frame.Procedure, procedure))
                return frame.Recursion + (ReferenceEquals(frame.Call.StartPath, Path) ? 0 : 1);
        }
        return 0;
    }

    private void Bind(Procedure procedure, Frame frame, IReadOnlyList<(string Name, Value Value)> arguments)
    {
        for (var i = 0; i < procedure.Parameters.Count; i++)
        {
            var parameter = procedure.Parameters[i];
            var value =
                i < arguments.Count ? arguments[i].Value
                : parameter.Default is null ? Unknown("parameter " + parameter.Variable.Name)
                : Evaluate(parameter.Default, frame);
            if (value is Reference reference)
                frame.Cells[parameter.Variable.Index] = reference.Cell;
            else
                frame.Declare(parameter.Variable, value);
        }
    }
}

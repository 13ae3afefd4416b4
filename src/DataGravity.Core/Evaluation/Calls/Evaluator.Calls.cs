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
        var (method, site) = (Resolve(call.Method, frame), call.SiteIn(frame.Unit));
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

    internal Value InvokeMethod(Method method, Value? receiver, IReadOnlyList<(string Name, Value Value)> arguments, Site site)
    {
        if (receiver is Choice)
            return InvokeOnEach(receiver, method, arguments, site);
        if (
            method is { IsStatic: true, VirtualId: not null }
            && receiver is not null
            && !(receiver is TypeValue { Type: var type } && IsKnown(type))
        )
        {
            return Unknown(method.Name, arguments.Select(a => a.Value));
        }
        if (!method.IsStatic && ThrowsOn(receiver, method.Type))
            return Throws(OfNull, ExceptionType.Null);
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
        {
            if (known is Unknown { IsMark: false } && PossibleThrows.IsReader(method.Name))
                MayThrow();
            return known;
        }
        arguments = [.. arguments.Select(a => (a.Name, Enumerated(a.Value)))];
        var unknown = Unknown(
            $"{LibraryIds.Display(method.Type)}.{method.Name}",
            arguments.Select(a => a.Value).Concat(receiver is null ? [] : [receiver])
        );
        foreach (var reference in arguments.Select(a => a.Value).OfType<Reference>())
            Store(reference.Cell, new Unknown(unknown.Reason, unknown.Sources, unknown.Site, unknown.Cause));
        Forget(method, receiver, arguments);
        if (Reflection.Changes(method))
            ForgetByReflection(method, arguments);
        // An enumerator makes the items of its sequence one by one, at any time.
        var isLeftOut = receiver is null || receiver is not LazySequence && IsQuery(method.Name);
        Escape(arguments.Select(a => a.Value).Concat(isLeftOut ? [] : [receiver!]));
        if (PossibleThrows.MayCome(method))
            MayThrow();
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
    }

    /// <summary>Returns whether a method only reads its object, as its name tells.</summary>
    private static bool IsQuery(string name) =>
        new[] { "Get", "Contains", "IndexOf", "Find", "Exists", "To", "As", "Equals" }.Any(prefix =>
            name.StartsWith(prefix, StringComparison.Ordinal)
        );

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
                    FunctionValue { Method: { } method } group => InvokeMethod(method, group.Receiver, arguments, Site.None),
                    MulticastValue all => CallEach(all, arguments, typeArguments),
                    _ => CallUnknown(f, arguments),
                }
        );

    private Unknown CallUnknown(Value function, IReadOnlyList<(string Name, Value Value)> arguments)
    {
        Escape(arguments.Select(a => a.Value));
        return Unknown("call of an unknown function", arguments.Select(a => a.Value).Concat([function]));
    }

    /// <summary>Calls functions in order. The result is that of the last one.</summary>
    private Value CallEach(MulticastValue all, IReadOnlyList<(string Name, Value Value)> arguments, IReadOnlyList<TypeRef> typeArguments)
    {
        Value result = Evaluation.Unknown.Thrown;
        for (var i = 0; i < all.Functions.Count && !Path.IsFalse; i++)
            result = Call(all.Functions[i], arguments, typeArguments);
        return Path.IsFalse ? Evaluation.Unknown.Thrown : result;
    }
}

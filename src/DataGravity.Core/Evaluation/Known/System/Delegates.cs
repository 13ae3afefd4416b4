using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

/// <summary>Delegates and events that hold several functions: adding to them and removing from them.</summary>
internal static class Delegates
{
    public static void Register(ModelTable models)
    {
        models.Add("System.Delegate", ["Combine"], call => Apply(call, BinaryOperator.Add));
        models.Add("System.Delegate", ["Remove"], call => Apply(call, BinaryOperator.Subtract));
        foreach (var type in new[] { "System.Delegate", "System.MulticastDelegate" })
        {
            models.Add(
                type,
                ["GetInvocationList"],
                call => call.Receiver is FunctionValue or MulticastValue ? new ListValue(Functions(call.Receiver)) : null
            );
        }
    }

    /// <summary>Returns whether a value is a function, or may be one.</summary>
    public static bool IsIn(Value value) => value.Alternatives().Any(a => a.Value is FunctionValue or MulticastValue);

    public static Value Apply(Evaluator evaluator, BinaryOperator kind, Value left, Value right) =>
        evaluator.ForEachAlternative(
            left,
            l =>
                evaluator.ForEachAlternative(
                    right,
                    r =>
                        (l, r) switch
                        {
                            (_, Constant { Content: null }) => l,
                            (Constant { Content: null }, _) => kind == BinaryOperator.Add ? r : l,
                            _ => kind == BinaryOperator.Add ? Of(evaluator, [.. Functions(l), .. Functions(r)]) : Remove(evaluator, l, r),
                        }
                )
        );

    private static Value? Apply(KnownCall call, BinaryOperator kind) =>
        call.Arguments.Count == 2 ? Apply(call.Evaluator, kind, call[0], call[1]) : null;

    /// <summary>
    /// Removes the last occurrence of functions. Where nobody knows whether two functions are the same, both cases are kept.
    /// </summary>
    private static Value Remove(Evaluator evaluator, Value from, Value removed)
    {
        var (functions, others) = (Functions(from), Functions(removed));
        var result = from;
        var undecided = new List<int>();
        for (var at = functions.Count - others.Count; at >= 0; at--)
        {
            evaluator.Budget.Charge(1);
            evaluator.Budget.ChargeItems(others.Count);
            var same = others.Select((other, i) => AreSame(functions[at + i], other)).ToArray();
            if (same.All(s => s == true))
            {
                result = Without(at);
                break;
            }
            if (same.All(s => s != false))
                undecided.Add(at);
            if (undecided.Count > Evaluator.MaxCases)
                return evaluator.Unknown("which delegate is removed", from, removed);
        }
        for (var i = undecided.Count - 1; i >= 0; i--)
        {
            var (at, otherwise) = (undecided[i], result);
            result = evaluator.ForkValue(
                evaluator.UnknownCondition(evaluator.Unknown("whether two delegates are equal", from, removed)),
                () => Without(at),
                () => otherwise
            );
        }
        return result;

        Value Without(int at) => Of(evaluator, [.. functions.Take(at), .. functions.Skip(at + others.Count)]);
    }

    private static IReadOnlyList<Value> Functions(Value value) => value is MulticastValue all ? all.Functions : [value];

    private static Value Of(Evaluator evaluator, IReadOnlyList<Value> functions)
    {
        evaluator.Budget.ChargeItems(functions.Count);
        return functions switch
        {
            [] => Constant.Null,
            [var one] => one,
            { Count: > Budget.MaxItems } => evaluator.Unknown($"more than {Budget.MaxItems} functions", functions),
            _ => new MulticastValue(functions),
        };
    }

    /// <summary>Returns whether two functions are the same. Returns null if that is not known.</summary>
    private static bool? AreSame(Value left, Value right) =>
        ReferenceEquals(left, right) ? true
        : (left, right) is not (FunctionValue a, FunctionValue b) ? null
        : !ReferenceEquals(a.Procedure, b.Procedure) || (a.Method?.Type, a.Method?.Name) != (b.Method?.Type, b.Method?.Name) ? false
        : a.Method is { Procedure: { } id } && id == b.Method!.Procedure && ReferenceEquals(a.Receiver, b.Receiver) ? true
        : null;
}

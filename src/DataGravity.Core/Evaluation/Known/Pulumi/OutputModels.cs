using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

/// <summary>Models of <c>Output</c>. A function receives the value inside an output, and its result becomes an output again.</summary>
internal static class OutputModels
{
    public static void Register(ModelTable models)
    {
        models.Add("Pulumi.Output", ["Create"], call => InputValue.Of(call[0], call.Evaluator.Budget));
        models.Add("Pulumi.Output", ["Format"], call => Carry(call, InputValue.Unwrap(call[0])));
        models.Add("Pulumi.Output`1", ["Create"], call => InputValue.Of(call[0], call.Evaluator.Budget));
        models.Add("Pulumi.Output", ["Unsecret"], call => Carry(call, InputValue.Unwrap(call[0])));
        models.Add("Pulumi.Output", ["CreateSecret"], call => Carry(call, Secret(InputValue.Unwrap(call[0]), call.Evaluator)));
        models.Add("Pulumi.Output`1", ["CreateSecret"], call => Carry(call, Secret(InputValue.Unwrap(call[0]), call.Evaluator)));
        models.Add(
            "Pulumi.Output",
            ["Tuple"],
            call => Carry(call, new TupleValue([.. call.Arguments.Select(a => InputValue.Unwrap(a.Value))], []))
        );
        models.Add(
            "Pulumi.Output",
            ["All"],
            call =>
                call.Evaluator.Items(call[0]) is { } items
                    ? Carry(call, new ListValue(items.Select(i => (i.Condition, InputValue.Unwrap(i.Value)))), items.Select(i => i.Value))
                    : call[0]
        );
        models.Add("Pulumi.Output`1", ["Apply"], call => Apply(call, call.Receiver!, call[0]));
        models.Add("Pulumi.InputExtensions", ["Apply"], call => Apply(call, call[0], call[1]));
        models.Add(
            "Pulumi.InputExtensions",
            ["ToOutput"],
            call =>
                call[0] is Constant
                    ? InputValue.Of(call[0], call.Evaluator.Budget)
                    : call.Evaluator.ForEachAlternative(call[0], InputConversions.OutputIn)
        );
        models.Add(
            "Pulumi.OutputExtensions",
            ["GetAt"],
            call => Carry(call, call.Evaluator.ReadElement(InputValue.Unwrap(call[0]), [InputValue.Unwrap(call[1])]))
        );
        models.Add(
            "Pulumi.OutputExtensions",
            ["First"],
            call => Carry(call, call.Evaluator.ReadElement(InputValue.Unwrap(call[0]), [new Constant(0)]))
        );
        models.Add(
            "Pulumi.OutputExtensions",
            ["Length"],
            call => InputValue.Unwrap(call[0]) is ListValue { IsExact: true } list ? Carry(call, new Constant(list.Items.Count)) : null
        );
        models.Add("Pulumi.OutputExtensions", ["AsT0", "AsT1", "Value"], call => Carry(call, InputValue.Unwrap(call[0])));
        models.Add("Pulumi.Utilities.OutputUtilities", ["GetValueAsync"], GetValue);
        DeferredOutputs.Register(models);
    }

    private static Value GetValue(KnownCall call) =>
        InputValue.IsLateValue(call[0], call.Evaluator.Budget) ? new PendingTask(InputValue.Unwrap(call[0])) : InputValue.Unwrap(call[0]);

    /// <summary>Makes a secret constant unknown, so that its text reaches no message.</summary>
    public static Value Secret(Value value, Evaluator evaluator) =>
        value is Constant { Content: not null } ? evaluator.Unknown("a secret") : value;

    /// <summary>Wraps a value in an output. The output is late if any argument of the call is late.</summary>
    private static Value Carry(KnownCall call, Value value)
    {
        if (call.Evaluator.Path.IsFalse)
            return value;
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            if (InputValue.IsLateValue(call.Arguments[i].Value, call.Evaluator.Budget))
                return InputValue.Of(value, isLate: true);
        }
        return InputValue.Of(value, isLate: false);
    }

    private static Value Carry(KnownCall call, Value value, IEnumerable<Value> madeFrom) =>
        call.Evaluator.Path.IsFalse ? value : InputValue.Of(value, madeFrom.Any(m => InputValue.IsLateValue(m, call.Evaluator.Budget)));

    /// <summary>
    /// Applies a function to the value inside an output. The result is one output, even if the function returns an output.
    /// </summary>
    private static Value Apply(KnownCall call, Value output, Value function)
    {
        var isLate = InputValue.IsLateValue(output, call.Evaluator.Budget);
        var result = call.Evaluator.CallBack(function, InputValue.Unwrap(output), isLate);
        return InputValue.Of(InputValue.Unwrap(result), isLate || InputValue.IsLateValue(result, call.Evaluator.Budget));
    }
}

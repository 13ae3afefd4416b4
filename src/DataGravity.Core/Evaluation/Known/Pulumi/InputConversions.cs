namespace DataGravity.Evaluation.Known;

/// <summary>
/// Conversions to and from <c>Input</c> and similar types. A null input is an object that carries null. A value that cannot be converted
/// throws, as it does in the SDK.
/// </summary>
internal static class InputConversions
{
    private const string Output = "Pulumi.Output`1";
    private const string Input = "Pulumi.Input`1";
    private const string NoOutput = "the output is null";
    private const string NoValue = "the value is null";

    public static void Register(ModelTable models)
    {
        models.Add(Input, ["op_Implicit"], call => call.Method.Takes?.Id == Input ? OutputOf(call) : InputOf(call));
        models.Add("Pulumi.InputUnion`2", ["op_Implicit"], UnionOf);
        models.Add(
            "Pulumi.InputJson",
            ["op_Implicit"],
            call =>
                Each(
                    call,
                    static (call, value) =>
                        call.Method.Takes is { Id: "System.String" or Output } && IsNull(value)
                            ? Fail(call)
                            : InputValue.Of(value, call.Evaluator.Budget)
                )
        );
        models.Add("Pulumi.Union`2", ["op_Implicit", "FromT0", "FromT1"], call => call[0]);
        models.Add("Pulumi.InputList`1", ["op_Implicit"], ListOf);
        models.Add("Pulumi.InputMap`1", ["op_Implicit"], MapOf);
    }

    /// <summary>Returns the output inside an input: the output that it was made from, or the one that it made for its value.</summary>
    public static Value OutputIn(Value input) =>
        input is InputValue { Carried: InputValue or ResourceOutput } given ? given.Carried : input;

    private static Value OutputOf(KnownCall call) => Each(call, static (call, input) => IsNull(input) ? Fail(call) : OutputIn(input));

    private static Value InputOf(KnownCall call) =>
        Each(
            call,
            static (call, value) =>
                call.Method.Takes?.Id == Output && IsNull(value) ? Fail(call) : InputValue.Of(value, call.Evaluator.Budget)
        );

    /// <summary>Converts to a union. A null input becomes a union that carries null. A null output throws.</summary>
    private static Value UnionOf(KnownCall call) =>
        Each(
            call,
            static (call, value) =>
                call.Method.Takes?.Id == Output && IsNull(value)
                    ? Fail(call)
                    : InputValue.Of(InputValue.Unwrap(value), InputValue.IsLateValue(value, call.Evaluator.Budget))
        );

    /// <summary>Converts to an input list. A single value becomes a list of one item, and a list stays a list.</summary>
    private static Value ListOf(KnownCall call) =>
        Each(
            call,
            static (call, value) =>
                (call.Method.Takes?.Id, InputValue.Unwrap(value)) switch
                {
                    (_, ListValue list) => list.With(list.Items),
                    (_, LazySequence lazy) => call.Evaluator.Enumerate(lazy),
                    (Output or "System.Array" or "System.Collections.Generic.List`1", _) when IsNull(value) => Fail(call),
                    ("System.Collections.Immutable.ImmutableArray`1", Constant) => InputValue.Of(Constant.Null, isLate: false),
                    // An unknown output may be a list or one element, so it is not wrapped in a list.
                    (_, Unknown or SymbolicInput) => InputValue.Of(value, call.Evaluator.Budget),
                    _ => new ListValue([value]),
                }
        );

    /// <summary>
    /// Converts to an input map. A null dictionary fails only when it is read, and then the resource that receives it fails too.
    /// </summary>
    private static Value MapOf(KnownCall call) =>
        Each(
            call,
            static (call, value) =>
                (call.Method.Takes?.Id, InputValue.Unwrap(value)) switch
                {
                    (_, MapValue map) => map.Copy(),
                    (Output, _) when IsNull(value) => Fail(call),
                    ("System.Collections.Generic.Dictionary`2", Constant { Content: null }) => InputValue.Of(
                        call.Evaluator.Unknown("a dictionary that is null"),
                        isLate: true
                    ),
                    _ => InputValue.Of(value, call.Evaluator.Budget),
                }
        );

    private static Value Each(KnownCall call, Func<KnownCall, Value, Value> convert) =>
        call[0] is Choice ? OnEach(call, convert) : convert(call, call[0]);

    private static Value OnEach(KnownCall call, Func<KnownCall, Value, Value> convert) =>
        call.Evaluator.ForEachAlternative(call[0], value => convert(call, value));

    private static bool IsNull(Value value) => value is Constant { Content: null };

    private static Unknown Fail(KnownCall call) => call.Evaluator.Throws(call.Method.Takes?.Id is Output or Input ? NoOutput : NoValue);
}

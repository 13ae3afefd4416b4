namespace DataGravity.Evaluation.Known;

/// <summary>
/// Models of spans. A span over a whole array is represented by that array. What a span over a part changes is not followed, so making one
/// opens the array.
/// </summary>
internal static class SpanModels
{
    private const string Span = "System.Span`1";

    public static void Register(ModelTable models)
    {
        foreach (var type in new[] { Span, "System.ReadOnlySpan`1", "System.Memory`1", "System.ReadOnlyMemory`1", "System.ArraySegment`1" })
        {
            models.Add(type, [".ctor"], call => Over(call with { Receiver = call[0], Arguments = [.. call.Arguments.Skip(1)] }));
            models.Add(type, ["op_Implicit"], call => call[0] is ListValue ? call[0] : null);
        }
        foreach (var type in new[] { "System.Memory`1", "System.ReadOnlyMemory`1" })
            models.Add(type, ["Span"], call => call.Receiver as ListValue);
        foreach (var type in new[] { Span, "System.Memory`1" })
            models.Add(type, ["Slice"], Over);
        models.Add(Span, ["Clear", "Fill"], Opened);
    }

    /// <summary>Makes a span over an array: over all of it, or over the part that the arguments tell.</summary>
    public static Value? Over(KnownCall call) =>
        call is { Receiver: { } array, Arguments.Count: 0 } && array.Alternatives().All(a => a.Value is ListValue) ? array : Opened(call);

    private static Unknown? Opened(KnownCall call)
    {
        if (call.Receiver is not { } array)
            return null;
        foreach (var list in array.Alternatives().Select(a => a.Value).OfType<ListValue>())
            list.Open(call.Evaluator.UndoLog, [.. call.Arguments.Select(a => a.Value)]);
        return call.Evaluator.Unknown(call.Method.Name, call.Arguments.Select(a => a.Value).Append(array));
    }
}

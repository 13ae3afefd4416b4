namespace DataGravity.Evaluation.Known;

/// <summary>Models of the static methods of <c>Array</c> that change an array. The array is their first argument.</summary>
internal static class ArrayModels
{
    private const string Type = "System.Array";

    public static void Register(ModelTable models)
    {
        var (sort, reverse) = (models[(Type, "Sort")], models[(Type, "Reverse")]);
        models.Add(Type, ["Sort"], call => SortWithItems(call) ?? OnFirst(call, sort));
        models.Add(Type, ["Reverse"], call => OnFirst(call, reverse));
    }

    private static Value? OnFirst(KnownCall call, KnownLibrary.Model model) =>
        model(call.Receiver is null ? call with { Receiver = call[0], Arguments = [.. call.Arguments.Skip(1)] } : call);

    /// <summary>Sorts an array of keys, and another array with it. Returns null if the call has no such array.</summary>
    private static Constant? SortWithItems(KnownCall call)
    {
        ListValue[] arrays = [.. call.Arguments.Take(2).SelectMany(a => a.Value.Alternatives()).Select(a => a.Value).OfType<ListValue>()];
        if (call.Receiver is not null || !call[1].Alternatives().Any(a => a.Value is ListValue))
            return null;
        if (
            call is { Arguments: [(_, ListValue { IsExact: true } keys), (_, ListValue { IsExact: true } items)] }
            && items.Items.Count == keys.Items.Count
            && Orderings.Ranks(keys.Items.Select(key => key.Value), call.TextOrder) is { } ranks
            // .NET does not keep the order of items with equal keys.
            && ranks.Distinct().Count() == ranks.Length
        )
        {
            foreach (var array in arrays)
                array.Replace(call.Evaluator.UndoLog, Orderings.InOrder(array.Items, ranks));
            return Constant.Null;
        }
        foreach (var array in arrays)
            array.Open(call.Evaluator.UndoLog, [.. call.Arguments.Select(a => a.Value)]);
        return Constant.Null;
    }
}

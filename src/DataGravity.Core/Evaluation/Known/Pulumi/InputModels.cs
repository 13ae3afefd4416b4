using DataGravity.Conditions;

namespace DataGravity.Evaluation.Known;

/// <summary><c>Input</c>, <c>InputList</c>, <c>InputMap</c>, <c>InputUnion</c>, <c>InputJson</c> and their conversions.</summary>
internal static class InputModels
{
    /// <summary>The arguments that a dictionary has. Where it is known, it stands for them.</summary>
    public const string OfDictionary = "Pulumi.DictionaryResourceArgs";

    public static void Register(ModelTable models)
    {
        InputConversions.Register(models);
        models.Add("Pulumi.Union`2", ["AsT0", "AsT1", "Value"], call => call.Receiver);

        models.Add("Pulumi.InputList`1", [".ctor"], _ => new ListValue(Enumerable.Empty<Value>()));
        models.Add("Pulumi.InputList`1", ["Add", "AddRange"], call => AddToList(call, call.Receiver, call[0]));
        models.Add("Pulumi.InputListExtensions", ["Add"], call => AddToList(call, call[0], call[1]));
        models.Add("Pulumi.InputList`1", ["Concat"], call => Concatenate(call, call.Receiver!, call[0]));

        models.Add("Pulumi.InputMap`1", [".ctor"], _ => new MapValue());
        models.Add(
            "Pulumi.InputMap`1",
            ["Add", "AddRange", "this[]", "Item"],
            call => AddToMap(call, call.Receiver, [.. call.Arguments.Select(a => a.Value)])
        );
        models.Add("Pulumi.InputMapExtensions", ["Add"], call => AddToMap(call, call[0], [.. call.Arguments.Skip(1).Select(a => a.Value)]));
        models.Add("Pulumi.InputMap`1", ["Merge"], Merge);

        foreach (var arguments in new[] { OfDictionary, "Pulumi.DictionaryInvokeArgs" })
        {
            models.Add(
                arguments,
                [".ctor"],
                call => call[0].Alternatives().All(a => a.Value is MapValue { IsOpen: false }) ? call[0] : null
            );
        }
    }

    private static Constant? AddToList(KnownCall call, Value? receiver, Value added)
    {
        if (receiver is not ListValue list)
            return null;
        // `Add` takes a params array. `Add(InputList)` and `AddRange` take a list. In all cases the items are added.
        if (call.Evaluator.Items(added) is not { } items)
            items = [(Condition.True, added)];
        list.Add(call.Evaluator.UndoLog, items);
        return Constant.Null;
    }

    private static ListValue? Concatenate(KnownCall call, Value left, Value right) =>
        call.Evaluator.Items(left) is { } first && call.Evaluator.Items(right) is { } second ? new ListValue(first.Concat(second)) : null;

    private static Constant? AddToMap(KnownCall call, Value? receiver, Value[] added)
    {
        if (receiver is not MapValue map)
            return null;
        if (added is [var key, var value])
        {
            if (map.KeyOf(call.Evaluator, key) is { } name)
                map.Set(call.Evaluator.UndoLog, name, value);
            else
                map.Open(call.Evaluator.UndoLog, key, value);
        }
        else
        {
            MapModels.PutAll(call, map, added[0]);
        }
        return Constant.Null;
    }

    private static MapValue? Merge(KnownCall call)
    {
        if (call[0] is not MapValue first)
            return null;
        var merged = first.Copy();
        MapModels.PutAll(call, merged, call[1]);
        return merged;
    }
}

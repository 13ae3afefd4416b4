namespace DataGravity.Evaluation.Known;

using DataGravity.Conditions;
using Models = Dictionary<(string, string), KnownLibrary.Model>;

/// <summary><c>Input</c>, <c>InputList</c>, <c>InputMap</c>, <c>InputUnion</c> and their conversions.</summary>
internal static class InputModels
{
    public static void Register(Models models)
    {
        models.Add("Pulumi.Input`1", ["op_Implicit"], call => call[0]);
        models.Add("Pulumi.InputUnion`2", ["op_Implicit"], call => call[0]);
        models.Add("Pulumi.InputJson", ["op_Implicit"], call => call[0]);
        models.Add("Pulumi.Union`2", ["op_Implicit", "FromT0", "FromT1"], call => call[0]);

        models.Add("Pulumi.InputList`1", [".ctor"], _ => new ListValue(Enumerable.Empty<Value>()));
        models.Add("Pulumi.InputList`1", ["op_Implicit"], call => ToList(call.Evaluator, call[0]));
        models.Add("Pulumi.InputList`1", ["Add", "AddRange"], AddToList);
        models.Add("Pulumi.InputList`1", ["Concat"], call => Concatenate(call.Receiver!, call[0]));

        models.Add("Pulumi.InputMap`1", [".ctor"], _ => new MapValue());
        models.Add("Pulumi.InputMap`1", ["op_Implicit"], call => call[0]);
        models.Add("Pulumi.InputMap`1", ["Add"], AddToMap);
    }

    /// <summary>A single value becomes a list of one; a list stays what it is.</summary>
    private static Value ToList(Evaluator evaluator, Value value) => evaluator.ForEachAlternative(value, v => v switch
    {
        ListValue list => new ListValue(list.Items),
        // Which of the two an output is, nobody knows: a list output or one element.
        Unknown or Leaf or Constant { Content: null } => v,
        _ => new ListValue([v]),
    });

    private static Value? AddToList(KnownCall call)
    {
        if (call.Receiver is not ListValue list)
            return null;
        // `Add` takes a params array; `Add(InputList)` and `AddRange` take a list: either way the items of it.
        if (call.Evaluator.Items(call[0]) is not { } items)
            items = [(Condition.True, call[0])];
        list.Change(call.Evaluator.Trail, all => all.AddRange(items));
        return Constant.Null;
    }

    private static ListValue? Concatenate(Value left, Value right) =>
        (left, right) is (ListValue a, ListValue b) ? new ListValue(a.Items.Concat(b.Items)) : null;

    private static Value? AddToMap(KnownCall call)
    {
        if (call.Receiver is not MapValue map)
            return null;
        switch (call[0])
        {
            case Constant { Content: string key } when call.Arguments.Count > 1:
                map.Set(call.Evaluator.Trail, key, call[1]);
                break;
            case MapValue other:
                foreach (var entry in other.Cells)
                    map.Set(call.Evaluator.Trail, entry.Key, entry.Value.Value!);
                break;
            default:
                map.IsOpen = true;
                break;
        }
        return Constant.Null;
    }
}

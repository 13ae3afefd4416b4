using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

/// <summary>Models of resource options: how two of them merge, and the lists that they create by themselves.</summary>
internal static class OptionsModels
{
    public static readonly TypeRef Custom = new("Pulumi.CustomResourceOptions", "CustomResourceOptions", TypeRole.ResourceOptions);
    public static readonly TypeRef Component = new("Pulumi.ComponentResourceOptions", "ComponentResourceOptions", TypeRole.ResourceOptions);

    public static void Register(ModelTable models)
    {
        models.Add("Pulumi.CustomResourceOptions", ["Merge"], call => Merge(call, Custom));
        models.Add("Pulumi.ComponentResourceOptions", ["Merge"], call => Merge(call, Component));
        models.Add("Pulumi.ComponentResourceOptions", ["Providers"], List);
        models.Add("Pulumi.ResourceOptions", ["ResourceTransformations", "ResourceTransforms"], List);
        models.Add("Pulumi.StackOptions", ["ResourceTransformations", "ResourceTransforms"], List);
    }

    /// <summary>
    /// Returns the options that a resource works with. A generated class copies the options it is given (MakeResourceOptions), so that the
    /// program's object does not change.
    /// </summary>
    public static Value Own(Evaluator evaluator, TypeRef resource, Value? given) =>
        evaluator.ForEachAlternative(
            given ?? Constant.Null,
            options =>
            {
                if (options is ObjectValue && resource.Token is null)
                    return options;
                var own = new ObjectValue(resource.Role is TypeRole.ComponentResource or TypeRole.RemoteComponent ? Component : Custom);
                if (options is ObjectValue source)
                {
                    foreach (var cell in source.CellsOrNone)
                        Merge(evaluator, own, cell.Key, cell.Value);
                }
                return own;
            }
        );

    /// <summary>Returns the list of a property, and creates it on the first read, so that <c>Providers = { a, b }</c> adds to it.</summary>
    private static Value? List(KnownCall call)
    {
        var name = call.Method.Name;
        if (call.Receiver is not ObjectValue options || options.Find(name) is not null)
            return null;
        return call.Evaluator.Store(
            options.CellOf(new Member(call.Method.Type, name, name, IsStatic: false)),
            new ListValue(Enumerable.Empty<Value>())
        );
    }

    /// <summary>
    /// Merges two options. A value of the second replaces the first unless it is null. Lists are concatenated, with the items of the second
    /// last.
    /// </summary>
    private static Value Merge(KnownCall call, TypeRef type) =>
        call.Evaluator.ForEachAlternative(
            call[0],
            first => call.Evaluator.ForEachAlternative(call[1], second => Merge(call.Evaluator, type, first, second))
        );

    private static Value Merge(Evaluator evaluator, TypeRef type, Value first, Value second)
    {
        var merged = new ObjectValue(type);
        foreach (var side in new[] { first, second })
        {
            switch (side)
            {
                case Constant { Content: null }:
                    break;
                case ObjectValue options:
                    foreach (var cell in options.CellsOrNone)
                        Merge(evaluator, merged, cell.Key, cell.Value);
                    break;
                default:
                    return evaluator.Unknown("options", first, second);
            }
        }
        return merged;
    }

    private static IEnumerable<(Conditions.Condition, Value)> ItemsOf(Choice lists) =>
        lists.Alternatives.SelectMany(a =>
            a.Value is ListValue list ? list.Items.Select(i => (a.Condition.And(i.Condition), i.Value)) : []
        );

    private static void Merge(Evaluator evaluator, ObjectValue merged, string name, Cell cell)
    {
        var before = merged.Find(name) ?? Constant.Null;
        var value = (before, cell.Value!) switch
        {
            (ListValue a, ListValue b) => new ListValue(a.Items.Concat(b.Items)),
            // A list that exists on some paths only.
            (ListValue or Constant { Content: null }, Choice lists)
                when lists.Alternatives.All(a => a.Value is ListValue { IsOpen: false } or Constant { Content: null })
                    && lists.Alternatives.Any(a => a.Value is ListValue) => new ListValue(
                ((before as ListValue)?.Items ?? []).Concat(ItemsOf(lists))
            ),
            (_, var later) => Choices.Of(evaluator.IsNull(later), before, Evaluator.WithoutNull(later)),
        };
        merged.Cells[name] = new Cell(value) { SchemaName = cell.SchemaName };
    }
}

using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

using Models = Dictionary<(string, string), KnownLibrary.Model>;

/// <summary>Resource options: how two of them merge, and the list of providers a component carries.</summary>
internal static class OptionsModels
{
    private static readonly TypeRef s_custom = new("Pulumi.CustomResourceOptions", "CustomResourceOptions", TypeRole.ResourceOptions);
    private static readonly TypeRef s_component = new("Pulumi.ComponentResourceOptions", "ComponentResourceOptions", TypeRole.ResourceOptions);

    public static void Register(Models models)
    {
        models.Add("Pulumi.CustomResourceOptions", ["Merge"], call => Merge(call, s_custom));
        models.Add("Pulumi.ComponentResourceOptions", ["Merge"], call => Merge(call, s_component));
        models.Add("Pulumi.ComponentResourceOptions", ["Providers"], List);
        models.Add("Pulumi.ResourceOptions", ["ResourceTransformations", "ResourceTransforms"], List);
        models.Add("Pulumi.StackOptions", ["ResourceTransformations", "ResourceTransforms"], List);
    }

    /// <summary>Whether options have transformations, which may change anything about a resource, its place included.</summary>
    public static bool Transform(Value options) => options switch
    {
        ObjectValue o => IsGiven(o.Find("ResourceTransformations")) || IsGiven(o.Find("ResourceTransforms")),
        Choice choice => choice.Alternatives.Any(a => Transform(a.Value)),
        _ => false,
    };

    private static bool IsGiven(Value? list) => list is not (null or ListValue { IsExact: true, Items.Count: 0 });

    /// <summary>A list creates itself, so that <c>Providers = { a, b }</c> adds to it.</summary>
    private static Value? List(KnownCall call)
    {
        var name = call.Method.Name;
        if (call.Receiver is not ObjectValue options || options.Find(name) is not null)
            return null;
        return call.Evaluator.Store(
            options.CellOf(new Member(call.Method.Type, name, name, IsStatic: false)), new ListValue(Enumerable.Empty<Value>()));
    }

    /// <summary>The second's values where it has some; null never clears; lists add up, the second's last.</summary>
    private static Value? Merge(KnownCall call, TypeRef type)
    {
        var merged = new ObjectValue(type);
        foreach (var side in new[] { call[0], call[1] })
        {
            switch (side)
            {
                case Constant { Content: null }:
                    break;
                case ObjectValue options:
                    foreach (var cell in options.Cells)
                        Merge(call.Evaluator, merged, cell.Key, cell.Value);
                    break;
                default:
                    return null;
            }
        }
        return merged;
    }

    private static void Merge(Evaluator evaluator, ObjectValue merged, string name, Cell cell)
    {
        var before = merged.Find(name) ?? Constant.Null;
        var value = (before, cell.Value!) switch
        {
            (ListValue a, ListValue b) => new ListValue(a.Items.Concat(b.Items)),
            (_, var later) => Choices.Of(evaluator.IsNull(later), before, Evaluator.WithoutNull(later)),
        };
        merged.Cells[name] = new Cell(value) { SchemaName = cell.SchemaName };
    }
}

using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

using Models = Dictionary<(string, string), KnownLibrary.Model>;

/// <summary>What transformations are told and what they answer.</summary>
internal static class TransformationModels
{
    private const string Result = "Pulumi.ResourceTransformationResult";
    private const string TypeCell = "<type>";
    private const string NameCell = "<name>";
    private static readonly TypeRef s_arguments = new("Pulumi.ResourceTransformationArgs", "ResourceTransformationArgs");
    private static readonly TypeRef s_result = new(Result, "ResourceTransformationResult");

    public static void Register(Models models)
    {
        models.Add(Result, [".ctor"], call => new ObjectValue(s_result) { Cells = { ["Args"] = new Cell(call[0]), ["Options"] = new Cell(call[1]) } });
        models.Add("Pulumi.Resource", ["GetResourceType"], call => call.Receiver is ObjectValue o
            ? o.Registration is { } found ? new Constant(found.Token) : o.Find(TypeCell)
            : null);
        models.Add("Pulumi.Resource", ["GetResourceName"], call => call.Receiver is ObjectValue o ? o.Registration?.Name ?? o.Find(NameCell) : null);
    }

    /// <summary>The functions that options transform with; null where nobody knows them.</summary>
    public static IReadOnlyList<(Condition, Value)>? Of(Value options)
    {
        var all = new List<(Condition, Value)>();
        foreach (var (condition, alternative) in options.Alternatives())
        {
            if (alternative is not ObjectValue o)
                continue;
            // Of the newer ones, which run outside of the program, only that there are none can be known.
            if (o.Find("ResourceTransforms") is not (null or ListValue { IsExact: true, Items.Count: 0 }))
                return null;
            if (o.Find("ResourceTransformations") is not { } given)
                continue;
            if (given is not ListValue { IsOpen: false } list)
                return null;
            all.AddRange(list.Items.Select(item => (item.Condition.And(condition), item.Value)));
        }
        return all;
    }

    /// <summary>A resource that is not registered yet: its type and name are known.</summary>
    public static ObjectValue Resource(TypeRef type, string token, Value name) =>
        new(type) { Cells = { [TypeCell] = new Cell(new Constant(token)), [NameCell] = new Cell(name) } };

    public static ObjectValue Arguments(ObjectValue resource, Value args, Value options) =>
        new(s_arguments) { Cells = { ["Resource"] = new Cell(resource), ["Args"] = new Cell(args), ["Options"] = new Cell(options) } };
}

using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

/// <summary>A function that may change what a resource is registered with.</summary>
/// <param name="Condition">The condition under which it runs.</param>
/// <param name="Function">The function.</param>
/// <param name="ByEngine">True for a transform, which the engine calls after the program registered the resource. False for a
/// transformation.</param>
internal readonly record struct Transformation(Condition Condition, Value Function, bool ByEngine);

/// <summary>Models of the arguments and results of transformations and transforms.</summary>
internal static class TransformationModels
{
    private const string Legacy = "ResourceTransformations";
    private const string ByEngine = "ResourceTransforms";
    private const string TypeCell = "<type>";
    private const string NameCell = "<name>";
    private static readonly TypeRef s_arguments = new("Pulumi.ResourceTransformationArgs", "ResourceTransformationArgs");
    private static readonly TypeRef s_transformArguments = new("Pulumi.ResourceTransformArgs", "ResourceTransformArgs");
    private static readonly TypeRef s_result = new("Pulumi.ResourceTransformationResult", "ResourceTransformationResult");

    public static void Register(ModelTable models)
    {
        foreach (var result in new[] { s_result.Id, "Pulumi.ResourceTransformResult" })
        {
            models.Add(
                result,
                [".ctor"],
                call => new ObjectValue(s_result) { Cells = { ["Args"] = new Cell(call[0]), ["Options"] = new Cell(call[1]) } }
            );
        }

        models.Add(
            "Pulumi.Resource",
            ["GetResourceType"],
            call =>
                call.Receiver is ObjectValue o
                    ? o.Registration is { } found
                        ? new Constant(found.Token)
                        : o.Find(TypeCell)
                    : null
        );
        models.Add(
            "Pulumi.Resource",
            ["GetResourceName"],
            call => call.Receiver is ObjectValue o ? o.Registration?.Name ?? o.Find(NameCell) : null
        );
    }

    /// <summary>Returns the functions in the options. Returns null if they are not known.</summary>
    public static IReadOnlyList<Transformation>? FindAll(Value options)
    {
        if (options is ObjectValue only && !Transforms(only))
            return [];
        var all = new List<Transformation>();
        foreach (var (condition, alternative) in options.Alternatives())
        {
            if (
                alternative is ObjectValue o
                && !(AddAll(o.Find(Legacy), condition, false, all) && AddAll(o.Find(ByEngine), condition, true, all))
            )
            {
                return null;
            }
        }
        return all;
    }

    private static bool Transforms(ObjectValue options) => options.Find(Legacy) is not null || options.Find(ByEngine) is not null;

    private static bool AddAll(Value? given, Condition condition, bool byEngine, List<Transformation> all)
    {
        // On some paths the options may have no list.
        foreach (var (when, value) in given is null ? [] : given.Alternatives().Where(a => a.Value is not Constant))
        {
            if (value is not ListValue { IsOpen: false } list)
                return false;
            var path = condition.And(when);
            all.AddRange(list.Items.Select(item => new Transformation(item.Condition.And(path), item.Value, byEngine)));
        }
        return true;
    }

    /// <summary>Creates a resource that is not registered yet. Only its type and name are known.</summary>
    public static ObjectValue Resource(TypeRef type, string token, Value name) =>
        new(type) { Cells = { [TypeCell] = new Cell(new Constant(token)), [NameCell] = new Cell(name) } };

    public static ObjectValue Arguments(ObjectValue resource, Value args, Value options) =>
        new(s_arguments)
        {
            Cells =
            {
                ["Resource"] = new Cell(resource),
                ["Args"] = new Cell(args),
                ["Options"] = new Cell(options),
            },
        };

    /// <summary>Creates the arguments of a transform. They contain no resource object, and the inputs have their schema names.</summary>
    public static ObjectValue TransformArguments(Registration registration, TransformedResource given)
    {
        var isCustom = registration.Kind is RegistrationKind.Custom or RegistrationKind.Provider;
        return new(s_transformArguments)
        {
            Cells =
            {
                ["Name"] = new Cell(registration.Name),
                ["Type"] = new Cell(new Constant(registration.Token)),
                ["Custom"] = new Cell(isCustom ? Constant.True : Constant.False),
                ["Args"] = new Cell(JsonDocuments.Map(given.Inputs, ignoresCase: false).WithoutNull()),
                ["Options"] = new Cell(EngineOptions.Seen(registration, given, isCustom)),
            },
        };
    }
}

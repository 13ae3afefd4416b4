using DataGravity.Conditions;
using DataGravity.Evaluation.Known;
using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>Transformations: functions that see a resource before it is registered, and may replace its arguments or options.</summary>
/// <param name="evaluator">The run.</param>
/// <param name="stack">The stack that is deployed, whose transformations run on every resource.</param>
internal sealed class Transformations(Evaluator evaluator, Scoped<DeployedStack> stack)
{
    private static readonly IReadOnlyList<Transformation> s_none = [];

    // Contains only resources that have transformations. The value is null if they are not known.
    private readonly Dictionary<Registration, IReadOnlyList<Transformation>?> _ofResources = [];

    public bool Any => _ofResources.Count > 0 || stack.Value.Transformations is not { Count: 0 };

    /// <summary>Keeps the transformations of a resource for its children.</summary>
    public void Keep(Registration registration, IReadOnlyList<Transformation>? transformations) =>
        _ofResources[registration] = transformations;

    /// <summary>
    /// Returns the transformations of a resource: its own, and then its parent's, which include those of all ancestors. Returns null if
    /// they are not known.
    /// </summary>
    public IReadOnlyList<Transformation>? Of(RegistrationKind kind, Value? options)
    {
        var own = options is null ? s_none : TransformationModels.FindAll(options);
        var above = kind == RegistrationKind.Stack ? s_none : Above(options);
        return own is null || above is null ? null
            : own.Count == 0 ? above
            : [.. own, .. above];
    }

    private IReadOnlyList<Transformation>? Above(Value? options)
    {
        if (options is null || !Any)
            return stack.Value.Transformations;
        var all = new List<Transformation>();
        foreach (var (condition, parent) in OptionValues.Find(evaluator, options, "Parent").Alternatives())
        {
            var above = parent switch
            {
                Constant => stack.Value.Transformations,
                ObjectValue { Registration: { } found } => _ofResources.TryGetValue(found, out var known) ? known : s_none,
                _ => null,
            };
            if (above is null)
                return null;
            all.AddRange(above.Select(t => t with { Condition = t.Condition.And(condition) }));
        }
        return all;
    }

    /// <summary>Applies the transformations of a resource. Returns null if the result of a transformation is not known.</summary>
    public (Value? Inputs, Value? Options)? Apply(
        TypeRef type,
        string token,
        Value name,
        Value? inputs,
        Value? options,
        IReadOnlyList<Transformation> transformations
    )
    {
        var resource = TransformationModels.Resource(type, token, name);
        var (args, given) = (
            inputs is null or Constant ? new ObjectValue(ArgumentsOf(type)) : inputs,
            OptionsModels.Own(evaluator, type, options)
        );
        foreach (var (condition, function, _) in transformations.Where(t => !t.ByEngine))
        {
            var (before, with) = (args, given);
            var result = evaluator.ForkValue(
                condition,
                () => evaluator.Call(function, ("args", TransformationModels.Arguments(resource, before, with))),
                () => Constant.Null
            );
            if (result.Alternatives().Any(a => a.Value is not (ObjectValue or Constant { Content: null })))
                return null;
            args = evaluator.ForEachAlternative(result, r => r is ObjectValue o ? o.Find("Args")! : before);
            given = evaluator.ForEachAlternative(result, r => r is ObjectValue o ? o.Find("Options")! : with);
        }
        return (args, given);
    }

    /// <summary>
    /// Returns the arguments class of a resource. For a generated resource, its name is the resource's name followed by "Args".
    /// </summary>
    private static TypeRef ArgumentsOf(TypeRef resource) =>
        resource.Token is null
            ? new TypeRef("Pulumi.ResourceArgs", "ResourceArgs", TypeRole.InputArgs)
            : new TypeRef(resource.Id + "Args", resource.Name + "Args", TypeRole.InputArgs);
}

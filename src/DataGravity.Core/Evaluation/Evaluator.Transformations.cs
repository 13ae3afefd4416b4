using DataGravity.Conditions;
using DataGravity.Evaluation.Known;
using DataGravity.Program;

namespace DataGravity.Evaluation;

// Transformations: functions that see a resource before it is registered, and may give it other arguments or options.
internal sealed partial class Evaluator
{
    private static readonly IReadOnlyList<Transformation> s_none = [];

    // Only resources that have some; null where nobody knows which.
    private readonly Dictionary<Registration, IReadOnlyList<Transformation>?> _transformations = [];

    /// <summary>The options of the stack: what they transform with runs on every resource.</summary>
    internal void TransformAll(Value options)
    {
        _marks++;
        _stack.Value.Transformations = TransformationModels.FindAll(options);
    }

    /// <summary>The transformations of a resource: its own, then its parent's, which hold those of all above it.</summary>
    private IReadOnlyList<Transformation>? TransformationsOf(RegistrationKind kind, Value? options)
    {
        var own = options is null ? s_none : TransformationModels.FindAll(options);
        var above = kind == RegistrationKind.Stack ? s_none : TransformationsAbove(options);
        return own is null || above is null ? null
            : own.Count == 0 ? above
            : [.. own, .. above];
    }

    private IReadOnlyList<Transformation>? TransformationsAbove(Value? options)
    {
        if (options is null || _transformations.Count == 0 && _stack.Value.Transformations is { Count: 0 })
            return _stack.Value.Transformations;
        var all = new List<Transformation>();
        foreach (var (condition, parent) in RawOption(options, "Parent").Alternatives())
        {
            var above = parent switch
            {
                Constant => _stack.Value.Transformations,
                ObjectValue { Registration: { } found } => _transformations.TryGetValue(found, out var known) ? known : s_none,
                _ => null,
            };
            if (above is null)
                return null;
            all.AddRange(above.Select(t => t with { Condition = t.Condition.And(condition) }));
        }
        return all;
    }

    /// <summary>What a resource is registered with in the end; null where a transformation does what nobody can follow.</summary>
    private (Value? Inputs, Value? Options)? Transform(
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
            OptionsModels.Own(this, type, options)
        );
        foreach (var (condition, function, _) in transformations.Where(t => !t.ByEngine))
        {
            var (before, with) = (args, given);
            var result = ForkValue(
                condition,
                () => Call(function, ("args", TransformationModels.Arguments(resource, before, with))),
                () => Constant.Null
            );
            if (result.Alternatives().Any(a => a.Value is not (ObjectValue or Constant { Content: null })))
                return null;
            args = ForEachAlternative(result, r => r is ObjectValue o ? o.Find("Args")! : before);
            given = ForEachAlternative(result, r => r is ObjectValue o ? o.Find("Options")! : with);
        }
        return (args, given);
    }

    /// <summary>The class of a generated resource's arguments is named after its own.</summary>
    private static TypeRef ArgumentsOf(TypeRef resource) =>
        resource.Token is null
            ? new TypeRef("Pulumi.ResourceArgs", "ResourceArgs", TypeRole.InputArgs)
            : new TypeRef(resource.Id + "Args", resource.Name + "Args", TypeRole.InputArgs);
}

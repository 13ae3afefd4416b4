using DataGravity.Conditions;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>Which resources a value names: those whose outputs it is made from, also by way of a provider's function.</summary>
internal sealed class References(ResourceTable resources)
{
    // Functions of functions of functions: no program asks deeper than that.
    private const int MaxDepth = 4;

    /// <summary>The resources a value names, with the output that names each; the empty output for the resource itself.</summary>
    public IEnumerable<(Condition Condition, Resource Resource, string Output)> FindIn(Value value)
    {
        // Most inputs are written out.
        if (value is Constant)
            return [];
        var named =
            from alternative in value.Alternatives()
            from source in FindSources(alternative.Value, 0).Distinct()
            select (alternative.Condition, source.Resource, source.Output);
        return named;
    }

    /// <summary>The resources named at any of the paths of a resource's inputs.</summary>
    public IEnumerable<(Condition Condition, Resource Resource, string Output)> FindAt(
        Resource resource,
        IReadOnlyList<Catalog.DataPath> paths
    )
    {
        foreach (var path in paths)
        {
            foreach (var (condition, value) in resource.ValuesAt(path))
            {
                foreach (var (when, named, output) in FindIn(value))
                {
                    if (!ReferenceEquals(named, resource))
                        yield return (condition.And(when), named, output);
                }
            }
        }
    }

    private IEnumerable<(Resource Resource, string Output)> FindSources(Value value, int depth) =>
        Sources
            .FindIn(value)
            .SelectMany(source =>
                source switch
                {
                    ResourceOutput { Resource: { Kind: RegistrationKind.Invoke } function } when depth < MaxDepth => FindSources(
                        function.Inputs,
                        depth + 1
                    ),
                    ResourceOutput output => [(resources[output.Resource], output.Property)],
                    ResourceReference reference => [(resources[reference.Resource], "")],
                    _ => Enumerable.Empty<(Resource, string)>(),
                }
            );
}

using DataGravity.Conditions;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>Finds the resources a value names: those whose outputs it is made from, directly or through a provider's functions.</summary>
internal sealed class References(ResourceTable resources)
{
    // No program nests calls of functions deeper.
    private const int MaxDepth = 4;

    /// <summary>The resources a value names, each with the output. The output is empty for the resource itself.</summary>
    public IEnumerable<(Condition Condition, Resource Resource, string Output)> FindIn(Value value)
    {
        // Most inputs are constants.
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

using DataGravity.Catalog;
using DataGravity.Graph;

namespace DataGravity.Moves;

/// <summary>The providers and components that have a part in where things are that move.</summary>
/// <param name="Placing">The explicit provider that places all of them; null where none does.</param>
/// <param name="Near">The explicit providers of their package where the data is.</param>
/// <param name="Components">The components they all inherit their provider from, or would: the outermost first.</param>
internal sealed record MoveProviders(Resource? Placing, IReadOnlyList<Resource> Near, IReadOnlyList<Resource> Components)
{
    public static MoveProviders Find(StackMovePlan plan, Place destination)
    {
        var graph = plan.Moved[0].Stack;
        var package = Clouds.ProviderPackageOf(plan.Moved[0].Package);
        var placing = plan
            .Placed.SelectMany(resource => resource.Places)
            .Select(p => p.Place.Decision is { ByInput: false, Neighbour: null, Provider: var provider } ? provider : null)
            .Distinct()
            .ToArray();
        return new MoveProviders(
            placing.Length == 1 ? placing[0] : null,
            [
                .. graph
                    .ExplicitProviders(package)
                    .Where(resource =>
                        resource.ProviderPlaces.All(p =>
                            p.Place.Kind == PlaceKind.Region && p.Place.Name == destination.Name && p.Place.Decision.Provider == resource
                        )
                    ),
            ],
            SharedComponents(plan.Placed)
        );
    }

    /// <summary>
    /// The components above all of them. Their chains form a tree, so that what several have in common is how each begins; of each chain
    /// only what no earlier one went through is walked.
    /// </summary>
    private static IReadOnlyList<Resource> SharedComponents(IReadOnlyList<Resource> placed)
    {
        if (placed.Any(resource => resource.Places.Any(p => p.Place.Decision.ByInput)))
            return [];
        Resource[] shared = [.. placed[0].ProvidingComponents.Reverse()];
        // How many of the first chain's components a component has above it, itself counted.
        var depths = new Dictionary<Resource, int>();
        for (var i = 0; i < shared.Length; i++)
            depths[shared[i]] = i + 1;
        var common = shared.Length;
        foreach (var resource in placed.Skip(1))
        {
            var (walked, depth) = (new List<Resource>(), 0);
            foreach (var component in resource.ProvidingComponents)
            {
                if (depths.TryGetValue(component, out depth))
                    break;
                walked.Add(component);
            }
            foreach (var component in walked)
                depths[component] = depth;
            common = Math.Min(common, depth);
        }
        return [.. shared.Take(common)];
    }
}

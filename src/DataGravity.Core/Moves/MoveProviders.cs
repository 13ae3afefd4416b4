using DataGravity.Catalog;
using DataGravity.Graph;

namespace DataGravity.Moves;

/// <summary>The providers and components that decide where the moving resources are.</summary>
/// <param name="Placing">The explicit provider that places all of them; null for none.</param>
/// <param name="Near">The explicit providers of their package in the data's region.</param>
/// <param name="Components">The components from which all inherit their provider, or could; outermost first.</param>
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
    /// The components above all of them. Their chains form a tree, so the components in common are the first ones of each chain. Each
    /// chain is walked only as far as no earlier chain went.
    /// </summary>
    private static IReadOnlyList<Resource> SharedComponents(IReadOnlyList<Resource> placed)
    {
        if (placed.Any(resource => resource.Places.Any(p => p.Place.Decision.ByInput)))
            return [];
        Resource[] shared = [.. placed[0].ProvidingComponents.Reverse()];
        // For each component: how many components of the first chain are above it, including itself.
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

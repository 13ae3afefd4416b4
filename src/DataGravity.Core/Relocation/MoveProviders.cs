using DataGravity.Catalog;
using DataGravity.Graph;

namespace DataGravity.Relocation;

/// <summary>The providers and components that have a part in where things are that move.</summary>
/// <param name="Placing">The explicit provider that places all of them; null where none does.</param>
/// <param name="Near">The explicit providers of their package where the data is.</param>
/// <param name="Components">The components they all inherit their provider from, or would: the outermost first.</param>
internal sealed record MoveProviders(Resource? Placing, IReadOnlyList<Resource> Near, IReadOnlyList<Resource> Components)
{
    /// <summary>Those of a plan.</summary>
    public static MoveProviders Of(MovePlan plan, Place destination)
    {
        var graph = plan.Moved[0].Stack;
        var package = Clouds.ProviderPackageOf(plan.Moved[0].Package);
        var placing = plan.Placed.SelectMany(resource => resource.Places).Select(p => p.Place.Decision is { ByInput: false, Neighbour: null, Provider: var provider } ? provider : null).Distinct().ToArray();
        return new MoveProviders(
            placing.Length == 1 ? placing[0] : null,
            [.. graph.Resources.Where(resource => resource.IsProvider && resource.Package == package
                && resource.ProviderPlaces.All(p => p.Place.Kind == PlaceKind.Region && p.Place.Name == destination.Name && p.Place.Decision.Provider == resource))],
            [.. plan.Placed.Select(resource => resource.Places.Any(p => p.Place.Decision.ByInput) ? [] : resource.ProvidingComponents).Aggregate((all, others) => all.Intersect(others))]);
    }
}

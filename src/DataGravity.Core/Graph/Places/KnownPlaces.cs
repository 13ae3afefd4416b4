using System.Collections.Concurrent;
using DataGravity.Conditions;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>Something with a place: a resource, or a provider that others follow.</summary>
/// <param name="Resource">The resource; null for a provider.</param>
/// <param name="Provider">The explicit provider; null for a default one.</param>
/// <param name="Context">The stack in which a provider is used.</param>
/// <param name="Package">The package whose resources follow the provider.</param>
/// <param name="Cloud">The cloud of its places.</param>
/// <param name="IsZonal">Whether the provider's zone is wanted.</param>
internal readonly record struct PlaceNode(
    Resource? Resource,
    Resource? Provider,
    IProgramContext? Context,
    string Package,
    string Cloud,
    bool IsZonal
)
{
    public static PlaceNode Of(Resource resource) => new(resource, null, null, "", resource.Kind?.Cloud ?? "", false);

    public static PlaceNode OfProvider(Resource? provider, IProgramContext context, string package, string cloud, bool isZonal) =>
        new(null, provider, context, package, cloud, isZonal);
}

/// <summary>The places found so far. An entry never changes: if two threads find the same places, both use those of the first.</summary>
internal sealed class KnownPlaces(ResourceTable resources)
{
    private readonly ResourceSlots<IReadOnlyList<(Condition, Place)>> _ofProgram = new(resources);
    private readonly ConcurrentDictionary<Resource, IReadOnlyList<(Condition, Place)>> _outside = new();
    private readonly ConcurrentDictionary<PlaceNode, IReadOnlyList<(Condition, Place)>> _ofProviders = new();
    private readonly ConcurrentDictionary<ResourceOutput, ResourceOutput> _echoes = new();

    /// <summary>The places of a resource or provider; null if they have not been found yet.</summary>
    public IReadOnlyList<(Condition Condition, Place Place)>? Find(PlaceNode node) =>
        node.Resource is { } resource ? Find(resource)
        : _ofProviders.TryGetValue(node, out var known) ? known
        : null;

    public IReadOnlyList<(Condition Condition, Place Place)>? Find(Resource resource) =>
        !resource.IsExternal ? _ofProgram.Find(resource)
        : _outside.TryGetValue(resource, out var known) ? known
        : null;

    /// <summary>Keeps the places that were found, and returns those that are kept.</summary>
    public IReadOnlyList<(Condition Condition, Place Place)> Keep(PlaceNode node, IReadOnlyList<(Condition, Place)> places) =>
        node.Resource is not { } resource ? _ofProviders.GetOrAdd(node, places)
        : resource.IsExternal ? _outside.GetOrAdd(resource, places)
        // A hypothetical resource, as if it were given something else, is not kept: nobody asks for it twice.
        : _ofProgram.Keep(resource, places);

    /// <summary>The end of a chain of outputs that each equal another output; null if it was not searched yet.</summary>
    public ResourceOutput? EchoOf(ResourceOutput output) => _echoes.TryGetValue(output, out var echo) ? echo : null;

    public void KeepEcho(ResourceOutput output, ResourceOutput echo) => _echoes[output] = echo;
}

using System.Collections.Concurrent;
using DataGravity.Conditions;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>What is placed: a resource, or a provider on behalf of those that follow it.</summary>
/// <param name="Resource">The resource; null for a provider.</param>
/// <param name="Provider">The explicit provider; null for a default one.</param>
/// <param name="Context">The stack that a provider is asked in.</param>
/// <param name="Package">Of a provider, whose resources follow it.</param>
/// <param name="Cloud">Where its places are.</param>
/// <param name="IsZonal">Whether a provider is asked for a zone.</param>
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

/// <summary>
/// The places found until now. What is once here never changes: where two threads find the same, the first one's is taken by both.
/// </summary>
internal sealed class KnownPlaces(ResourceTable resources)
{
    private readonly ResourceSlots<IReadOnlyList<(Condition, Place)>> _ofProgram = new(resources);
    private readonly ConcurrentDictionary<Resource, IReadOnlyList<(Condition, Place)>> _outside = new();
    private readonly ConcurrentDictionary<PlaceNode, IReadOnlyList<(Condition, Place)>> _ofProviders = new();
    private readonly ConcurrentDictionary<ResourceOutput, ResourceOutput> _echoes = new();

    /// <summary>The places of a resource or provider; null where nobody looked for them to the end.</summary>
    public IReadOnlyList<(Condition Condition, Place Place)>? Find(PlaceNode node) =>
        node.Resource is { } resource ? Find(resource)
        : _ofProviders.TryGetValue(node, out var known) ? known
        : null;

    public IReadOnlyList<(Condition Condition, Place Place)>? Find(Resource resource) =>
        !resource.IsExternal ? _ofProgram.Find(resource)
        : _outside.TryGetValue(resource, out var known) ? known
        : null;

    /// <summary>Keeps what was found, and answers what is kept.</summary>
    public IReadOnlyList<(Condition Condition, Place Place)> Keep(PlaceNode node, IReadOnlyList<(Condition, Place)> places) =>
        node.Resource is not { } resource ? _ofProviders.GetOrAdd(node, places)
        : resource.IsExternal ? _outside.GetOrAdd(resource, places)
        // A resource as it would be if it were given something else is kept nowhere: nobody asks for the same one again.
        : _ofProgram.Keep(resource, places);

    /// <summary>Of outputs that are each what another is, the last that was found; null where nobody looked.</summary>
    public ResourceOutput? EchoOf(ResourceOutput output) => _echoes.TryGetValue(output, out var echo) ? echo : null;

    public void KeepEcho(ResourceOutput output, ResourceOutput echo) => _echoes[output] = echo;
}

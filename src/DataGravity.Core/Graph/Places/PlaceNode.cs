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

using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Graph;
using DataGravity.Judging;

namespace DataGravity.Rules.Placement;

/// <summary>PDG2005: an explicit provider has no region, while the stack's configuration sets one for the default provider.</summary>
/// <remarks>By design: pulumi-aws issues 1307 and 3259, read November 2026.</remarks>
internal sealed class UnplacedProviderRule : ResourceRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "PDG2005",
            "Explicit provider without region",
            RuleCategory.Correctness,
            RuleSeverity.Info,
            "An explicit provider does not read the stack's configuration. Without a region of its own it takes the environment's, and not aws:region."
        );

    /// <inheritdoc/>
    public override IEnumerable<StackFinding> FindAll(Resource resource, ResourceGraph graph, Effort effort) =>
        // A profile has a region of its own.
        resource.IsProvider && !resource.IsGiven("profile")
            ? FindUnplaced(resource, graph)
            : [];

    private IEnumerable<StackFinding> FindUnplaced(Resource resource, ResourceGraph graph)
    {
        var (argument, environment) = Clouds.ProviderPlaces(resource.Package, zone: false).FirstOrDefault();
        if (environment is not { Count: > 0 })
            yield break;
        var nowhere = ProviderPlaces.Nowhere(resource, resource.Package, resource.Cloud, isZonal: false);
        foreach (var (when, _) in resource.ProviderPlaces.Where(p => p.Place == nowhere))
        {
            foreach (var (then, configured) in resource.DefaultPlaces.Where(p => p.Place.Kind == PlaceKind.Region))
            {
                // It matters only if something is placed by the provider.
                if (!graph.IsUsed(nowhere))
                    continue;
                var sentence = $"provider '{resource.Name}' is told no {argument}";
                foreach (
                    var said in Report(
                        resource,
                        sentence,
                        $"it takes that of the environment ({string.Join(", ", environment)}), not {configured}",
                        when.And(then)
                    )
                )
                {
                    yield return said;
                }
            }
        }
    }
}

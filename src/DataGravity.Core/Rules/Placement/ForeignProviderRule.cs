using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Graph;
using DataGravity.Judging;

namespace DataGravity.Rules.Placement;

/// <summary>PDG2002: a resource is given a provider of another package.</summary>
/// <remarks>
/// The .NET SDK passes on any provider, and the engine does not compare packages: pulumi issues 7105 and 20823, read August 2026. A
/// component may be given providers of any package, since they are for its children.
/// </remarks>
internal sealed class ForeignProviderRule : ResourceRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "PDG2002",
            "Provider of another package on a resource",
            RuleCategory.Failure,
            RuleSeverity.Warning,
            "A provider manages the resources of its own package. Given one of another, the deployment fails, or waits until it times out."
        );

    /// <inheritdoc/>
    public override IEnumerable<StackFinding> FindAll(Resource resource, ResourceGraph graph, Effort effort) =>
        resource.GivenProviders is { Count: > 0 } given
        && Clouds.ProviderPackageOf(resource.Package) is { } package
        && !AreAllOf(package, given)
            ? FindForeign(resource, package, given)
            : [];

    private static bool AreAllOf(string package, IReadOnlyList<(Condition Condition, Resource Provider)> given)
    {
        for (var i = 0; i < given.Count; i++)
        {
            if (given[i].Provider.Package != package)
                return false;
        }
        return true;
    }

    private IEnumerable<StackFinding> FindForeign(
        Resource resource,
        string package,
        IReadOnlyList<(Condition Condition, Resource Provider)> given
    )
    {
        foreach (var (when, provider) in given)
        {
            if (provider.Package == package)
                continue;
            var sentence = $"{resource} is given provider '{provider.Name}' of package {provider.Package}";
            var consequence =
                $"that knows no {resource.Token}, and the deployment fails or waits until it times out: give it one of package {package}, or none";
            foreach (var said in Report(resource, sentence, consequence, when, provider.Site))
            {
                yield return said with
                {
                    Related = [RelatedSite.CreationOf(provider)],
                };
            }
        }
    }
}

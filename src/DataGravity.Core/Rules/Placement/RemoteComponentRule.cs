using DataGravity.Graph;
using DataGravity.Judging;

namespace DataGravity.Rules.Placement;

/// <summary>PDG2004: the children of a component outside the program follow another provider than it seems.</summary>
/// <remarks>
/// The .NET SDK does not hand providers down to remote components: pulumi-dotnet issue 599, core SDK 3.112, read November 2026. The region
/// of awsx's VPC reaches all its children since awsx 3.5.0 (pulumi-awsx pull request 1942), so that needs no finding.
/// </remarks>
internal sealed class RemoteComponentRule : InheritanceRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "PDG2004",
            "Children of a remote component follow the default provider",
            RuleCategory.Correctness,
            RuleSeverity.Warning,
            "In .NET a remote component inherits no provider from the component it is nested in: unless it is given one itself, what it creates follows the default provider. A suggestion where that is in no other region."
        );

    /// <inheritdoc/>
    public override IEnumerable<StackFinding> FindAll(Resource resource, ResourceGraph graph, Effort effort) =>
        resource.AsInheriting is { } inheriting
            ? Missed(resource, inheriting, $"in .NET {resource} does not inherit the provider of the component it is nested in")
            : [];
}

using DataGravity.Graph;
using DataGravity.Judging;

namespace DataGravity.Rules.Placement;

/// <summary>PDG2004: the children of a component outside the program follow another provider than it seems.</summary>
/// <remarks>
/// The .NET SDK does not hand providers down to remote components: pulumi-dotnet issue 599, core SDK 3.112. The VPC of awsx 3.9
/// gives its region to the VPC alone, not to its subnets and gateways: pulumi-awsx, awsx/ec2/vpc.ts. Both read November 2026.
/// </remarks>
internal sealed class RemoteComponentRule : InheritanceRule
{
    private const string Vpc = "awsx:ec2:Vpc";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "PDG2004",
            "Children of a remote component follow the default provider",
            RuleSeverity.Warning,
            "In .NET a remote component inherits no provider from the component it is nested in: unless it is given one itself, what it creates follows the default provider. A suggestion where that is in no other region."
        );

    /// <inheritdoc/>
    public override IEnumerable<StackFinding> FindAll(Resource resource, ResourceGraph graph, Effort effort)
    {
        StackFinding[] missed = resource.AsInheriting is { } inheriting
            ? [.. Missed(resource, inheriting, $"in .NET {resource} does not inherit the provider of the component it is nested in")]
            : [];
        return missed.Length == 0 && resource.Token == Vpc ? RegionOfVpc(resource) : missed;
    }

    private IEnumerable<StackFinding> RegionOfVpc(Resource vpc)
    {
        foreach (var (when, own) in vpc.Places.Where(p => p.Place is { Kind: PlaceKind.Region, Decision.ByInput: true }))
        {
            foreach (
                var (then, provider) in vpc.ProviderPlaces.Where(p =>
                    p.Place.Kind is PlaceKind.Region or PlaceKind.Symbolic && p.Place.Name != own.Name
                )
            )
            {
                var others =
                    provider.Kind == PlaceKind.Region
                        ? $"its subnets and gateways go to {provider} and do not find it"
                        : $"its subnets and gateways follow the {provider.Why}, wherever that is";
                foreach (var said in Report(vpc, $"{vpc} puts the VPC alone into {own}", others, when.And(then)))
                {
                    yield return said with
                    {
                        Severity = RuleSeverity.Info,
                    };
                }
            }
        }
    }
}

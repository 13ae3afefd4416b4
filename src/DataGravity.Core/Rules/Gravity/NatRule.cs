using DataGravity.Catalog;
using DataGravity.Catalog.Aws;
using DataGravity.Conditions;
using DataGravity.Graph;
using DataGravity.Judging;

namespace DataGravity.Rules.Gravity;

/// <summary>PDG1009: machine learning reads S3 through a NAT gateway, though an endpoint would be free.</summary>
internal sealed class NatRule : ResourceRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "PDG1009",
            "S3 read through a NAT gateway",
            RuleCategory.Cost,
            RuleSeverity.Info,
            "Compute in a private subnet reads a bucket of its own region through a NAT gateway, which bills every byte it processes. A gateway endpoint for S3 costs nothing."
        );

    /// <summary>Only buckets of the same region count. An endpoint does not reach others, and other rules report them.</summary>
    public override IEnumerable<StackFinding> FindAll(Resource resource, ResourceGraph graph, Effort effort)
    {
        if (
            resource.Kind is not { IsCompute: true } kind
            || !AwsNetwork.IsOf(kind)
            || resource.MlProof is null && kind.Role != ResourceRole.Processing
            || graph.NatPathOf(resource) is not { } path
        )
        {
            return [];
        }

        var data = graph
            .LinksOf(resource, effort)
            .Select(link => link.Data)
            .FirstOrDefault(d =>
                d.Kind is { Holds: DataKind.Objects } store
                && AwsNetwork.IsOf(store)
                && resource.Places.All(here => d.Places.All(there => Distances.Between(here.Place, there.Place) == Distance.Same))
            );
        return data is null
            ? []
            : Report(
                    resource,
                    $"{resource}{(resource.MlProof is { Length: > 0 } shown ? $" ({shown})" : "")} in {resource.Places[0].Place} works on {data} through {(ReferenceEquals(path.Gateway, path.Network) ? "a NAT gateway" : path.Gateway.ToString())}, for {path.Network} has no gateway endpoint for S3",
                    "AWS bills every byte that passes the NAT gateway",
                    Condition.True
                )
                .Select(said => said with { Data = data, Price = PriceFinder.FindThroughNat(resource.Places[0].Place) });
    }
}

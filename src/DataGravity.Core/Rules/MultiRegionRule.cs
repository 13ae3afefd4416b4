using DataGravity.Catalog;
using DataGravity.Graph;

namespace DataGravity.Rules;

/// <summary>PDG1004: compute outside a multi-region store, or inside one that bills every read.</summary>
internal sealed class MultiRegionRule : GravityRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "PDG1004",
            "Compute reads a multi-region store",
            RuleSeverity.Warning,
            "Cloud Storage bills reads of a multi-region bucket as transfer, from inside it too; from outside they also cross regions. Suggested only where the compute is inside and the service takes such a bucket."
        );

    /// <summary>Inside, only Cloud Storage bills, and only what is read; a warehouse such as BigQuery does not.</summary>
    public override bool AppliesTo(Gap gap) =>
        gap.Distance switch
        {
            Distance.OutsideMultiRegion => Pulls(gap),
            Distance.InsideMultiRegion => gap.Link.Data.Kind!.Holds == DataKind.Objects
                && (gap.Link.Path.MustBeNear || gap.Link.Path.Access != DataAccess.Writes && Pulls(gap)),
            _ => false,
        };

    /// <inheritdoc/>
    protected override RuleSeverity SeverityOf(Gap gap) =>
        gap.Distance == Distance.InsideMultiRegion && !gap.Link.Path.MustBeNear ? RuleSeverity.Info : base.SeverityOf(gap);

    /// <inheritdoc/>
    protected override string Cost(Gap gap) =>
        gap is { Distance: Distance.InsideMultiRegion, Link: { Path.MustBeNear: true, Compute.Kind.VendorRule: not null } }
            ? ""
            : base.Cost(gap);

    /// <inheritdoc/>
    protected override string Consequence(Gap gap) =>
        (gap.Distance, gap.Link) switch
        {
            (Distance.InsideMultiRegion, { Path.MustBeNear: true, Compute.Kind.VendorRule: { } rule }) => $"{rule}, not in a multi-region",
            (Distance.InsideMultiRegion, _) =>
                $"{Clouds.NameOf(gap.DataPlace.Cloud)} bills every read of a multi-region, from inside it too",
            _ => TransferOut(gap),
        };
}

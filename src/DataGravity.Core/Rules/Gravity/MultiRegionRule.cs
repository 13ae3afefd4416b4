using DataGravity.Catalog;
using DataGravity.Graph;
using DataGravity.Judging;

namespace DataGravity.Rules.Gravity;

/// <summary>PDG1004: compute outside a multi-region store, or inside one that bills every read.</summary>
internal sealed class MultiRegionRule : GravityRule
{
    private static readonly Verdict s_readForNothing = new Verdict.Near("reads from inside its multi-region are not billed");
    private static readonly Verdict s_writtenForNothing = new Verdict.Near("writes from inside its multi-region are not billed");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "PDG1004",
            "Compute reads a multi-region store",
            RuleCategory.Cost,
            RuleSeverity.Warning,
            "Cloud Storage bills reads of a multi-region bucket as transfer, from inside it too; from outside they also cross regions. Suggested only where the compute is inside and the service takes such a bucket."
        );

    /// <summary>Inside a multi-region, only Cloud Storage bills, and only reads. A warehouse such as BigQuery does not.</summary>
    protected override Verdict? FindSilence(Gap gap) =>
        gap.Distance switch
        {
            Distance.OutsideMultiRegion => FindSilenceOfBytes(gap),
            Distance.InsideMultiRegion when gap.Link.Data.Kind!.Holds != DataKind.Objects => s_readForNothing,
            Distance.InsideMultiRegion when gap.Link.Path.MustBeNear => null,
            Distance.InsideMultiRegion when gap.Link.Path.Access == DataAccess.Writes => s_writtenForNothing,
            Distance.InsideMultiRegion => FindSilenceOfBytes(gap),
            _ => Verdict.Elsewhere,
        };

    /// <inheritdoc/>
    protected override RuleSeverity SeverityOf(Gap gap) =>
        gap.Distance == Distance.InsideMultiRegion && !gap.Link.Path.MustBeNear ? RuleSeverity.Info : base.SeverityOf(gap);

    /// <inheritdoc/>
    public override Price? FindPrice(Gap gap) =>
        gap.Distance == Distance.InsideMultiRegion && RuleOf(gap) is not null ? null : base.FindPrice(gap);

    /// <inheritdoc/>
    public override string Consequence(Gap gap) =>
        gap.Distance != Distance.InsideMultiRegion ? TransferOut(gap)
        : RuleOf(gap) is { Text: var rule } ? $"{rule}, not in a multi-region"
        : $"{Clouds.NameOf(gap.DataPlace.Cloud)} bills every read of a multi-region, from inside it too";

    private static VendorRule? RuleOf(Gap gap) => gap.Link.Compute.Kind!.RuleOf(gap.Link.Path);
}

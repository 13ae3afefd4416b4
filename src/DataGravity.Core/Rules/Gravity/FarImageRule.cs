using DataGravity.Catalog;
using DataGravity.Graph;
using DataGravity.Judging;

namespace DataGravity.Rules.Gravity;

/// <summary>PDG1008: compute pulls its image or model from a registry in another region.</summary>
internal sealed class FarImageRule : GravityRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "PDG1008",
            "Image or model pulled from a registry in another region",
            RuleCategory.Cost,
            RuleSeverity.Info,
            "Images for machine learning weigh gigabytes. Each new machine pulls them again: from another region that is slow to start, and billed as transfer."
        );

    /// <inheritdoc/>
    protected override Verdict? FindSilence(Gap gap) =>
        gap.Distance is Distance.OtherRegion or Distance.OutsideMultiRegion
        && gap.Link.Data.Kind!.Holds is DataKind.Images or DataKind.Models
        && gap.Link.Compute.Kind!.IsCompute
            ? null
            : Verdict.Elsewhere;

    /// <inheritdoc/>
    public override string Consequence(Gap gap) =>
        gap.NearCopy is { } copy
            ? $"{copy} keeps a copy in {gap.ComputePlace.Name}: pull that; {TransferOut(gap)}"
            : $"each new machine pulls it across regions; {TransferOut(gap)}";
}

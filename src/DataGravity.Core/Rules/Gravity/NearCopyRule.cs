using DataGravity.Graph;
using DataGravity.Judging;

namespace DataGravity.Rules.Gravity;

/// <summary>PDG1006: compute reads the far original though a copy is near.</summary>
internal sealed class NearCopyRule : GravityRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "PDG1006",
            "A copy of the data is nearer than what compute reads",
            RuleCategory.Cost,
            RuleSeverity.Warning,
            "The data is replicated into the compute's region, but the compute is given the original. Every byte is billed as inter-region transfer, beside the replication that was paid for."
        );

    /// <inheritdoc/>
    protected override Verdict? FindSilence(Gap gap) =>
        gap is { Distance: Distance.OtherRegion or Distance.OutsideMultiRegion, NearCopy: not null }
            ? FindSilenceOfBytes(gap)
            : Verdict.Elsewhere;

    /// <inheritdoc/>
    public override string Consequence(Gap gap) => $"its copy {gap.NearCopy} is in {gap.ComputePlace.Name}: use that; {TransferOut(gap)}";
}

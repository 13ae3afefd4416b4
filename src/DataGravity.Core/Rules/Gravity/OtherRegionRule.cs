using DataGravity.Catalog;
using DataGravity.Graph;
using DataGravity.Judging;

namespace DataGravity.Rules.Gravity;

/// <summary>PDG1002: machine-learning compute in another region than its data.</summary>
internal sealed class OtherRegionRule : GravityRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "PDG1002",
            "ML compute in another region than its data",
            RuleCategory.Cost,
            RuleSeverity.Warning,
            "Machine-learning compute works on data of another region. Every byte is billed as inter-region transfer and is slower to arrive."
        );

    /// <inheritdoc/>
    protected override Verdict? FindSilence(Gap gap) => gap.Distance == Distance.OtherRegion ? FindSilenceOfBytes(gap) : Verdict.Elsewhere;

    /// <inheritdoc/>
    public override string Consequence(Gap gap) => TransferOut(gap);
}

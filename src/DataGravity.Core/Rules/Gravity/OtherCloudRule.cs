using DataGravity.Catalog;
using DataGravity.Graph;
using DataGravity.Judging;

namespace DataGravity.Rules.Gravity;

/// <summary>PDG1001: compute in another cloud than its data.</summary>
internal sealed class OtherCloudRule : GravityRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "PDG1001",
            "ML compute in another cloud than its data",
            RuleCategory.Cost,
            RuleSeverity.Warning,
            "Compute reads data of another cloud. Every byte is billed as internet egress by the cloud that holds the data, and arrives over the internet."
        );

    /// <inheritdoc/>
    protected override Verdict? FindSilence(Gap gap) =>
        gap.Distance != Distance.OtherCloud ? Verdict.Elsewhere
        : gap.Link.Compute is { MlProof: null, Kind.Role: ResourceRole.Function } ? FindSilenceOfBytes(gap) ?? Verdict.NoProof
        : FindSilenceOfBytes(gap);

    /// <inheritdoc/>
    protected override RuleSeverity SeverityOf(Gap gap) => PriceFinder.BillsEgress(gap) == false ? RuleSeverity.Info : base.SeverityOf(gap);

    /// <inheritdoc/>
    public override string Consequence(Gap gap) =>
        (PriceFinder.BillsEgress(gap), Clouds.NameOf(PriceFinder.SourceOf(gap).Cloud)) switch
        {
            (true, var cloud) => $"{cloud} bills every byte as internet egress",
            (false, var cloud) => $"{cloud} does not bill it, but every byte arrives over the internet",
            (null, _) => "every byte arrives over the internet",
        };
}

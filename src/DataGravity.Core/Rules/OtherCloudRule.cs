using DataGravity.Catalog;
using DataGravity.Graph;

namespace DataGravity.Rules;

/// <summary>PDG1001: compute in another cloud than its data.</summary>
internal sealed class OtherCloudRule : GravityRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "PDG1001",
            "ML compute in another cloud than its data",
            RuleSeverity.Warning,
            "Compute reads data of another cloud. Every byte is billed as internet egress by the cloud that holds the data, and arrives over the internet."
        );

    /// <inheritdoc/>
    public override bool AppliesTo(Gap gap) =>
        gap.Distance == Distance.OtherCloud && Pulls(gap) && gap.Link.Compute is not { MlProof: null, Kind.Role: ResourceRole.Function };

    /// <inheritdoc/>
    protected override RuleSeverity SeverityOf(Gap gap) =>
        Clouds.BillsEgress(TransferCost.SourceOf(gap).Cloud) == false ? RuleSeverity.Info : base.SeverityOf(gap);

    /// <inheritdoc/>
    protected override string Consequence(Gap gap) =>
        (Clouds.BillsEgress(TransferCost.SourceOf(gap).Cloud), Clouds.NameOf(TransferCost.SourceOf(gap).Cloud)) switch
        {
            (true, var cloud) => $"{cloud} bills every byte as internet egress",
            (false, var cloud) => $"{cloud} does not bill it, but every byte arrives over the internet",
            (null, _) => "every byte arrives over the internet",
        };
}

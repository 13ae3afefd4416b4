using DataGravity.Catalog;
using DataGravity.Graph;
using DataGravity.Judging;

namespace DataGravity.Rules.Gravity;

/// <summary>PDG1005: compute in another zone than the zonal store it works on.</summary>
internal sealed class OtherZoneRule : GravityRule
{
    private static readonly Verdict s_askedFromOtherZones = new Verdict.Near("such a store is made to be used from other zones");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "PDG1005",
            "Compute in another zone than a zonal store",
            RuleCategory.Cost,
            RuleSeverity.Info,
            "A store of one zone is cheap and fast only there: file systems bill what crosses zones, S3 Express loses its speed, and a disk attaches only to machines of its zone."
        );

    /// <summary>A database is in a zone, too, but is made to be used from others.</summary>
    protected override Verdict? FindSilence(Gap gap) =>
        gap.Distance != Distance.OtherZone || !gap.Link.Compute.Kind!.IsCompute ? Verdict.Elsewhere
        : gap.Link.Data.Kind!.Holds is DataKind.Objects or DataKind.Files or DataKind.Disk ? null
        : s_askedFromOtherZones;

    /// <inheritdoc/>
    public override string Consequence(Gap gap) =>
        gap.Link.Data.Kind!.Holds switch
        {
            DataKind.Disk => "a disk attaches only to machines of its own zone",
            DataKind.Files => $"{Clouds.NameOf(gap.DataPlace.Cloud)} bills bytes between zones",
            _ => "it is fast only in its own zone",
        };

    /// <inheritdoc/>
    public override Price? FindPrice(Gap gap) =>
        gap.Link.Data.Kind!.Holds == DataKind.Files ? PriceFinder.FindBetweenZones(gap.DataPlace) : null;
}

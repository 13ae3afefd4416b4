using DataGravity.Catalog;
using DataGravity.Graph;

namespace DataGravity.Rules;

/// <summary>A rule about a resource and the data it works on.</summary>
internal abstract class GravityRule
{
    /// <summary>The rules, the most severe first: a gap is reported by the first that applies to it.</summary>
    public static IReadOnlyList<GravityRule> All { get; } =
    [
        new OtherCloudRule(),
        new VendorConstraintRule(),
        new NearCopyRule(),
        new OtherRegionRule(),
        new MultiRegionRule(),
        new FarImageRule(),
        new OtherZoneRule(),
    ];

    /// <summary>The rule, as users know it.</summary>
    public abstract RuleDescriptor Descriptor { get; }

    public abstract bool AppliesTo(Gap gap);

    /// <summary>What the gap means, as the end of the message.</summary>
    protected abstract string Consequence(Gap gap);

    /// <summary>What the rule says of a gap it is about.</summary>
    public StackFinding Observe(Gap gap) => new GapFinding(this, gap, gap.Cache is null ? SeverityOf(gap) : RuleSeverity.Info);

    internal string ConsequenceOf(Gap gap) => Consequence(gap);

    internal string CostOf(Gap gap) => Cost(gap);

    /// <summary>How much this gap matters: to a function that runs no machine learning, less than the rule says.</summary>
    protected virtual RuleSeverity SeverityOf(Gap gap) =>
        gap.Link
            is { Path.MustBeNear: false, Compute: { MlProof: null, Kind.Role: ResourceRole.Function } }
                or { Data.Kind.Holds: DataKind.Inference }
            ? RuleSeverity.Info
            : Descriptor.Severity;

    /// <summary>What the bytes cost; empty where no price is known, or where it is not about money.</summary>
    protected virtual string Cost(Gap gap) => TransferCost.Of(gap);

    /// <summary>Who bills the bytes between regions.</summary>
    protected static string TransferOut(Gap gap) =>
        $"{Clouds.NameOf(TransferCost.SourceOf(gap).Cloud)} bills every byte as transfer out of {TransferCost.SourceOf(gap).Name}";

    /// <summary>
    /// Whether the bytes matter. Whoever is told of data works on it; who is merely allowed to read it, only if it runs
    /// machine learning or processes data. Images and models are read once.
    /// </summary>
    protected static bool Pulls(Gap gap) =>
        gap.Link.Data.Kind!.Holds is not (DataKind.Images or DataKind.Models)
        && gap.Link.Compute.Kind!.IsCompute
        && (
            gap.Link.Strength == LinkStrength.Named
            || gap.Link.Compute.MlProof is not null
            || gap.Link.Compute.Kind.Role == ResourceRole.Processing
        );
}

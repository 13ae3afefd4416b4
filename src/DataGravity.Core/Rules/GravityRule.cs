using DataGravity.Catalog;
using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Rules.Gravity;

namespace DataGravity.Rules;

/// <summary>A rule about a resource and the data it works on.</summary>
internal abstract class GravityRule
{
    private static readonly Verdict s_readOnce = new Verdict.Near("images and models are read once");
    private static readonly Verdict s_notCompute = new Verdict.Near("it holds data and computes nothing");

    /// <summary>The rule as users see it.</summary>
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>Reports a gap, or says why not.</summary>
    public Verdict Judge(Gap gap) => FindSilence(gap) ?? new Verdict.Reported(Report(gap));

    /// <summary>Why the rule does not report a gap; null if it does.</summary>
    protected abstract Verdict? FindSilence(Gap gap);

    /// <summary>What the gap means, as the end of the message.</summary>
    public abstract string Consequence(Gap gap);

    /// <summary>The price of the bytes; null if none is known, or the rule is not about money.</summary>
    public virtual Price? FindPrice(Gap gap) => PriceFinder.Find(gap);

    /// <summary>The severity of a gap. It is lower for a function that shows no machine learning.</summary>
    protected virtual RuleSeverity SeverityOf(Gap gap) =>
        gap.Link
            is { Path.MustBeNear: false, Compute: { MlProof: null, Kind.Role: ResourceRole.Function } }
                or { Data.Kind.Holds: DataKind.Inference }
            ? RuleSeverity.Info
            : Descriptor.Severity;

    /// <summary>Says who bills the bytes between regions.</summary>
    protected static string TransferOut(Gap gap) =>
        $"{Clouds.NameOf(PriceFinder.SourceOf(gap).Cloud)} bills every byte as transfer out of {PriceFinder.SourceOf(gap).Name}";

    /// <summary>
    /// Why the bytes do not matter; null if they do. Compute that gets the name of data works on it. Compute that is only permitted to read
    /// it counts if it runs machine learning or processes data. Images and models are read once, so their bytes do not matter.
    /// </summary>
    protected static Verdict? FindSilenceOfBytes(Gap gap) =>
        gap.Link.Data.Kind!.Holds is DataKind.Images or DataKind.Models ? s_readOnce
        : !gap.Link.Compute.Kind!.IsCompute ? s_notCompute
        : gap.Link.Strength != LinkStrength.Named
        && gap.Link.Compute.MlProof is null
        && gap.Link.Compute.Kind.Role != ResourceRole.Processing
            ? Verdict.NoProof
        : null;

    private GapFinding Report(Gap gap) => new(this, gap, gap.Cache is null ? SeverityOf(gap) : RuleSeverity.Info);
}

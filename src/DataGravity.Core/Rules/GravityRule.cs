using DataGravity.Catalog;
using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Rules.Gravity;

namespace DataGravity.Rules;

/// <summary>A rule about a resource and the data it works on.</summary>
internal abstract class GravityRule
{
    private static readonly Verdict s_readOnce = new Verdict.Near("images and models are read once");
    private static readonly Verdict s_notCompute = new Verdict.Near("it holds data itself, and computes nothing");

    /// <summary>The rule, as users know it.</summary>
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>What the rule says of a gap, or why nothing.</summary>
    public Verdict Judge(Gap gap) => FindSilence(gap) ?? new Verdict.Reported(Report(gap));

    /// <summary>Why the rule says nothing of a gap; null where it reports it.</summary>
    protected abstract Verdict? FindSilence(Gap gap);

    /// <summary>What the gap means, as the end of the message.</summary>
    public abstract string Consequence(Gap gap);

    /// <summary>What the bytes cost; null where no price is known, or where it is not about money.</summary>
    public virtual Price? FindPrice(Gap gap) => PriceFinder.Find(gap);

    /// <summary>How much this gap matters: to a function that runs no machine learning, less than the rule says.</summary>
    protected virtual RuleSeverity SeverityOf(Gap gap) =>
        gap.Link
            is { Path.MustBeNear: false, Compute: { MlProof: null, Kind.Role: ResourceRole.Function } }
                or { Data.Kind.Holds: DataKind.Inference }
            ? RuleSeverity.Info
            : Descriptor.Severity;

    /// <summary>Who bills the bytes between regions.</summary>
    protected static string TransferOut(Gap gap) =>
        $"{Clouds.NameOf(PriceFinder.SourceOf(gap).Cloud)} bills every byte as transfer out of {PriceFinder.SourceOf(gap).Name}";

    /// <summary>
    /// Why the bytes do not matter; null where they do. Whoever is told of data works on it; who is merely allowed to read it, only if it
    /// runs machine learning or processes data. Images and models are read once.
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

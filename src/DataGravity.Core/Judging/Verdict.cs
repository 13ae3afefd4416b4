using DataGravity.Graph;
using DataGravity.Settings;
using DataGravity.Settings.Sections;

namespace DataGravity.Judging;

/// <summary>The result of judging a pair of compute and data: a finding, or the reason for silence.</summary>
internal abstract record Verdict
{
    /// <summary>A rule reports the pair.</summary>
    internal sealed record Reported(StackFinding Finding) : Verdict;

    /// <summary>The compute is near enough to the data.</summary>
    /// <param name="Why">Why the distance does not matter; empty if both are in one place.</param>
    internal sealed record Near(string Why) : Verdict;

    /// <summary>The data's own name reads a near copy.</summary>
    internal sealed record NearByCopy(Place Copy) : Verdict;

    /// <summary>The program runs none of the compute.</summary>
    /// <param name="Cause">The input that says so.</param>
    internal sealed record Idle(IdleCause Cause) : Verdict;

    /// <summary>Where one of the two lands is not known.</summary>
    internal sealed record PlaceUnknown(Resource Whose, Place Place) : Verdict;

    /// <summary>Both places are known, but not their distance.</summary>
    internal sealed record DistanceUnknown(Place ComputePlace, Place DataPlace) : Verdict;

    /// <summary>The compute is only permitted to read the data, or is a function. Nothing shows that it runs machine learning.</summary>
    internal sealed record NoMachineLearning : Verdict;

    /// <summary>They are far apart only under a condition without a name.</summary>
    internal sealed record UnknownCondition : Verdict;

    /// <summary>DataGravity.yaml accepts the finding.</summary>
    internal sealed record Accepted(StackFinding Finding, Acceptance By) : Verdict;

    /// <summary>An option in .editorconfig leaves the finding out.</summary>
    /// <param name="Finding">The finding that would be reported without the option.</param>
    /// <param name="Option">The option.</param>
    internal sealed record LeftOut(StackFinding Finding, string Option) : Verdict;

    /// <summary>A more severe finding about the same pair, perhaps from another stack, is reported instead.</summary>
    internal sealed record Outranked(StackFinding Finding, RuleDescriptor By) : Verdict;

    /// <summary>The analysis had reached its limit of pairs before this one.</summary>
    internal sealed record NotReached : Verdict;

    /// <summary>The rule is about other distances or other kinds of data.</summary>
    internal sealed record NotOfThisRule : Verdict;

    public static readonly Verdict SamePlace = new Near("");

    public static readonly Verdict NoProof = new NoMachineLearning();

    public static readonly Verdict Conditional = new UnknownCondition();

    public static readonly Verdict Elsewhere = new NotOfThisRule();

    public static readonly Verdict Unreached = new NotReached();
}

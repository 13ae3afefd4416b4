using DataGravity.Graph;
using DataGravity.Settings;
using DataGravity.Settings.Sections;

namespace DataGravity.Judging;

/// <summary>What a rule says of a pair of compute and data, or why it says nothing.</summary>
internal abstract record Verdict
{
    /// <summary>A rule reports the pair.</summary>
    internal sealed record Reported(StackFinding Finding) : Verdict;

    /// <summary>The compute is near enough to the data.</summary>
    /// <param name="Why">Why the distance does not matter; empty where both are in one place.</param>
    internal sealed record Near(string Why) : Verdict;

    /// <summary>The data's own name reads a copy of it that is near.</summary>
    internal sealed record NearByCopy(Place Copy) : Verdict;

    /// <summary>The program runs none of the compute.</summary>
    /// <param name="Size">The input that says so.</param>
    internal sealed record Idle(string Size) : Verdict;

    /// <summary>Where one of the two lands is not known.</summary>
    internal sealed record PlaceUnknown(Resource Whose, Place Place) : Verdict;

    /// <summary>Both places are known, but not how far they are from each other.</summary>
    internal sealed record DistanceUnknown(Place ComputePlace, Place DataPlace) : Verdict;

    /// <summary>The compute may read the data, or is a function, and nothing shows that it runs machine learning.</summary>
    internal sealed record NoMachineLearning : Verdict;

    /// <summary>The compute is far only under a condition that has no name.</summary>
    internal sealed record UnknownCondition : Verdict;

    /// <summary>DataGravity.yaml accepts it.</summary>
    internal sealed record Accepted(StackFinding Finding, Acceptance By) : Verdict;

    /// <summary>An option of .editorconfig leaves it out.</summary>
    /// <param name="Finding">What would be reported without the option.</param>
    /// <param name="Option">The option.</param>
    internal sealed record LeftOut(StackFinding Finding, string Option) : Verdict;

    /// <summary>A more severe finding of the same pair, perhaps in another stack, is reported in its place.</summary>
    internal sealed record Outranked(StackFinding Finding, RuleDescriptor By) : Verdict;

    /// <summary>The analysis looked at so many pairs before that it stopped.</summary>
    internal sealed record NotReached : Verdict;

    /// <summary>The rule is about another distance, or another kind of data.</summary>
    internal sealed record NotOfThisRule : Verdict;

    public static readonly Verdict SamePlace = new Near("");

    public static readonly Verdict NoProof = new NoMachineLearning();

    public static readonly Verdict Conditional = new UnknownCondition();

    public static readonly Verdict Elsewhere = new NotOfThisRule();

    public static readonly Verdict Unreached = new NotReached();
}

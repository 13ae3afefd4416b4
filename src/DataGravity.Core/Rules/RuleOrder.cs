using DataGravity.Judging;
using DataGravity.Rules.Gravity;
using DataGravity.Rules.Placement;

namespace DataGravity.Rules;

/// <summary>The rules about what a program registers and the files beside it, in the order in which they speak.</summary>
internal static class RuleOrder
{
    /// <summary>
    /// The rules about compute and data, the most severe first. A gap is reported by the first that speaks of it: another cloud costs most,
    /// what a vendor refuses cannot work at all, and a copy that is near is a better advice than a move.
    /// </summary>
    public static IReadOnlyList<GravityRule> OfGaps { get; } =
    [
        new OtherCloudRule(),
        new VendorConstraintRule(),
        new NearCopyRule(),
        new OtherRegionRule(),
        new MultiRegionRule(),
        new FarImageRule(),
        new OtherZoneRule(),
    ];

    /// <summary>The rules about single resources, by id. Each speaks for itself.</summary>
    public static IReadOnlyList<ResourceRule> OfResources { get; } =
    [
        new AllowedPlacesRule(),
        new NatRule(),
        new ContradictionRule(),
        new ForeignProviderRule(),
        new OrphanRule(),
        new RemoteComponentRule(),
        new UnplacedProviderRule(),
        new MistypedPlaceRule(),
        new UnknownPlaceRule(),
        new LiteralNameRule(),
    ];

    /// <summary>What a gap is reported as, the most severe first, then what is said of single resources, and of files.</summary>
    public static IReadOnlyList<RuleDescriptor> All { get; } =
    [.. OfGaps.Select(rule => rule.Descriptor), .. OfResources.Select(rule => rule.Descriptor), ConfigurationRule.Descriptor];

    /// <summary>The verdict of the first rule that reports a gap; else the first reason why none does.</summary>
    public static Verdict Judge(Gap gap)
    {
        Verdict? silence = null;
        foreach (var rule in OfGaps)
        {
            switch (rule.Judge(gap))
            {
                case Verdict.Reported reported:
                    return reported;
                case Verdict.NotOfThisRule:
                    break;
                case var other:
                    silence ??= other;
                    break;
            }
        }
        return silence ?? Verdict.Elsewhere;
    }
}

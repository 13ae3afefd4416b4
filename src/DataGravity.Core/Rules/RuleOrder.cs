using DataGravity.Judging;
using DataGravity.Rules.Gravity;
using DataGravity.Rules.Placement;

namespace DataGravity.Rules;

/// <summary>The order of the rules about registered resources and configuration files.</summary>
internal static class RuleOrder
{
    /// <summary>
    /// The rules about compute and data, most severe first. The first rule that reports a gap wins. Another cloud costs most. What a vendor
    /// refuses cannot work at all. And using a near copy is better advice than a move.
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

    /// <summary>The rules about single resources, by id. They are independent of each other.</summary>
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

    /// <summary>All rules: those about gaps, most severe first, then those about single resources and about files.</summary>
    public static IReadOnlyList<RuleDescriptor> All { get; } =
    [.. OfGaps.Select(rule => rule.Descriptor), .. OfResources.Select(rule => rule.Descriptor), ConfigurationRule.Descriptor];

    /// <summary>The verdict of the first rule that reports a gap. If none does, the first reason.</summary>
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

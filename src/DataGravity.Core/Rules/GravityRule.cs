using DataGravity.Catalog;
using DataGravity.Graph;

namespace DataGravity.Rules;

/// <summary>A rule about a resource and the data it works on.</summary>
public abstract class GravityRule
{
    /// <summary>The rules, the most severe first: a gap is reported by the first that applies to it.</summary>
    public static IReadOnlyList<GravityRule> All { get; } = [new OtherCloudRule(), new VendorConstraintRule(), new OtherRegionRule()];

    /// <summary>The rule, as users know it.</summary>
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>Whether the rule is about this gap.</summary>
    public abstract bool AppliesTo(Gap gap);

    /// <summary>What the gap means, as the end of the message.</summary>
    public abstract string Consequence(Gap gap);

    /// <summary>The place the bytes leave, and whose cloud bills them: of what is read the data's, of what is written the compute's.</summary>
    protected static Place SourceOf(Gap gap) => gap.Link.Path.Access == DataAccess.Writes ? gap.ComputePlace : gap.DataPlace;

    /// <summary>Whether the resource runs machine learning.</summary>
    protected static bool IsMl(Gap gap) => gap.Link.Compute.Kind?.Role == ResourceRole.MlCompute;
}

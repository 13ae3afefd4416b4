using DataGravity.Catalog;
using DataGravity.Graph;
using DataGravity.Judging;

namespace DataGravity.Rules.Gravity;

/// <summary>PDG1003: the service cannot use data of another region: the vendor refuses it, or the job fails.</summary>
internal sealed class VendorConstraintRule : GravityRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "PDG1003",
            "The service cannot use data of another region",
            RuleCategory.Failure,
            RuleSeverity.Warning,
            "The vendor requires the data in the service's own region: the deployment or the job fails. Reported in place of PDG1002."
        );

    private static bool LoadsFromAnywhere(Gap gap) =>
        gap.Link.Data.Kind?.Holds == DataKind.Objects
        && Clouds.Find(gap.ComputePlace.Cloud)?.LoadsFromAnywhere(gap.ComputePlace.Name) == true;

    /// <inheritdoc/>
    protected override Verdict? FindSilence(Gap gap) =>
        gap.Distance is Distance.OtherRegion or Distance.OutsideMultiRegion
        && RuleOf(gap) is not null
        && !LoadsFromAnywhere(gap)
        && gap.Link.Compute.Kind is { RefusedWith: var inputs }
        && (inputs.Count == 0 || gap.Link.Compute.IsTurnedOn(inputs))
            ? null
            : Verdict.Elsewhere;

    /// <summary>No price: what fails transfers nothing.</summary>
    public override Price? FindPrice(Gap gap) => null;

    /// <inheritdoc/>
    public override string Consequence(Gap gap) => RuleOf(gap)!.Text;

    private static VendorRule? RuleOf(Gap gap) => gap.Link.Compute.Kind!.RuleOf(gap.Link.Path);
}

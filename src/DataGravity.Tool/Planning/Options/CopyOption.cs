using DataGravity.CodeFixes.Relocation.Copies;
using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Rules.Placement;

namespace DataGravity.Tool.Planning;

/// <summary>A copy of a far store where the group is, so that the group can stay.</summary>
/// <param name="Data">The store.</param>
/// <param name="Gap">How far the group is from it.</param>
internal sealed record CopyOption(Resource Data, Gap Gap)
{
    /// <summary>What the transfer to the copy costs.</summary>
    public Rate Rate { get; } = Rate.Of(Gap, PriceFinder.Find(Gap));

    /// <summary>How much the store holds, in GB; null if the settings do not say.</summary>
    public decimal? Gb => Data.Entry?.Volume.Size;

    /// <summary>The line of the settings that says how much it holds; null if none does.</summary>
    public string? SizeFrom => Gb is null ? null : Data.Entry!.Origin;

    /// <summary>The copies that the vendors' services can keep where a group is.</summary>
    /// <param name="stay">The option that the group stays.</param>
    /// <param name="present">Where it is.</param>
    public static IReadOnlyList<CopyOption> FindAll(PlanOption stay, Place present) =>
        [
            .. from transfer in stay.Far
            where !transfer.Writes && stay.Far.All(other => other.Data != transfer.Data || !other.Writes)
            let gap = transfer.Finding.Gap!
            where gap is { Distance: Distance.OtherRegion or Distance.OtherCloud, NearCopy: null, Cache: null }
            let data = transfer.Data
            where
                !data.IsExternal
                && gap.DataPlace.Cloud == data.Cloud
                && CopyServices.Copy(data.Token, present.Cloud)
                // A store with a copy may have no room for another, and its owners have chosen where they want it.
                && !data.Stack.CopiesOf(data).Any()
                && AllowedPlacesRule.FindFence(data, present) is null
            select new CopyOption(data, gap),
        ];
}

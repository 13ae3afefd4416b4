using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Tool.Explaining;

namespace DataGravity.Tool.Planning;

/// <summary>Makes a document of the plans of a stack.</summary>
/// <param name="project">The project.</param>
/// <param name="isReported">Whether a far store of today is reported. One that the owners accept is not.</param>
internal sealed class PlanWriter(LoadedProject project, Func<Transfer, bool> isReported)
{
    public StackPlan Write(string? stack, IReadOnlyList<GroupPlan> plans, IReadOnlyList<Resource> unplaced)
    {
        GroupPlan[] shown = [.. plans.Where(plan => plan.Stay.Far.Any(isReported))];
        return new StackPlan(
            stack is null ? [] : [stack],
            [.. shown.Select(Write)],
            plans.Count - shown.Length,
            [
                .. unplaced.Select(compute => NotKnown(compute, compute)),
                .. plans.SelectMany(plan => plan.Unknown.Select(data => NotKnown(data, plan.Group.Resources[0]))),
            ]
        );
    }

    /// <summary>Says that the place of a resource is not known, at the line of the compute that nothing is planned for.</summary>
    private Note NotKnown(Resource whose, Resource compute) =>
        Note.At(
            whose.Places.Count == 0
                ? $"where {whose} lands is not known"
                : $"{whose} lands in {string.Join(" or ", whose.Places.Select(p => PlaceText.Write(p.Place)).Distinct())}"
                    + (whose == compute ? "" : $", so it counts for no region of {compute}"),
            compute.Site,
            project
        );

    private GroupDocument Write(GroupPlan plan)
    {
        var (first, best) = (plan.Group.Resources[0], plan.Ranking.Best);
        return new GroupDocument(
            first.ToString(),
            project.Relative(first.Site.File.Path),
            first.Site.Line,
            [.. plan.Group.Resources.Skip(1).Select(resource => resource.ToString()).Distinct()],
            plan.Present.Cloud,
            plan.Present.Name,
            best?.Region,
            best is null ? null
                : plan.Ranking.IsCheapest ? "cost"
                : "distance",
            FindSaving(plan),
            plan.Group.Anchor?.ToString(),
            [.. plan.Group.Replaced.Select(resource => resource.ToString()).Distinct()],
            [.. plan.Ranking.Options.Select(Write)],
            [
                .. plan.Copies.Select(copy => new CopyDocument(
                    copy.Data.ToString(),
                    copy.Gap.DataPlace.Name,
                    copy.Rate.UsdPerGb,
                    copy.Rate.From,
                    copy.Gb,
                    copy.SizeFrom,
                    copy.Rate.UsdPerGb * copy.Gb
                )),
            ],
            [
                .. plan
                    .Ranking.Options.Where(option => option.IsPossible)
                    .SelectMany(option => option.Open)
                    .Select(SayWanted)
                    .OfType<string>()
                    .Distinct(),
            ]
        );
    }

    /// <summary>The least that a move saves. What is read an unknown amount of costs no more there than here.</summary>
    private static decimal? FindSaving(GroupPlan plan) =>
        plan.Ranking is { IsCheapest: true, Best: { IsPresent: false } best } && plan.Stay.IsPossible && plan.Stay.KnownUsd > best.KnownUsd
            ? plan.Stay.KnownUsd - best.KnownUsd
            : null;

    private static OptionDocument Write(PlanOption option) =>
        new(
            option.Region,
            option.IsPresent,
            option.IsPossible && option.Open.Count == 0 ? option.KnownUsd : null,
            option.KnownUsd,
            option.MostUsd,
            [.. option.Far.Select(Write)],
            option.Refusals,
            option.Lacking,
            option.Needs
        );

    private static TransferDocument Write(Transfer transfer) =>
        new(
            transfer.Data.ToString(),
            transfer.Writes,
            transfer.Finding.Gap!.DataPlace.Name,
            transfer.Finding.Rule.Id,
            transfer.IsBilled,
            transfer.UsdPerGb,
            transfer.Rate.From,
            transfer.GbPerMonth,
            transfer.GbPerPass,
            transfer.SizeFrom,
            transfer.UsdPerMonth,
            [.. transfer.OtherReaders.Select(reader => reader.ToString()).Distinct()]
        );

    /// <summary>What to write so that the price of a transfer is known; null if the settings cannot say it.</summary>
    private static string? SayWanted(Transfer transfer)
    {
        var (data, from) = (transfer.Data, PriceFinder.SourceOf(transfer.Finding.Gap!));
        if (transfer.UsdPerGb is null)
            return $"a rate from {from.Cloud}/{from.Name}, under prices";
        if (transfer.GbPerMonth is not null || transfer.Writes)
            return null;
        return data switch
        {
            { Entry: { } entry } => $"monthly-reads of {data}, at {entry.Origin}",
            { IsExternal: true } => $"monthly-reads of {data}, under data, with name: {data.Name}",
            _ => $"monthly-reads of {data}, under data, with resource: {data.Name}",
        };
    }
}

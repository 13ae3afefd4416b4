using DataGravity.Catalog;
using DataGravity.Graph;
using DataGravity.Moves;
using DataGravity.Rules.Placement;

namespace DataGravity.Tool.Planning;

/// <summary>Finds the regions in which a group could stand.</summary>
/// <param name="group">The group.</param>
/// <param name="links">The stores it works on.</param>
/// <param name="present">Where it is.</param>
internal sealed class OptionFinder(MoveGroup group, GroupLinks links, Place present)
{
    private const int MaxOthers = 3;

    private Cloud? Cloud => Clouds.Find(present.Cloud);

    /// <summary>The options: to stay, each region that has its data or a copy, and others if these are better.</summary>
    public OptionRanking FindAll()
    {
        if (group.Anchor is not null || group.IsTooMuch)
            return OptionRanking.Create([Evaluate(present.Name)]);
        PlanOption[] near = [.. Near().Prepend(present.Name).Distinct().Select(Evaluate)];
        return OptionRanking.Create(
            near.Any(option => option is { IsPossible: true, Far.Count: 0 }) ? near : [.. near, .. FindBetter(near)]
        );
    }

    /// <summary>The regions from which a store is near.</summary>
    private IEnumerable<string> Near()
    {
        foreach (var data in links.Data)
        {
            var places = data.Places.Select(p => p.Place).Concat(CopiesOf(data));
            foreach (var place in places.Where(place => place.Cloud == present.Cloud))
            {
                if (place.Kind == PlaceKind.Region)
                {
                    yield return place.Name;
                }
                else if (place.Kind == PlaceKind.MultiRegion && Cloud?.ReadsForFree(place.Name) == true)
                {
                    foreach (var region in Cloud.SomeOf(place.Name))
                        yield return region;
                }
            }
        }
    }

    /// <summary>The copies that are read under the store's own name.</summary>
    private static IEnumerable<Place> CopiesOf(Resource data) =>
        data.IsExternal ? [] : data.Stack.CopiesOf(data).Where(copy => copy.IsReadByItsName).Select(copy => copy.Place);

    /// <summary>
    /// Regions without the data in which the group costs less than wherever else it could stand: where the data is, what it needs may be
    /// missing, or forbidden.
    /// </summary>
    private IEnumerable<PlanOption> FindBetter(PlanOption[] near)
    {
        PlanOption[] possible = [.. near.Where(option => option.IsPossible)];
        var others = Clouds
            .RegionCodesOf(present.Cloud)
            .Where(region => near.All(option => option.Region != region) && IsOpen(region))
            .Select(Evaluate)
            .Where(option => option.IsPossible && Array.TrueForAll(possible, other => IsCheaper(option, other)));
        return OptionRanking.Create(others).Options.OrderByDescending(IsCloseToData).Take(MaxOthers);
    }

    private static bool IsCheaper(PlanOption option, PlanOption than) =>
        OptionRanking.CostsNoMore(option, than) && !OptionRanking.CostsNoMore(than, option);

    private bool IsCloseToData(PlanOption option) =>
        Cloud?.ContinentOf(option.Region) is { } continent
        && option.Far.All(transfer =>
            Clouds.ContinentOf(transfer.Finding.Gap!.DataPlace.Cloud, transfer.Finding.Gap.DataPlace.Name) == continent
        );

    /// <summary>Whether the account that has the group can use the region.</summary>
    private bool IsOpen(string region) => Cloud?.ClosedPartOf(region) == Cloud?.ClosedPartOf(present.Name);

    private PlanOption Evaluate(string region)
    {
        var isPresent = region == present.Name;
        var place = isPresent ? present : new Place(present.Cloud, PlaceKind.Region, region, "", PlaceDecision.Default);
        var found = links.FindFar(place);
        var along = isPresent ? [] : found.Where(MovesAlong).ToArray();
        var far = found.Except(along).ToArray();
        return new PlanOption(region, isPresent, far)
        {
            Refusals =
            [
                .. IsOpen(region) ? Array.Empty<string>() : [$"it is in a part of {Cloud?.Name} with accounts of its own"],
                .. far.Where(transfer => transfer.IsRefused).Select(transfer => transfer.Finding.Consequence).Distinct(),
                .. links
                    .Data.Select(data => AllowedPlacesRule.FindFence(data, place))
                    .OfType<Settings.Sections.AllowedPlaces>()
                    .Distinct()
                    .Select(fence => $"{fence.Origin} allows {fence}"),
            ],
            Lacking = Lacks.FindAll(group.Resources, region),
            Needs = isPresent
                ? []
                :
                [
                    .. Hold.FindAll(group.Resources, region).Select(Describe),
                    .. along.Length > 0 ? [$"with its image from {region}"] : Array.Empty<string>(),
                ],
        };
    }

    /// <summary>Whether it is an image that the program names by its address. A fix changes the region in it.</summary>
    private static bool MovesAlong(Transfer transfer) =>
        transfer is { IsRefused: true, Data: { IsExternal: true, Kind.Holds: DataKind.Images } };

    private static string Describe(Hold hold) => Hold.Describe([hold]).TrimStart(';', ' ');
}

using DataGravity.Catalog;
using DataGravity.Catalog.Places;
using DataGravity.Conditions;
using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Program;
using DataGravity.Settings;
using DataGravity.Settings.Sections;

namespace DataGravity.Rules.Placement;

/// <summary>PDG1007: data, or compute that works on it, outside the places that the settings allow.</summary>
internal sealed class AllowedPlacesRule : ResourceRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "PDG1007",
            "Data or compute outside the allowed places",
            RuleCategory.Correctness,
            RuleSeverity.Warning,
            "A fence in DataGravity.yaml says in which clouds and regions data may be, and with it the compute that works on it. Without a fence nothing is reported."
        );

    /// <inheritdoc/>
    public override IEnumerable<StackFinding> FindAll(Resource resource, ResourceGraph graph, Effort effort) =>
        graph.Settings.Fences is { Count: > 0 } fences ? FindOutside(resource, graph, fences, effort) : [];

    /// <summary>The fence that forbids compute at a place to work on some data; null if none does.</summary>
    public static AllowedPlaces? FindFence(Resource data, Place compute) =>
        data.Settings.Fences.FirstOrDefault(fence => IsInside(data, fence) && IsOutside(compute, fence));

    private IEnumerable<StackFinding> FindOutside(
        Resource resource,
        ResourceGraph graph,
        IReadOnlyList<AllowedPlaces> fences,
        Effort effort
    ) =>
        fences.SelectMany(fence =>
            OfData(resource, fence).Concat(OfCopies(resource, graph, fence)).Concat(OfCompute(resource, graph, fence, effort))
        );

    private IEnumerable<StackFinding> OfData(Resource data, AllowedPlaces fence) =>
        IsInside(data, fence) ? Outside(data, data.Places, fence, place => $"{data} is in {place}", name: fence.Origin) : [];

    private IEnumerable<StackFinding> OfCopies(Resource data, ResourceGraph graph, AllowedPlaces fence) =>
        IsInside(data, fence)
            ? graph
                .CopiesOf(data)
                .SelectMany(copy =>
                    Outside(
                        data,
                        [(copy.Condition, copy.Place)],
                        fence,
                        place => $"{data} has a copy{(copy.Resource is null ? "" : ", " + copy.Resource)} in {place}",
                        name: $"{fence.Origin} {copy.Place.Cloud} {copy.Place}"
                    )
                )
            : [];

    private IEnumerable<StackFinding> OfCompute(Resource compute, ResourceGraph graph, AllowedPlaces fence, Effort effort)
    {
        if (compute.Kind is not { IsCompute: true })
            return [];
        var outside =
            from links in graph.LinksOf(compute, effort).GroupBy(link => link.Data)
            where IsInside(links.Key, fence)
            let when = links.Aggregate(Condition.False, (any, link) => any.Or(link.Condition)).And(links.Key.Condition)
            let verb = links.Any(link => link.Strength == LinkStrength.Named) ? "works" : "may work"
            from said in Outside(
                compute,
                compute.Places.Select(there => (there.Condition.And(when), there.Place)),
                fence,
                place => $"{compute} in {place} {verb} on {links.Key}",
                links.Key.Site,
                $"{fence.Origin} {links.Key.Name}"
            )
            select said with
            {
                Data = links.Key,
                Related = links.Key.IsExternal ? [] : [RelatedSite.CreationOf(links.Key)],
            };
        return outside;
    }

    private IEnumerable<StackFinding> Outside(
        Resource resource,
        IEnumerable<(Condition Condition, Place Place)> places,
        AllowedPlaces fence,
        Func<Place, string> sentence,
        Site? subject = null,
        string name = ""
    )
    {
        var outside = places.Where(there => IsOutside(there.Place, fence)).ToArray();
        return outside.Length == 0
            ? []
            : Report(
                resource,
                sentence(outside[0].Place),
                $"{fence.Origin} allows {fence}",
                outside.Aggregate(Condition.False, (any, there) => any.Or(there.Condition)),
                subject,
                name
            );
    }

    private static bool IsInside(Resource data, AllowedPlaces fence) =>
        data.Kind is { Holds: not DataKind.None }
        && (fence.Data is null || fence.Data.Matches(data.Name))
        && (fence.Tag is null || data.Tags.Any(fence.Tag.Matches));

    /// <summary>
    /// Whether a place is outside the fence. A place without a name is not reported. A multi-region is allowed by its own name, or by those
    /// of its regions.
    /// </summary>
    private static bool IsOutside(Place place, AllowedPlaces fence) =>
        Clouds.HasPlaces(place.Cloud)
        && place.Kind switch
        {
            PlaceKind.Region => !fence.Admits(place.Cloud, place.Name),
            PlaceKind.MultiRegion => !fence.Admits(place.Cloud, place.Name)
                && Clouds.Find(place.Cloud)?.SomeOf(place.Name).Any(region => !fence.Admits(place.Cloud, region)) == true,
            _ => false,
        };
}

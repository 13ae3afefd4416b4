using System.Globalization;
using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Graph;
using DataGravity.Program;

namespace DataGravity.Rules;

/// <summary>Collects the gaps of all stacks and says each pair of places in the program once.</summary>
/// <param name="graphs">The stacks.</param>
public sealed class FindingCollector(params IReadOnlyList<ResourceGraph> graphs)
{
    /// <summary>The findings, in the order of the program.</summary>
    public IReadOnlyList<Finding> Findings() => Findings(graph => graph.Resources);

    /// <summary>Those to report at one expression.</summary>
    public IReadOnlyList<Finding> At(Site site) => Findings(graph => graph.At(site));

    private IReadOnlyList<Finding> Findings(Func<ResourceGraph, IEnumerable<Resource>> computes)
    {
        var pairs = new Dictionary<(Site Compute, Site Data, string External), List<(string? Stack, GravityRule Rule, Gap Gap)>>();
        foreach (var graph in graphs)
        {
            foreach (var gap in Gap.Of(computes(graph), graph))
            {
                if (GravityRule.All.FirstOrDefault(rule => rule.AppliesTo(gap)) is not { } rule)
                    continue;
                var key = (gap.Link.Compute.Site, gap.Link.Data.Site, gap.Link.Data.IsExternal ? gap.Link.Data.Name : "");
                if (!pairs.TryGetValue(key, out var gaps))
                    pairs[key] = gaps = [];
                gaps.Add((graph.Stack, rule, gap));
            }
        }
        return [.. pairs.Select(pair => Finding(pair.Key.Compute, pair.Value))];
    }

    private Finding Finding(Site compute, List<(string? Stack, GravityRule Rule, Gap Gap)> gaps)
    {
        var rule = GravityRule.All.First(r => gaps.Any(g => ReferenceEquals(g.Rule, r)));
        var ofRule = gaps.Where(g => ReferenceEquals(g.Rule, rule)).ToList();
        var (_, _, first) = ofRule[0];
        var message = $"{Sentence(first)}{Where(ofRule)}{Others(ofRule)}; {rule.Consequence(first)}";
        var data = first.Link.Data;
        return new Finding(
            rule.Descriptor,
            rule.SeverityOf(first),
            compute,
            data.IsExternal ? [] : [data.Site],
            message,
            Properties([.. ofRule.Select(g => g.Gap)], data.IsExternal ? [first.DataPlace] : PlacesAt(data.Site)));
    }

    /// <summary>Where the resources that an expression creates are, in every stack and on every path.</summary>
    private IReadOnlyList<Place> PlacesAt(Site site) =>
        [.. graphs.SelectMany(graph => graph.At(site)).SelectMany(resource => resource.Places).Select(p => p.Place)];

    private static string Sentence(Gap gap)
    {
        var (link, proof) = (gap.Link, gap.Link.Compute.MlProof is { Length: > 0 } shown ? $" ({shown})" : "");
        var through = link.Through.Length == 0 ? "" : " " + link.Through;
        return $"{link.Compute}{proof} in {Say(gap.ComputePlace, gap)} {Verb(link)} {link.Data} in {Say(gap.DataPlace, gap)}{through}";
    }

    private static string Verb(DataLink link) => (link.Path.Access, link.Data.Kind!.Holds) switch
    {
        (_, _) when link.Strength == LinkStrength.Granted => link.Path.Access == DataAccess.Writes ? "may write to" : "may read",
        (DataAccess.Writes, _) => "writes to",
        (DataAccess.Uses, _) => "uses",
        (_, DataKind.Database or DataKind.Warehouse or DataKind.Index) => "queries",
        (_, DataKind.Stream) => "consumes",
        _ => "reads",
    };

    /// <summary>In another cloud the cloud matters as much as the region.</summary>
    private static string Say(Place place, Gap gap)
    {
        if (gap.Distance != Distance.OtherCloud)
            return place.ToString();
        var cloud = Clouds.NameOf(place.Cloud);
        return place.Kind is PlaceKind.Region or PlaceKind.MultiRegion ? $"{cloud} {place}" : cloud;
    }

    /// <summary>Only what does not hold everywhere is said.</summary>
    private string Where(List<(string? Stack, GravityRule Rule, Gap Gap)> gaps)
    {
        var affected = gaps.Select(g => g.Stack).Distinct().ToArray();
        if (affected.Length < graphs.Count)
            return $" in stack{(affected.Length > 1 ? "s" : "")} {string.Join(" and ", affected.Select(s => $"'{s}'"))}";
        var condition = ConditionText.Describe(gaps[0].Gap.When);
        return condition.Length == 0 ? "" : " " + condition;
    }

    /// <summary>A loop or helper makes several resources at one place in the program: one finding, which says how many.</summary>
    private static string Others(List<(string? Stack, GravityRule Rule, Gap Gap)> gaps)
    {
        var others = gaps.Count(g => g.Stack == gaps[0].Stack) - 1;
        return others == 0 ? "" : $", as do {others} more created here";
    }

    /// <param name="gaps">What the finding is about.</param>
    /// <param name="everywhere">Where the data is, in every stack and on every path: a fix changes the program for all of them.</param>
    private static Dictionary<string, string?> Properties(IReadOnlyList<Gap> gaps, IReadOnlyList<Place> everywhere)
    {
        var (link, place) = (gaps[0].Link, gaps[0].DataPlace);
        var properties = new Dictionary<string, string?>
        {
            [FindingProperties.Compute] = link.Compute.Name,
            [FindingProperties.Data] = link.Data.ToString(),
        };
        if (gaps.All(g => g.Distance == Distance.OtherRegion && IsAt(g.DataPlace)))
        {
            properties[FindingProperties.Region] = place.Name;
            if (everywhere.All(IsAt))
                properties[FindingProperties.RegionEverywhere] = "";
        }
        if (gaps.Any(g => g.ComputePlace.Decision.ByInput))
            properties[FindingProperties.ComputeByInput] = "";

        if (everywhere.Any(p => p.Kind == PlaceKind.Unknown))
            return properties;
        if (everywhere.All(p => p.Decision.ByInput))
            properties[FindingProperties.DataByInput] = "";
        else if (everywhere.All(p => p.Decision == PlaceDecision.Default))
            properties[FindingProperties.DataByDefault] = "";
        else if (place.Decision.Provider is { } provider && everywhere.All(p => p.Decision.Provider?.Site == provider.Site))
        {
            properties[FindingProperties.ProviderPath] = provider.Site.Unit.Path;
            properties[FindingProperties.ProviderStart] = provider.Site.Span.Start.ToString(CultureInfo.InvariantCulture);
        }
        return properties;

        bool IsAt(Place other) => other.Kind == PlaceKind.Region && other.Name == place.Name;
    }
}

using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Graph;
using DataGravity.Program;

namespace DataGravity.Rules;

/// <summary>Collects the gaps of all stacks and says each pair of places in the program once.</summary>
public sealed class FindingCollector
{
    private readonly List<string?> _stacks = [];
    private readonly Dictionary<(Site Compute, Site Data), List<(string? Stack, GravityRule Rule, Gap Gap)>> _pairs = [];

    /// <summary>Adds the findings of one stack.</summary>
    public void Add(ResourceGraph graph)
    {
        _stacks.Add(graph.Stack);
        foreach (var gap in Gap.Of(graph))
        {
            if (GravityRule.All.FirstOrDefault(rule => rule.AppliesTo(gap)) is not { } rule)
                continue;
            var key = (gap.Link.Compute.Site, gap.Link.Data.Site);
            if (!_pairs.TryGetValue(key, out var gaps))
                _pairs[key] = gaps = [];
            gaps.Add((graph.Stack, rule, gap));
        }
    }

    /// <summary>The findings, in the order of the program.</summary>
    public IReadOnlyList<Finding> Findings() => [.. _pairs.Select(pair => Finding(pair.Key.Compute, pair.Key.Data, pair.Value))];

    private Finding Finding(Site compute, Site data, List<(string? Stack, GravityRule Rule, Gap Gap)> gaps)
    {
        var rule = GravityRule.All.First(r => gaps.Any(g => ReferenceEquals(g.Rule, r)));
        var ofRule = gaps.Where(g => ReferenceEquals(g.Rule, rule)).ToList();
        var (_, _, first) = ofRule[0];
        var message = $"{Sentence(first)}{Where(ofRule)}{Others(ofRule)}; {rule.Consequence(first)}";
        return new Finding(rule.Descriptor, compute, [data], message, Properties([.. ofRule.Select(g => g.Gap)]));
    }

    private static string Sentence(Gap gap)
    {
        var verb = gap.Link.Path.Access == DataAccess.Reads ? "reads" : "writes to";
        return $"{gap.Link.Compute} in {Say(gap.ComputePlace, gap)} {verb} {gap.Link.Data} in {Say(gap.DataPlace, gap)}";
    }

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
        if (affected.Length < _stacks.Count)
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

    private static Dictionary<string, string?> Properties(IReadOnlyList<Gap> gaps)
    {
        var gap = gaps[0];
        var properties = new Dictionary<string, string?>
        {
            [FindingProperties.Compute] = gap.Link.Compute.Name,
            [FindingProperties.Data] = gap.Link.Data.ToString(),
        };
        if (gap.DataPlace.Kind == PlaceKind.Region && gap.Distance == Distance.OtherRegion && gaps.All(g => g.DataPlace.Name == gap.DataPlace.Name))
            properties[FindingProperties.Region] = gap.DataPlace.Name;
        if (gap.DataPlace.Decision.Provider is { } provider && gaps.All(g => g.DataPlace.Decision.Provider?.Site == provider.Site))
        {
            properties[FindingProperties.ProviderPath] = provider.Site.Unit.Path;
            properties[FindingProperties.ProviderStart] = provider.Site.Span.Start.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        if (gap.DataPlace.Decision.ByInput)
            properties[FindingProperties.DataByInput] = "";
        if (gap.ComputePlace.Decision.ByInput)
            properties[FindingProperties.ComputeByInput] = "";
        return properties;
    }
}

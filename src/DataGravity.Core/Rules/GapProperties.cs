using System.Globalization;
using DataGravity.Catalog;
using DataGravity.Graph;
using DataGravity.Program;
using DataGravity.Relocation;

namespace DataGravity.Rules;

/// <summary>What the fixes of a gap need to know.</summary>
internal static class GapProperties
{
    // A loop makes thousands, and a title is read.
    private const int MaxNames = 8;

    /// <summary>What those of a finding need to know.</summary>
    /// <param name="gaps">What the finding is about.</param>
    /// <param name="everywhere">Where the data is, in every stack and on every path: a fix changes the program for all of them.</param>
    public static IReadOnlyDictionary<string, string?> Of(IReadOnlyList<Gap> gaps, IReadOnlyList<Place> everywhere)
    {
        var link = gaps[0].Link;
        var properties = new Dictionary<string, string?>
        {
            [FindingProperties.Compute] = link.Compute.Name,
            [FindingProperties.Data] = link.Data.ToString(),
        };
        if (gaps.All(g => g.Distance == Distance.OtherRegion))
            AddRegion([.. gaps.Select(g => g.DataPlace)], everywhere, properties);
        if (gaps.All(g => g.ComputePlace.Kind == PlaceKind.Region && g.ComputePlace.Name == gaps[0].ComputePlace.Name))
            properties[FindingProperties.From] = gaps[0].ComputePlace.Name;
        AddSettings(gaps, properties);
        AddCopy(gaps, properties);
        var shapes = MoveShape.OneOfEach(gaps, gap => gap.Link.Compute, gap => gap.DataPlace);
        AddMove(shapes, everywhere, properties, withUsers: true);
        AddMove(shapes, everywhere, properties, withUsers: false);
        AddDecision(gaps[0].DataPlace, everywhere, properties);
        return properties;
    }

    /// <summary>What the move of a store to its compute needs to know: the same, with their roles exchanged.</summary>
    /// <param name="gaps">What the finding is about.</param>
    /// <param name="everywhere">Where the compute is, in every stack and on every path.</param>
    public static IReadOnlyDictionary<string, string?> OfStoreMove(IReadOnlyList<Gap> gaps, IReadOnlyList<Place> everywhere)
    {
        var link = gaps[0].Link;
        var properties = new Dictionary<string, string?>
        {
            [FindingProperties.Compute] = link.Data.ToString(),
            [FindingProperties.Data] = $"'{link.Compute.Name}'",
        };
        AddRegion([.. gaps.Select(g => g.ComputePlace)], everywhere, properties);
        AddPlans(
            [.. MoveShape.OneOfEach(gaps, gap => gap.Link.Data, gap => gap.ComputePlace).Select(MovePlan.ForData)],
            everywhere,
            properties,
            ""
        );
        AddDecision(gaps[0].ComputePlace, everywhere, properties);
        return properties;
    }

    private static void AddRegion(IReadOnlyList<Place> places, IReadOnlyList<Place> everywhere, Dictionary<string, string?> properties)
    {
        if (!places.All(IsThere))
            return;
        properties[FindingProperties.Region] = places[0].Name;
        if (everywhere.All(IsThere))
            properties[FindingProperties.RegionEverywhere] = "";

        bool IsThere(Place place) => place.Kind == PlaceKind.Region && place.Name == places[0].Name;
    }

    private static void AddDecision(Place place, IReadOnlyList<Place> everywhere, Dictionary<string, string?> properties)
    {
        if (everywhere.Any(p => p.Kind == PlaceKind.Unknown))
            return;
        if (everywhere.All(p => p.Decision == PlaceDecision.Default))
        {
            properties[FindingProperties.DataByDefault] = "";
        }
        else if (place.Decision.Provider is { } provider && everywhere.All(p => p.Decision.Provider?.Site == provider.Site))
        {
            properties[FindingProperties.ProviderPath] = provider.Site.Unit.Path;
            properties[FindingProperties.ProviderStart] = provider.Site.Span.Start.ToString(CultureInfo.InvariantCulture);
        }
    }

    private static void AddCopy(IReadOnlyList<Gap> gaps, Dictionary<string, string?> properties)
    {
        if (gaps[0].NearCopy is not { IsExternal: false } copy || gaps.Any(gap => gap.NearCopy?.Site != copy.Site))
            return;
        properties[FindingProperties.Copy] = copy.ToString();
        properties[FindingProperties.CopyPath] = copy.Site.Unit.Path;
        properties[FindingProperties.CopyStart] = copy.Site.Span.Start.ToString(CultureInfo.InvariantCulture);
        AddOwners(FindingProperties.CopyOwners, gap => gap.NearCopy!);
        AddOwners(FindingProperties.DataOwners, gap => gap.Link.Data);
        // One input names most stores; by that name texts know it.
        if (gaps[0].Link.Data is { Kind.NamedBy: [var input, ..] } data && data.NameIn(input.Path) is { } name)
        {
            properties[FindingProperties.PhysicalName] = name;
            properties[FindingProperties.Output] = input.Path;
        }

        // Those that all stacks have.
        void AddOwners(string name, Func<Gap, Resource> of)
        {
            if (
                gaps.Select(gap => string.Join("\n", of(gap).Creators.Select(CreationSite.Of))).Distinct().ToArray()
                is [{ Length: > 0 } owners]
            )
            {
                properties[name] = owners;
            }
        }
    }

    private static void AddSettings(IReadOnlyList<Gap> gaps, Dictionary<string, string?> properties)
    {
        if (gaps.Any(gap => gap.ComputePlace.Configured is null))
            return;
        var wanted = gaps.GroupBy(gap => (gap.Link.Compute, gap.Distance, gap.ComputePlace, gap.DataPlace))
            .SelectMany(same => WantedOf(same.First()))
            .Distinct()
            .ToArray();
        if (
            wanted.Any(setting => setting.Site is null || setting.Value is null)
            || wanted.Select(setting => setting.Site).Distinct().Count() < wanted.Length
        )
        {
            return;
        }

        properties[FindingProperties.SettingPaths] = Lines(setting => setting.Path);
        properties[FindingProperties.SettingStarts] = Lines(setting => setting.Start.ToString(CultureInfo.InvariantCulture));
        properties[FindingProperties.SettingValues] = string.Join("\n", wanted.Select(setting => setting.Value));

        string Lines(Func<ConfigurationSite, string> part) => string.Join("\n", wanted.Select(setting => part(setting.Site!.Value)));
    }

    /// <summary>
    /// What puts the compute where it is, and what would put it next to the data; the zone of Google's provider goes with its region.
    /// </summary>
    private static IEnumerable<(ConfigurationSite? Site, string? Value)> WantedOf(Gap gap)
    {
        var place = gap.ComputePlace;
        yield return (place.Configured, NextTo(gap, place.Zone));
        if (place.Cloud != "gcp" || place.Configured is not { } decisive)
            yield break;
        var (region, zone) = (gap.Link.Compute.Configured("gcp:region"), gap.Link.Compute.Configured("gcp:zone"));
        if (zone?.Site == decisive && region is var (ofRegion, name) && name == place.Name)
            yield return (ofRegion, NextTo(gap, null));
        if (region?.Site == decisive && zone is var (ofZone, named) && Clouds.RegionOf("gcp", named) == place.Name)
            yield return (ofZone, NextTo(gap, named));
    }

    /// <summary>
    /// The data's region, or the zone there that is named like one; null where the data is in none, or in one that lacks what the compute
    /// needs.
    /// </summary>
    private static string? NextTo(Gap gap, string? zone) =>
        gap switch
        {
            { Distance: not Distance.OtherRegion } or { DataPlace.Kind: not PlaceKind.Region } => null,
            _ when !gap.Link.Compute.MayBeIn(gap.DataPlace.Name) => null,
            _ when zone is null => gap.DataPlace.Name,
            _ => gap.DataPlace.Zone ?? Zones.For(gap.Link.Compute.Machines, gap.ComputePlace.Cloud, gap.DataPlace.Name, zone),
        };

    private static void AddMove(
        IReadOnlyList<Gap> gaps,
        IReadOnlyList<Place> everywhere,
        Dictionary<string, string?> properties,
        bool withUsers
    )
    {
        var plans = gaps.Select(gap => gap.Distance == Distance.OtherCloud ? null : MovePlan.For(gap, withUsers)).ToArray();
        if (!withUsers && plans.All(plan => plan is null or { Staying.Count: 0 }))
            return;
        var apart = withUsers ? "" : FindingProperties.Apart;
        AddPlans(plans, gaps.All(gap => gap.Distance == Distance.OtherRegion) ? everywhere : [], properties, apart);
        if (!properties.ContainsKey(FindingProperties.Steps + apart))
            return;
        if (PlaceOutput.Find(gaps[0], plans[0]!) is { } output)
            properties[FindingProperties.DataRegion + apart] = output;
        var providers = plans.Zip(gaps, (plan, gap) => MoveProviders.Find(plan!, gap.DataPlace)).ToArray();
        AddSites(FindingProperties.PlacingProvider, p => p.Placing is { } placing ? [placing] : []);
        AddSites(FindingProperties.NearProviders, p => p.Near);
        AddSites(FindingProperties.Components, p => p.Components);

        // What all stacks have.
        void AddSites(string name, Func<MoveProviders, IEnumerable<Resource>> of)
        {
            var sites = providers
                .Select(p => of(p).Select(CreationSite.Of).Distinct())
                .Aggregate((all, others) => all.Intersect(others))
                .ToArray();
            if (sites.Length > 0)
                properties[name + apart] = string.Join("\n", sites.Select(site => site.ToString()));
        }
    }

    /// <param name="several">The plans of all stacks.</param>
    /// <param name="everywhere">Where they lead, in every stack; nothing where literals are not to follow.</param>
    /// <param name="properties">What is known.</param>
    /// <param name="apart">What comes behind the names.</param>
    private static void AddPlans(
        IReadOnlyList<MovePlan?> several,
        IReadOnlyList<Place> everywhere,
        Dictionary<string, string?> properties,
        string apart
    )
    {
        var plans = several.OfType<MovePlan>().ToArray();
        if (plans.Length < several.Count || PlacementChange.Merge(plans.SelectMany(plan => plan.Steps)) is not { } steps)
            return;
        properties[FindingProperties.Steps + apart] = string.Join("\n", steps);
        properties[FindingProperties.Moved + apart] = string.Join(
            "\n",
            plans.SelectMany(plan => plan.Moved).Select(MovePlan.IdentityOf).Distinct()
        );
        if (
            everywhere.Count > 0
            && everywhere.All(place => place.Kind == PlaceKind.Region)
            && PlaceLiteral.Merge(plans.SelectMany(plan => plan.Literals)) is { Count: > 0 } literals
        )
        {
            properties[FindingProperties.Literals + apart] = string.Join("\n", literals);
        }
        properties[FindingProperties.Needed + apart] = plans[0].Needed.Count().ToString(CultureInfo.InvariantCulture);
        if (plans[0].Replaced.ToArray() is { Length: > 0 } replaced)
            properties[FindingProperties.Replaced + apart] = Names(replaced);
        if (Hold.Describe(plans.SelectMany(plan => plan.Held)) is { Length: > 0 } held)
            properties[FindingProperties.Held + apart] = held;
        if (plans.SelectMany(plan => plan.Staying).Distinct().ToArray() is { Length: > 0 } staying)
            properties[FindingProperties.Staying] = Names(staying);
    }

    private static string Names(IEnumerable<Resource> resources)
    {
        var names = resources.Select(resource => resource.ToString()).Distinct().ToArray();
        return string.Join(" and ", names.Take(MaxNames)) + (names.Length > MaxNames ? $" and {names.Length - MaxNames} more" : "");
    }
}

using DataGravity.Catalog;
using DataGravity.Graph;
using DataGravity.Settings;
using DataGravity.Settings.Sections;

namespace DataGravity.Rules;

/// <summary>Finds fences that protect nothing: no data in any stack has their name or tag.</summary>
internal static class IdleAllowedPlaces
{
    /// <summary>
    /// The problem of each such fence, and what to write instead. Silent if a name or a tag is unknown, or if other programs may have the
    /// data.
    /// </summary>
    public static IEnumerable<SettingsProblem> Find(IReadOnlyList<ResourceGraph> graphs, GravitySettings settings)
    {
        if (settings.Fences.Count == 0 || settings.IsShared)
            return [];
        var stores = graphs.SelectMany(graph => graph.Resources).Where(resource => resource.Kind is { Holds: not DataKind.None }).ToArray();
        if (stores.Any(store => store.NamePattern.IndexOf('*') >= 0))
            return [];
        var told = settings
            .Data.Where(entry => entry.By != DataIdentity.Resource)
            .Concat(settings.Outputs.Select(output => output.Data).OfType<DataEntry>());
        (string Name, string[] Tags)[] data =
        [
            .. stores.Select(store => (store.Name, store.Tags.ToArray())),
            .. told.Select(entry => (entry.Name, entry.Tags.ToArray())),
        ];
        if (data.Length == 0)
            return [];
        var knowsTags = stores.All(store => store.KnowsTags) && !graphs.SelectMany(graph => graph.Resources).Any(GivesTagsToOthers);
        return settings.Fences.Select(fence => Describe(fence, data, knowsTags)).OfType<SettingsProblem>();
    }

    private static SettingsProblem? Describe(AllowedPlaces fence, (string Name, string[] Tags)[] data, bool knowsTags)
    {
        const string Idle = "this fence protects nothing: ";
        bool IsNamed((string Name, string[] Tags) store) => fence.Data?.Matches(store.Name) != false;
        bool IsTagged((string Name, string[] Tags) store) => fence.Tag is null || store.Tags.Any(fence.Tag.Matches);

        if (!data.Any(IsNamed))
        {
            return fence.Problem(
                "data",
                $"{Idle}no data is called '{fence.Data}'; {Spelling.SuggestOfMany(fence.Data!.ToString(), data.Select(store => store.Name))}"
            );
        }

        if (!knowsTags || data.Any(store => IsNamed(store) && IsTagged(store)))
            return null;
        if (data.Any(IsTagged))
        {
            return fence.Problem(
                null,
                $"{Idle}no data called '{fence.Data}' has the tag '{fence.Tag}'; write two entries if either is enough"
            );
        }

        var tags = data.SelectMany(store => store.Tags).ToArray();
        return fence.Problem(
            "tag",
            $"{Idle}no data has the tag '{fence.Tag}'; {(tags.Length > 0 ? Spelling.SuggestOfMany(fence.Tag!.ToString(), tags) : "give the data that tag, or name it with 'data'")}"
        );
    }

    /// <summary>Whether a provider gives default tags to all it creates.</summary>
    private static bool GivesTagsToOthers(Resource resource) =>
        resource.IsProvider && (resource.IsGiven("defaultTags") || resource.IsGiven("defaultLabels"));
}

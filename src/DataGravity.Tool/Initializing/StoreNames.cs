using DataGravity.Evaluation;
using DataGravity.Graph;
using DataGravity.Settings;
using DataGravity.Tool.Analysis;

namespace DataGravity.Tool.Initializing;

/// <summary>The stores that the programs of a load create under names of their own, by cloud and name.</summary>
internal sealed class StoreNames
{
    private readonly ILookup<(string Cloud, string Name), CreatedStore> _stores;

    public StoreNames(IEnumerable<AnalyzedProject> programs) =>
        _stores = (
            from program in programs
            from graph in program.Graphs
            from resource in graph.Resources
            let kind = resource.Kind
            where kind is not null && !resource.IsExternal
            from path in kind.NamedBy
            from found in resource.ValuesAt(path)
            where found.Value is Constant { Content: string { Length: > 0 } }
            from place in resource.Places
            select (Key: (kind.Cloud, found.Value.ToString()!), Store: CreatedStore.Of(resource, place.Place))
        ).ToLookup(found => found.Key, found => found.Store);

    /// <summary>The store with a name; null if nobody creates it, or if it may be in several places.</summary>
    public CreatedStore? Find(string cloud, string name) =>
        _stores[(cloud, name)].Distinct().ToArray() is [{ Region: not null, Kind: not null } only] ? only : null;
}

/// <summary>A store of a program.</summary>
/// <param name="Kind">What an entry writes for its kind; null if there is no word for it.</param>
/// <param name="Region">Its region or zone; null if it is not known.</param>
internal sealed record CreatedStore(string? Kind, string? Region)
{
    public static CreatedStore Of(Resource resource, Place place) =>
        new(StoreKinds.Write(resource.Kind!), place.Kind is PlaceKind.Region or PlaceKind.MultiRegion ? place.Zone ?? place.Name : null);
}

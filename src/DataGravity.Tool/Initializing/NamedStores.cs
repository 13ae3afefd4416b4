using System.Text.RegularExpressions;
using DataGravity.Catalog;
using DataGravity.Catalog.Addresses;
using DataGravity.Evaluation;
using DataGravity.Graph;
using DataGravity.Program;
using DataGravity.Tool.Analysis;

namespace DataGravity.Tool.Initializing;

/// <summary>A store that a program names, but does not create.</summary>
/// <param name="Cloud">Its cloud.</param>
/// <param name="Name">Its physical name.</param>
internal sealed record NamedStore(string Cloud, string Name);

/// <summary>Finds the stores that a program names, and of which neither it nor DataGravity.yaml tells anything.</summary>
internal static partial class NamedStores
{
    // Stands for an unknown rest, which may continue a name.
    private const char OpenEnd = '\uFFFF';

    /// <summary>The stores, each with the first line that names it.</summary>
    public static IReadOnlyList<(NamedStore Store, Site Site)> FindAll(AnalyzedProject program) =>
        [
            .. (
                from graph in program.Graphs
                from resource in graph.Resources
                where resource.Kind is not null
                from candidate in graph.ExplainLinks(resource).Rejected
                where candidate is { Reason: LinkRejection.NamesNoKnownStore, Value: not null }
                from named in NamesIn(candidate)
                select named
            ).DistinctBy(named => named.Store),
        ];

    private static IEnumerable<(NamedStore Store, Site Site)> NamesIn(LinkCandidate candidate)
    {
        var resource = candidate.Resource;
        var access = resource.Kind?.DataPaths.FirstOrDefault(path => path.Path == candidate.Path)?.Access;
        foreach (var (_, text, isWhole) in Texts.In(candidate.Value!))
        {
            var stores = DataUri
                .NamesIn(isWhole ? text : text + OpenEnd)
                .Where(found => found.Name.IndexOf(OpenEnd) < 0)
                .Select(found => new NamedStore(found.Cloud, found.Name))
                .ToArray();
            // An input that is for the name of a store has it alone.
            if (stores.Length == 0 && access is DataAccess.Reads or DataAccess.Writes && isWhole && Bare().IsMatch(text))
                stores = Clouds.All.Contains(resource.Cloud) ? [new NamedStore(resource.Cloud, text)] : [];
            var site = candidate.Value is Constant { Origin: Site written } ? written : resource.ReportSite;
            foreach (var store in stores)
                yield return (store, site);
        }
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9._-]{2,62}$")]
    private static partial Regex Bare();
}

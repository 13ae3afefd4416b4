using DataGravity.Catalog;
using DataGravity.Conditions;

namespace DataGravity.Graph;

// Links to the data that definitions name.
internal sealed partial class DataLinks
{
    private void AddDefinitions(Reader reader, LinkQuestion question, int depth, List<DataLink> links)
    {
        foreach (var (when, definition, mayBeElsewhere, keys) in DefinitionsOf(reader.By))
        {
            if (!question.Effort.Spend())
                return;
            // What has a place of its own is reported at that place.
            LinkRejection? rejected =
                depth == MaxDepth ? LinkRejection.TooDeep
                : mayBeElsewhere
                || definition.Kind is not { IsCompute: true }
                || placement
                    .PlacesOf(definition, question.Effort.Cancellation)
                    .All(p => p.Place.Kind is PlaceKind.Global or PlaceKind.Unknown)
                    ? null
                : LinkRejection.HasPlaceOfItsOwn;
            if (rejected is { } reason)
                question.Journal?.Note(reader.By, "", definition.ToString(), null, reason);
            else
                AddNamed(reader.Through(definition, keys, when), question, depth + 1, links);
        }
    }

    /// <summary>What a resource runs, and the workspaces whose data it works on even if they have places of their own.</summary>
    private IEnumerable<(Condition When, Resource Definition, bool MayBeElsewhere, IReadOnlyCollection<string>? Keys)> DefinitionsOf(
        Resource resource
    )
    {
        if (resource.Kind is not { } kind)
            yield break;
        foreach (var path in kind.Runs)
        {
            foreach (var (given, value, keys) in KeySelectors.ValuesAt(resource, path))
            {
                foreach (var (when, definition, _) in references.FindAt(resource, path, value))
                {
                    if (!ReferenceEquals(definition, resource))
                        yield return (given.And(when), definition, false, keys);
                }
            }
        }
        foreach (var (when, workspace, _) in references.FindAt(resource, kind.WorksThrough))
            yield return (when, workspace, true, null);
    }

    /// <summary>A resource that works on data, as the inputs of one resource say.</summary>
    /// <param name="Compute">The resource that works on the data.</param>
    /// <param name="By">The resource whose inputs name the data: itself, or a definition it runs.</param>
    /// <param name="Keys">The keys of its entries that are read; null for all.</param>
    /// <param name="Way">The first definition on the way, for messages; empty if there is none.</param>
    /// <param name="When">When it runs that definition.</param>
    private sealed record Reader(Resource Compute, Resource By, IReadOnlyCollection<string>? Keys, string Way, Condition When)
    {
        public static Reader Of(Resource compute) => new(compute, compute, null, "", Condition.True);

        public Reader Through(Resource definition, IReadOnlyCollection<string>? keys, Condition when) =>
            new(Compute, definition, keys, Way.Length == 0 ? $"through {definition}" : Way, When.And(when));

        public DataLink LinkTo(Resource data, DataPath path, Condition when) =>
            new(Compute, data, path, LinkStrength.Named, Way, When.And(when), By);
    }
}

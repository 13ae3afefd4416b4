using DataGravity.Catalog;
using DataGravity.Catalog.Elsewhere;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using DataGravity.Settings.Sections;
using Places = System.Collections.Generic.IEnumerable<(DataGravity.Conditions.Condition Condition, DataGravity.Graph.Place Place)>;

namespace DataGravity.Graph;

// Places from the cluster that something runs on.
internal sealed partial class PlaceSearch
{
    /// <summary>
    /// A Kubernetes object is in the cluster that its provider has credentials for, and what runs in Databricks in the workspace that its
    /// provider signs in to.
    /// </summary>
    private Places FromCluster(Resource resource, ResourceKind kind)
    {
        var unknown = $"the program does not show the {Workspaces.DescribeHomeOf(kind.Cloud)}";
        foreach (var (condition, provider) in providers.Of(resource))
        {
            if (
                provider is null
                || ReferenceEquals(provider, resource)
                || Workspaces.CredentialsOf(kind.Cloud).Select(provider.Registration.Input).FirstOrDefault(given => given is not null)
                    is not { } credentials
            )
            {
                yield return (condition, Place.Unknown(kind.Cloud, unknown, owner: ReferenceEquals(provider, resource) ? null : provider));
                continue;
            }
            foreach (var (when, alternative) in credentials.Alternatives())
            {
                var clusters = references
                    .FindIn(alternative)
                    .Select(r => r.Resource)
                    .Where(r => r.Kind is { IsCluster: true })
                    .Distinct()
                    .ToArray();
                if (clusters is [var cluster])
                {
                    foreach (var (there, place) in Get(PlaceNode.Of(cluster)))
                    {
                        yield return (
                            condition.And(when).And(there),
                            place.TakenFrom(cluster) with
                            {
                                Why = $"on {cluster}",
                                Decision = new(ByInput: false, provider),
                            }
                        );
                    }
                }
                else
                {
                    var place = clusters.Length == 0 ? FindTold(alternative, provider) : null;
                    yield return (condition.And(when), place ?? Place.Unknown(kind.Cloud, unknown, alternative, provider));
                }
            }
        }
    }

    /// <summary>
    /// The place of a cluster that another stack creates, if the credentials are made from outputs that name only that one.
    /// </summary>
    private Place? FindTold(Value credentials, Resource provider)
    {
        var told = Sources
            .FindIn(credentials)
            .OfType<SymbolicStackOutput>()
            .Select(output => settings.FindOutput(output.Stack, output.Names)?.Data)
            .OfType<DataEntry>()
            .Where(entry => entry.Kind is { IsCluster: true })
            // Several outputs tell of one cluster, each in a line of its own.
            .GroupBy(entry => (entry.Name, entry.Kind!.Noun, entry.Kind.Cloud, entry.Region), entry => entry.Origin)
            .ToArray();
        return told is [{ Key: var (name, noun, cloud, region) } origins]
            ? Place.Parse(cloud, region, $"on {noun} '{name}', {origins.First()}", new(ByInput: false, provider))
            : null;
    }
}

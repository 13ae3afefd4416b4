using DataGravity.Catalog;
using DataGravity.Catalog.Elsewhere;
using DataGravity.Conditions;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>
/// The objects that others in their cluster name by a text: a pod names its config map so. Two objects are in one cluster if they have the
/// same provider.
/// </summary>
internal sealed class ClusterObjects(ResourceTable resources, ResourceProviders providers)
{
    private const string Name = "metadata.name";
    private const string Namespace = "metadata.namespace";

    private readonly WhenAsked<ILookup<(string Type, string Name), Resource>> _byName = new(_ =>
        (
            from resource in resources.OfType(token => ClusterNames.TypeOf(token) is not null)
            where resource.Registration.Kind == RegistrationKind.Custom
            let type = ClusterNames.TypeOf(resource.Token)
            let name = resource.Registration.Input(Name)
            where name is Constant { Content: string }
            select (Key: (type, name.ToString()!), Resource: resource)
        ).ToLookup(found => found.Key, found => found.Resource)
    );

    /// <summary>The objects that a value at a path of an object's inputs names, each with its condition.</summary>
    public IEnumerable<(Condition Condition, Resource Named)> Find(Resource by, DataPath path, Value value) =>
        value is Constant or Choice && ClusterNames.TypeNamedBy(path.Path) is { } type && _byName.Get() is { Count: > 0 } all
            ? Find(by, value, type, all)
            : [];

    private IEnumerable<(Condition Condition, Resource Named)> Find(
        Resource by,
        Value value,
        string type,
        ILookup<(string Type, string Name), Resource> all
    )
    {
        foreach (var (when, alternative) in value.Alternatives())
        {
            foreach (var named in alternative is Constant { Content: string name } ? all[(type, name)] : [])
            {
                if (!ReferenceEquals(named, by) && AreTogether(by, named, type))
                    yield return (when.And(named.Condition), named);
            }
        }
    }

    private bool AreTogether(Resource by, Resource named, string type) =>
        by.Cloud == named.Cloud
        && (!ClusterNames.HasNamespace(type) || Choices.Same(NamespaceOf(by), NamespaceOf(named)))
        && providers.Of(by) is [var (_, provider)]
        && providers.Of(named) is [var (_, other)]
        && ReferenceEquals(provider, other);

    private static Value NamespaceOf(Resource resource) => resource.Registration.Input(Namespace) ?? Constant.Null;
}

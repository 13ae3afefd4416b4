using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>Data that a permission opens.</summary>
/// <param name="Data">The data.</param>
/// <param name="Access">What may be done with it.</param>
/// <param name="Condition">When.</param>
/// <param name="By">What gives it: a policy, or a binding.</param>
internal sealed record Grant(Resource Data, DataAccess Access, Condition Condition, Resource By);

/// <summary>
/// Who may read what: policies and their attachments, bindings of roles, role assignments. Only what names the data counts:
/// a permission for every bucket says nothing of any.
/// </summary>
internal sealed class Grants
{
    // An instance profile has a role, a role a policy, a policy a document.
    private const int MaxDepth = 4;

    private readonly References _references;
    private readonly NamedData _names;
    private readonly ILookup<Resource, (Condition Condition, Resource Grant)> _given;

    public Grants(IReadOnlyList<Resource> resources, References references, NamedData names)
    {
        _references = references;
        _names = names;
        _given = resources
            .Where(resource => resource.Kind is { Grants.Count: > 0, GrantedTo.Count: > 0 })
            .SelectMany(grant => references.At(grant, grant.Kind!.GrantedTo).Select(to => (To: to.Resource, to.Condition, Grant: grant)))
            .ToLookup(given => given.To, given => (given.Condition, given.Grant));
    }

    /// <summary>What somebody may do: by its own policies, those attached to it, and as whom it acts.</summary>
    public IEnumerable<Grant> To(Resource identity) => To(identity, Condition.True, 0);

    private IEnumerable<Grant> To(Resource identity, Condition condition, int depth)
    {
        if (depth == MaxDepth || condition.IsFalse)
            return [];
        return Opened(identity, condition, depth)
            .Concat(_given[identity].SelectMany(given => Opened(given.Grant, condition.And(given.Condition), depth + 1)))
            .Concat(_references.At(identity, identity.Kind?.ActsAs ?? []).SelectMany(other => To(other.Resource, condition.And(other.Condition), depth + 1)));
    }

    private IEnumerable<Grant> Opened(Resource grant, Condition condition, int depth)
    {
        if (depth > MaxDepth || grant.Kind is not { Grants.Count: > 0 } kind)
            yield break;
        var given = kind.GrantedRoles.Count == 0 ? null : AccessOf(grant, kind.GrantedRoles);
        if (kind.GrantedRoles.Count > 0 && given is null)
            yield break;
        foreach (var path in kind.Grants)
        {
            foreach (var (when, value) in grant.ValuesAt(path))
            {
                var here = condition.And(grant.Condition).And(when);
                if (Policy.IsDocument(value))
                {
                    foreach (var statement in Policy.Statements(value))
                    {
                        foreach (var data in _names.In(statement.Resources, mayBeBare: false))
                            yield return new Grant(data.Data, statement.Access, here.And(statement.Condition).And(data.Condition), grant);
                    }
                    continue;
                }
                foreach (var data in _names.In(value, mayBeBare: false))
                    yield return new Grant(data.Data, given ?? DataAccess.Reads, here.And(data.Condition), grant);
                foreach (var (also, other, _) in _references.Of(value))
                {
                    foreach (var further in Opened(other, here.And(also), depth + 1))
                        yield return further;
                }
            }
        }
    }

    private static DataAccess? AccessOf(Resource grant, IReadOnlyList<DataPath> roles) => roles
        .SelectMany(grant.ValuesAt)
        .SelectMany(found => Texts.In(found.Value))
        .Select(text => CloudRoles.AccessOf(text.Text))
        .FirstOrDefault(access => access is not null);
}

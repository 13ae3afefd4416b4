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

    private readonly Dictionary<Resource, IReadOnlyList<Term>> _terms = [];
    private readonly References _references;
    private readonly NamedData _names;
    private readonly ILookup<Resource, (Condition Condition, Resource Grant)> _given;

    public Grants(ResourceTable resources, References references, NamedData names)
    {
        _references = references;
        _names = names;
        _given = resources
            .All.Where(resource => resource.Kind is { Grants.Count: > 0, GrantedTo.Count: > 0 })
            .SelectMany(grant =>
                references.FindAt(grant, grant.Kind!.GrantedTo).Select(to => (To: to.Resource, to.Condition, Grant: grant))
            )
            .ToLookup(given => given.To, given => (given.Condition, given.Grant));
    }

    /// <summary>What somebody may do: by its own policies, those attached to it, and as whom it acts.</summary>
    public IEnumerable<Grant> To(Resource identity, Effort effort) => To(identity, Condition.True, effort, 0);

    private IEnumerable<Grant> To(Resource identity, Condition condition, Effort effort, int depth)
    {
        if (depth == MaxDepth || condition.IsFalse || !effort.Spend())
            return [];
        return Opened(identity, condition, effort, depth)
            .Concat(_given[identity].SelectMany(given => Opened(given.Grant, condition.And(given.Condition), effort, depth + 1)))
            .Concat(
                _references
                    .FindAt(identity, identity.Kind?.ActsAs ?? [])
                    .SelectMany(other => To(other.Resource, condition.And(other.Condition), effort, depth + 1))
            );
    }

    private IEnumerable<Grant> Opened(Resource grant, Condition condition, Effort effort, int depth)
    {
        if (depth > MaxDepth || !effort.Spend())
            yield break;
        foreach (var term in TermsOf(grant))
        {
            var here = condition.And(term.Condition);
            if (term.Access is { } access)
            {
                yield return new Grant(term.Named, access, here, grant);
                continue;
            }
            foreach (var further in Opened(term.Named, here, effort, depth + 1))
                yield return further;
        }
    }

    /// <summary>What a policy, a binding or a document says: read once, whoever it is given to.</summary>
    private IReadOnlyList<Term> TermsOf(Resource grant)
    {
        if (grant.Kind is not { Grants.Count: > 0 })
            return [];
        if (!_terms.TryGetValue(grant, out var terms))
            _terms[grant] = terms = [.. ReadTerms(grant, grant.Kind)];
        return terms;
    }

    private IEnumerable<Term> ReadTerms(Resource grant, ResourceKind kind)
    {
        var given = kind.GrantedRoles.Count == 0 ? null : AccessOf(grant, kind.GrantedRoles);
        if (kind.GrantedRoles.Count > 0 && given is null)
            yield break;
        foreach (var path in kind.Grants)
        {
            foreach (var (when, value) in grant.ValuesAt(path))
            {
                var here = grant.Condition.And(when);
                if (Policy.IsDocument(value))
                {
                    foreach (var statement in Policy.Statements(value))
                    {
                        foreach (var (named, data) in _names.In(statement.Resources, mayBeBare: false))
                            yield return new Term(data, statement.Access, here.And(statement.Condition).And(named));
                    }
                    continue;
                }
                foreach (var (named, data) in _names.In(value, mayBeBare: false))
                    yield return new Term(data, given ?? DataAccess.Reads, here.And(named));
                foreach (var (also, other, _) in _references.FindIn(value))
                    yield return new Term(other, null, here.And(also));
            }
        }
    }

    private static DataAccess? AccessOf(Resource grant, IReadOnlyList<DataPath> roles) =>
        roles
            .SelectMany(grant.ValuesAt)
            .SelectMany(found => Texts.In(found.Value))
            .Select(text => CloudRoles.AccessOf(text.Text))
            .FirstOrDefault(access => access is not null);

    /// <summary>A thing that a grant says.</summary>
    /// <param name="Named">The data it opens, or what else says more.</param>
    /// <param name="Access">What may be done with the data; null for what says more.</param>
    /// <param name="Condition">When it says so.</param>
    private sealed record Term(Resource Named, DataAccess? Access, Condition Condition);
}

using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>A permission to access data.</summary>
/// <param name="Data">The data.</param>
/// <param name="Access">The access it allows.</param>
/// <param name="Condition">When it applies.</param>
/// <param name="By">The resource that gives it: a policy or a binding.</param>
internal sealed record Grant(Resource Data, DataAccess Access, Condition Condition, Resource By);

/// <summary>
/// Finds who may read which data, from policies and their attachments, role bindings and role assignments. A permission counts only if it
/// names the data: one for every bucket says nothing about any of them.
/// </summary>
internal sealed class Grants
{
    // The longest chain: instance profile, role, policy, document.
    private const int MaxDepth = 4;

    private readonly ResourceSlots<IReadOnlyList<Term>> _terms;
    private readonly References _references;
    private readonly NamedData _names;
    private readonly UnnamedData _unnamed;
    private readonly ILookup<Resource, (Condition Condition, Resource Grant)> _given;

    public Grants(ResourceTable resources, References references, NamedData names)
    {
        _terms = new(resources);
        _references = references;
        _names = names;
        _unnamed = new UnnamedData(references, names);
        _given = resources
            .Giving(InputMeaning.GrantedTo)
            .Where(resource => resource.Kind!.Grants.Count > 0)
            .SelectMany(grant =>
                references.FindAt(grant, grant.Kind!.GrantedTo).Select(to => (To: to.Resource, to.Condition, Grant: grant))
            )
            .ToLookup(given => given.To, given => (given.Condition, given.Grant));
    }

    /// <summary>The permissions of an identity: its own policies, those attached to it, and those of the identity it acts as.</summary>
    public IEnumerable<Grant> To(Resource identity, LinkQuestion question) => To(identity, Condition.True, question, 0);

    private IEnumerable<Grant> To(Resource identity, Condition condition, LinkQuestion question, int depth)
    {
        if (depth == MaxDepth || condition.IsFalse)
        {
            var reason = condition.IsFalse ? LinkRejection.NeverHolds : LinkRejection.TooDeep;
            question.Journal?.Note(identity, "", identity.ToString(), null, reason);
            return [];
        }
        if (!question.Effort.Spend())
            return [];
        return Opened(identity, condition, question, depth)
            .Concat(_given[identity].SelectMany(given => Opened(given.Grant, condition.And(given.Condition), question, depth + 1)))
            .Concat(
                _references
                    .FindAt(identity, identity.Kind?.ActsAs ?? [])
                    .SelectMany(other => To(other.Resource, condition.And(other.Condition), question, depth + 1))
            );
    }

    private IEnumerable<Grant> Opened(Resource grant, Condition condition, LinkQuestion question, int depth)
    {
        if (depth > MaxDepth)
        {
            question.Journal?.Note(grant, "", grant.ToString(), null, LinkRejection.TooDeep);
            yield break;
        }
        if (!question.Effort.Spend())
            yield break;
        foreach (var term in TermsOf(grant, question.Journal))
        {
            var here = condition.And(term.Condition);
            if (term.Access is { } access)
            {
                yield return new Grant(term.Named, access, here, grant);
                continue;
            }
            foreach (var further in Opened(term.Named, here, question, depth + 1))
                yield return further;
        }
    }

    /// <summary>The terms of a policy, binding or document. They are read once for all identities, but again for a journal.</summary>
    private IReadOnlyList<Term> TermsOf(Resource grant, LinkJournal? journal)
    {
        if (grant.Kind is not { Grants.Count: > 0 })
            return [];
        if (journal is not null)
            return [.. ReadTerms(grant, grant.Kind, journal)];
        return _terms.Find(grant) ?? _terms.Keep(grant, [.. ReadTerms(grant, grant.Kind, null)]);
    }

    private IEnumerable<Term> ReadTerms(Resource grant, ResourceKind kind, LinkJournal? journal)
    {
        var given = kind.GrantedRoles.Count == 0 ? null : AccessOf(grant, kind.GrantedRoles);
        if (kind.GrantedRoles.Count > 0 && given is null)
        {
            if (journal is not null)
                NoteRoles(journal, grant, kind.GrantedRoles);
            yield break;
        }
        foreach (var path in kind.Grants)
        {
            foreach (var (when, value) in grant.ValuesAt(path))
            {
                var here = grant.Condition.And(when);
                if (Policy.IsDocument(value))
                {
                    foreach (var statement in Policy.Statements(value))
                    {
                        if (!statement.NamesWhatItAllows || statement.Access is not { } access)
                        {
                            journal?.Note(grant, path.Path, string.Join(", ", statement.Actions), value, WhyNot(statement, value));
                            continue;
                        }
                        foreach (var (named, data) in _names.In(statement.Resources, mayBeBare: false))
                            yield return new Term(data, access, here.And(statement.Condition).And(named));
                        if (journal is not null)
                            _unnamed.NoteGranted(journal, grant, path, statement.Resources);
                    }
                    continue;
                }
                foreach (var (named, data) in _names.In(value, mayBeBare: false))
                    yield return new Term(data, given ?? DataAccess.Reads, here.And(named));
                foreach (var (also, other, _) in _references.FindIn(value))
                    yield return new Term(other, null, here.And(also));
                if (journal is not null)
                    _unnamed.NoteGranted(journal, grant, path, value);
            }
        }
    }

    /// <summary>Why a statement gives no access to data.</summary>
    private static LinkRejection WhyNot(PolicyStatement statement, Value document) =>
        statement.Effect == Policy.Deny ? LinkRejection.IsDenied
        : statement.Effect.Length == 0 || statement.Actions.Count == 0 && UnknownParts.FindFirst(document) is not null
            ? LinkRejection.NotKnown
        : statement.Resources is Constant { Content: null } || statement.Actions.Count == 0 ? LinkRejection.NamesExceptions
        : LinkRejection.OpensNoData;

    private static void NoteRoles(LinkJournal journal, Resource grant, IReadOnlyList<DataPath> paths)
    {
        foreach (var path in paths)
        {
            foreach (var (_, value) in grant.ValuesAt(path))
            {
                var isText = Texts.In(value).Any();
                journal.Note(grant, path.Path, value, isText ? LinkRejection.OpensNoData : LinkRejection.NotKnown);
            }
        }
    }

    private static DataAccess? AccessOf(Resource grant, IReadOnlyList<DataPath> roles) =>
        roles
            .SelectMany(grant.ValuesAt)
            .SelectMany(found => Texts.In(found.Value))
            .Select(text => Clouds.AccessOf(text.Text))
            .FirstOrDefault(access => access is not null);

    /// <summary>A single statement of a grant.</summary>
    /// <param name="Named">The data it opens, or a resource with further terms.</param>
    /// <param name="Access">The access to the data; null for a resource with further terms.</param>
    /// <param name="Condition">When it applies.</param>
    private sealed record Term(Resource Named, DataAccess? Access, Condition Condition);
}

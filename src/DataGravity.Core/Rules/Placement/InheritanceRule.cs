using DataGravity.Conditions;
using DataGravity.Graph;
using DataGravity.Judging;

namespace DataGravity.Rules.Placement;

/// <summary>A rule about a provider that a resource does not inherit.</summary>
internal abstract class InheritanceRule : ResourceRule
{
    /// <summary>Reports what a resource misses: the place it would inherit. If that is the same, its provider, as a suggestion.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="inheriting">The resource as if it inherited.</param>
    /// <param name="sentence">Why it does not inherit.</param>
    protected IEnumerable<StackFinding> Missed(Resource resource, Resource inheriting, string sentence)
    {
        var place = Differing(
            resource.Places,
            inheriting.Places,
            (is_, would) => is_.Kind == PlaceKind.Region && would.Kind == PlaceKind.Region && is_.Name != would.Name
        );
        if (place is var (elsewhere, (here, there)))
        {
            foreach (var said in Report(resource, sentence, $"it lands in {here}, not in {there}", elsewhere))
            {
                yield return said;
                yield break;
            }
        }
        var provider = Differing(
            resource.Providers,
            inheriting.Providers,
            (is_, would) => would is not null && would != inheriting && is_ != would
        );
        if (provider is var (other, (used, missed)))
        {
            var follows = used is null ? "the default provider" : $"provider '{used.Name}'";
            foreach (var said in Report(resource, sentence, $"it follows {follows}, not provider '{missed!.Name}'", other))
            {
                yield return said with
                {
                    Severity = RuleSeverity.Info,
                };
            }
        }
    }

    /// <summary>When one of two values that depend on conditions differs from the other, and the first pair that differs.</summary>
    private static (Condition When, (T, T) First)? Differing<T>(
        IReadOnlyList<(Condition Condition, T Value)> ones,
        IReadOnlyList<(Condition Condition, T Value)> others,
        Func<T, T, bool> differ
    )
    {
        var found = (
            from one in ones
            from other in others
            let when = one.Condition.And(other.Condition)
            where !when.IsFalse && differ(one.Value, other.Value)
            select (When: when, First: (one.Value, other.Value))
        ).ToArray();
        return found.Length == 0 ? null : (found.Aggregate(Condition.False, (any, f) => any.Or(f.When)), found[0].First);
    }
}

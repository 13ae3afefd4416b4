using DataGravity.Conditions;
using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Program;

namespace DataGravity.Rules;

/// <summary>A rule about a resource as the program registers it.</summary>
internal abstract class ResourceRule
{
    /// <summary>The rule, as users know it.</summary>
    public abstract RuleDescriptor Descriptor { get; }

    public abstract IEnumerable<StackFinding> FindAll(Resource resource, ResourceGraph graph, Effort effort);

    /// <summary>Something to say of a resource, unless something nameless decides whether it is so.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="sentence">What is so.</param>
    /// <param name="consequence">What that means.</param>
    /// <param name="when">When it is so.</param>
    /// <param name="data">The expression that creates what else it is about; null for none.</param>
    /// <param name="name">What tells it from what else the rule says of the resource; empty for nothing.</param>
    protected IEnumerable<StackFinding> Report(
        Resource resource,
        string sentence,
        string consequence,
        Condition when,
        Site? data = null,
        string name = ""
    )
    {
        var here = when.And(resource.Condition);
        if (!here.IsFalse && here.Named(resource.Condition) is { } named)
        {
            yield return new StackFinding(
                Descriptor,
                Descriptor.Severity,
                resource,
                new FindingSubject(Descriptor.Id, data, name),
                sentence,
                consequence,
                named
            );
        }
    }
}

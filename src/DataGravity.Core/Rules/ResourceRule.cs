using DataGravity.Conditions;
using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Program;

namespace DataGravity.Rules;

/// <summary>A rule about a resource by itself.</summary>
internal abstract class ResourceRule
{
    /// <summary>The rule as users see it.</summary>
    public abstract RuleDescriptor Descriptor { get; }

    public abstract IEnumerable<StackFinding> FindAll(Resource resource, ResourceGraph graph, Effort effort);

    /// <summary>Reports something about a resource, unless that depends on a nameless condition.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="sentence">The fact.</param>
    /// <param name="consequence">What the fact means.</param>
    /// <param name="when">When it holds.</param>
    /// <param name="data">The expression that creates the data it is also about; null for none.</param>
    /// <param name="name">Distinguishes it from what else the rule reports about the resource; empty for nothing.</param>
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

using DataGravity.Conditions;
using DataGravity.Graph;

namespace DataGravity.Rules;

/// <summary>A rule about a resource as the program registers it.</summary>
internal abstract class ResourceRule
{
    /// <summary>The rules, by id.</summary>
    public static IReadOnlyList<ResourceRule> All { get; } =
    [
        new AllowedPlacesRule(),
        new NatRule(),
        new ContradictionRule(),
        new ForeignProviderRule(),
        new OrphanRule(),
        new RemoteComponentRule(),
        new UnplacedProviderRule(),
        new MistypedPlaceRule(),
        new UnknownPlaceRule(),
        new LiteralNameRule(),
    ];

    /// <summary>The rule, as users know it.</summary>
    public abstract RuleDescriptor Descriptor { get; }

    public abstract IEnumerable<StackFinding> FindAll(Resource resource, ResourceGraph graph);

    /// <summary>Something to say of a resource, unless something nameless decides whether it is so.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="sentence">What is so.</param>
    /// <param name="consequence">What that means.</param>
    /// <param name="when">When it is so.</param>
    /// <param name="subject">What else it is about: null for nothing but the resource.</param>
    protected IEnumerable<StackFinding> Observe(
        Resource resource,
        string sentence,
        string consequence,
        Condition when,
        object? subject = null
    )
    {
        var here = when.And(resource.Condition);
        if (!here.IsFalse && here.Named(resource.Condition) is { } named)
            yield return new StackFinding(Descriptor, Descriptor.Severity, resource, (Descriptor, subject), sentence, consequence, named);
    }
}

using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Graph;
using DataGravity.Judging;

namespace DataGravity.Rules.Placement;

/// <summary>PDG2001: a resource names a zone, or something that only works in its own region, of another region than it is in.</summary>
internal sealed class ContradictionRule : ResourceRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "PDG2001",
            "A zone, ARN or path of another region than the resource's own",
            RuleCategory.Failure,
            RuleSeverity.Warning,
            "The resource is in one region and names a zone, key, layer or subnet of another. The cloud refuses that when it is deployed."
        );

    /// <inheritdoc/>
    public override IEnumerable<StackFinding> FindAll(Resource resource, ResourceGraph graph, Effort effort) =>
        (resource.RegionalNames, graph.RegionalReferencesOf(resource)) switch
        {
            ({ Count: 0 }, { Count: 0 }) => [],
            var (names, references) => FindNames(resource, names).Concat(FindReferences(resource, references, graph)),
        };

    /// <summary>Names that are written out.</summary>
    private IEnumerable<StackFinding> FindNames(Resource resource, IReadOnlyList<(Condition Condition, string Name, string Region)> names)
    {
        foreach (var named in names.GroupBy(name => name.Region))
        {
            var elsewhere = (
                from name in named
                from own in resource.ServicePlaces
                let when = name.Condition.And(own.Condition)
                where !when.IsFalse && own.Place.Kind == PlaceKind.Region && own.Place.Name != named.Key
                select (When: when, name.Name, own.Place)
            ).ToArray();
            if (elsewhere.Length == 0)
                continue;
            var written = string.Join(" and ", elsewhere.Select(e => $"'{e.Name}'").Distinct());
            foreach (
                var said in Report(
                    resource,
                    elsewhere[0].Place,
                    written,
                    named.Key,
                    elsewhere.Select(e => e.When),
                    subject: (null, named.Key)
                )
            )
            {
                yield return said;
            }
        }
    }

    /// <summary>Resources of the program. Those that one expression creates are named together.</summary>
    private IEnumerable<StackFinding> FindReferences(
        Resource resource,
        IReadOnlyList<(Condition Condition, Resource Named)> references,
        ResourceGraph graph
    )
    {
        foreach (var named in references.GroupBy(reference => reference.Named.Site))
        {
            var elsewhere = (
                from reference in named
                from own in resource.ServicePlaces
                from other in reference.Named.ServicePlaces
                let when = reference.Condition.And(own.Condition).And(other.Condition)
                where !when.IsFalse && reference.Named.Cloud == resource.Cloud
                where own.Place.Kind == PlaceKind.Region && other.Place.Kind == PlaceKind.Region && own.Place.Name != other.Place.Name
                // What lives with another resource, as a subnet does with its VPC, may be meant to be there.
                where reference.Named.Kind is null || reference.Named.Places.All(p => p.Place.Name != own.Place.Name)
                select (When: when, own.Place, Other: other.Place, reference.Named)
            ).ToArray();
            // What refuses data of another region is PDG1003.
            if (elsewhere.Length == 0 || graph.LinksOf(resource).Any(link => link.Path.MustBeNear && link.Data.Site == named.Key))
                continue;
            var names = string.Join(" and ", elsewhere.Select(e => e.Named.ToString()).Distinct());
            var (_, place, there, _) = elsewhere[0];
            foreach (
                var said in Report(
                    resource,
                    place,
                    names,
                    there.ToString(),
                    elsewhere.Select(e => e.When),
                    subject: (named.Key, there.Name)
                )
            )
            {
                yield return said with
                {
                    Related = [RelatedSite.CreationOf(elsewhere[0].Named)],
                };
            }
        }
    }

    private IEnumerable<StackFinding> Report(
        Resource resource,
        Place own,
        string names,
        string region,
        IEnumerable<Condition> when,
        (Program.Site? Data, string Name) subject
    ) =>
        Report(
            resource,
            $"{resource} is in {own} but names {names}, of {region}",
            $"{Clouds.NameOf(resource.Cloud)} refuses that when it is deployed",
            when.Aggregate(Condition.False, (any, one) => any.Or(one)),
            subject.Data,
            subject.Name
        );
}

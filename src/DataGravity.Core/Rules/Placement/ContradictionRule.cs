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
            RuleSeverity.Warning,
            "The resource is in one region and names a zone, key, layer or subnet of another. The cloud refuses that when it is deployed."
        )
        {
            Fails = true,
        };

    /// <inheritdoc/>
    public override IEnumerable<StackFinding> FindAll(Resource resource, ResourceGraph graph, Effort effort)
    {
        foreach (var named in resource.RegionalNames.GroupBy(name => name.Region))
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
            var names = string.Join(" and ", elsewhere.Select(e => $"'{e.Name}'").Distinct());
            var sentence = $"{resource} is in {elsewhere[0].Place} but names {names}, of {named.Key}";
            foreach (
                var said in Report(
                    resource,
                    sentence,
                    $"{Clouds.NameOf(resource.Cloud)} refuses that when it is deployed",
                    elsewhere.Aggregate(Condition.False, (any, e) => any.Or(e.When)),
                    name: named.Key
                )
            )
            {
                yield return said;
            }
        }
    }
}

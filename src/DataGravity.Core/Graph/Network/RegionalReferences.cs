using DataGravity.Catalog.Addresses;
using DataGravity.Conditions;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>Finds the resources that a resource names in inputs in which the cloud refuses something of another region.</summary>
internal sealed class RegionalReferences(References references)
{
    private const int MaxDepth = 8;

    // Parts may be shared: a value of thirty parts can expand to a tree of billions.
    private const int MaxVisited = 10_000;

    // A network is in one region, so AWS refuses these at any depth in any type. A key may belong to a replica elsewhere.
    private static readonly HashSet<string> s_refusedAnywhere =
    [
        "subnet",
        "subnet group",
        "security group",
        "network interface",
        "launch template",
        "target group",
    ];

    /// <summary>The named resources, each with the condition under which it is named.</summary>
    public IEnumerable<(Condition Condition, Resource Named)> FindAll(Resource resource)
    {
        if (resource.Registration.Kind is not (RegistrationKind.Custom or RegistrationKind.RemoteComponent))
            yield break;
        // The zone of another resource is a name that is reported there.
        foreach (var input in resource.InputsOfOneRegion.Where(input => input.Noun != "zone"))
        {
            foreach (var (condition, value) in resource.ValuesAt(input.Path))
            {
                foreach (var found in FindIn(value, condition, resource))
                    yield return found;
            }
        }
        // A component of another package hands these on to resources that may have providers of their own.
        if (resource.Package is not ("aws" or "aws-native"))
            yield break;
        var (nouns, visited) = (RegionalInputs.NounsOf(resource.Token), 0);
        foreach (var found in Walk(resource.Registration.Inputs, "", Condition.True, 0))
            yield return found;

        IEnumerable<(Condition, Resource)> Walk(Value value, string around, Condition condition, int depth) =>
            depth == MaxDepth || ++visited > MaxVisited
                ? []
                : value switch
                {
                    RecordValue record => record.Fields.SelectMany(field =>
                        nouns.TryGetValue(field.Key, out var noun) || nouns.TryGetValue($"{around}.{field.Key}", out noun)
                            ? s_refusedAnywhere.Contains(noun)
                                ? FindIn(field.Value, condition, resource)
                                : []
                            : Walk(field.Value, field.Key, condition, depth + 1)
                    ),
                    SequenceValue several => several.Items.SelectMany(item =>
                        Walk(item.Value, around, condition.And(item.Condition), depth + 1)
                    ),
                    Choice choice => choice.Alternatives.SelectMany(a => Walk(a.Value, around, condition.And(a.Condition), depth + 1)),
                    _ => [],
                };
    }

    /// <summary>The resources whose id or ARN a value is. A text made of one and more may name something else.</summary>
    private IEnumerable<(Condition, Resource)> FindIn(Value value, Condition condition, Resource resource)
    {
        foreach (var (when, part) in Parts(value))
        {
            if (Alone(part) is not (ResourceOutput or ResourceReference))
                continue;
            foreach (var (named, other, _) in references.FindIn(part))
            {
                if (!ReferenceEquals(other, resource) && other.Registration.Kind == RegistrationKind.Custom)
                    yield return (condition.And(when).And(named), other);
            }
        }
    }

    /// <summary>The only part of a text that is not empty, as between the quotes of a document; otherwise the value itself.</summary>
    private static Value Alone(Value value) =>
        value is Text text && text.Parts.Where(part => part is not Constant { Content: "" }).Take(2).ToArray() is [var only] ? only : value;

    private static IEnumerable<(Condition Condition, Value Value)> Parts(Value value) =>
        value is SequenceValue several
            ? several.Items.SelectMany(item => item.Value.Alternatives().Select(a => (item.Condition.And(a.Condition), a.Value)))
            : value.Alternatives();
}

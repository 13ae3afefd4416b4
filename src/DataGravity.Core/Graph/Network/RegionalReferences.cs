using DataGravity.Catalog;
using DataGravity.Catalog.Addresses;
using DataGravity.Conditions;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>Finds the resources that a resource names in inputs in which the cloud refuses something of another region.</summary>
internal sealed class RegionalReferences(References references)
{
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

    private static readonly IReadOnlyList<(Condition, Resource)> s_none = [];

    /// <summary>The named resources, each with the condition under which it is named.</summary>
    public IReadOnlyList<(Condition Condition, Resource Named)> FindAll(Resource resource)
    {
        if (resource.Registration.Kind is not (RegistrationKind.Custom or RegistrationKind.RemoteComponent))
            return [];
        List<(Condition, Resource)>? found = null;
        var inputs = resource.InputsOfOneRegion;
        for (var i = 0; i < inputs.Count; i++)
        {
            // The zone of another resource is a name that is reported there.
            if (inputs[i].Noun == "zone")
                continue;
            foreach (var (condition, value) in resource.ValuesAt(inputs[i].Path))
                AddNamed(value, condition, resource, ref found);
        }
        // A component of another package hands these on to resources that may have providers of their own.
        if (Clouds.Find(resource.Cloud)?.ChecksNamesAtAnyDepth(resource.Package) != true)
            return found ?? s_none;
        foreach (var field in RegionalFields.FindAll(resource))
        {
            if (s_refusedAnywhere.Contains(field.Noun))
                AddNamed(field.Value, field.Condition, resource, ref found);
        }
        return found ?? s_none;
    }

    /// <summary>Adds the resources whose id or ARN a value is. A text made of one and more may name something else.</summary>
    private void AddNamed(Value value, Condition condition, Resource resource, ref List<(Condition, Resource)>? found)
    {
        foreach (var (when, part) in Parts(value))
        {
            if (Alone(part) is not (ResourceOutput or ResourceReference))
                continue;
            foreach (var (named, other, _) in references.FindIn(part))
            {
                if (
                    !ReferenceEquals(other, resource)
                    && other.Registration.Kind == RegistrationKind.Custom
                    && !NamesCopy(other, Alone(part))
                )
                {
                    (found ??= []).Add((condition.And(when).And(named), other));
                }
            }
        }
    }

    /// <summary>
    /// Whether an output may name a copy of the resource, which is elsewhere: a part of its list of copies, or a name that these share.
    /// </summary>
    private static bool NamesCopy(Resource resource, Value value) =>
        value is ResourceOutput { Property: var output }
        && (
            resource.Kind?.AlsoIn.Any(path => path.Input is { } input && BeginsWith(output, input)) == true
            || Clouds.Find(resource.Cloud)?.NamesCopies(resource.Token, output, input => IsTrue(resource, input)) == true
        );

    private static bool BeginsWith(string output, string input) =>
        output.StartsWith(input, StringComparison.Ordinal) && output.Length > input.Length && output[input.Length] is '.' or '[';

    private static bool IsTrue(Resource resource, string input) =>
        resource.Registration.Input(input) is { } given && given.Alternatives().Any(a => a.Value is Constant { Content: true });

    /// <summary>The only part of a text that is not empty, as between the quotes of a document; otherwise the value itself.</summary>
    private static Value Alone(Value value) =>
        value is Text text && text.Parts.Where(part => part is not Constant { Content: "" }).Take(2).ToArray() is [var only] ? only : value;

    private static IEnumerable<(Condition Condition, Value Value)> Parts(Value value) =>
        value is SequenceValue several
            ? several.Items.SelectMany(item => item.Value.Alternatives().Select(a => (item.Condition.And(a.Condition), a.Value)))
            : value.Alternatives();
}

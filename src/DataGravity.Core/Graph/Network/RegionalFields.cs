using DataGravity.Catalog.Addresses;
using DataGravity.Conditions;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>A field, at any depth, that names something of one region.</summary>
/// <param name="Condition">When it is there.</param>
/// <param name="Noun">What it names: <c>subnet</c>.</param>
/// <param name="Value">The value.</param>
internal readonly record struct RegionalField(Condition Condition, string Noun, Value Value);

/// <summary>Finds the fields of a resource that by their names alone belong to one region.</summary>
internal sealed class RegionalFields
{
    private const int MaxDepth = 32;

    // Parts may be shared: a value of thirty parts can expand to a tree of billions.
    private const int MaxVisited = 10_000;

    private static readonly IReadOnlyList<RegionalField> s_none = [];

    private readonly RegionalNouns _nouns;
    private List<RegionalField>? _found;
    private int _visited;

    private RegionalFields(string token) => _nouns = RegionalInputs.NounsOf(token);

    /// <summary>The fields of a resource.</summary>
    public static IReadOnlyList<RegionalField> FindAll(Resource resource)
    {
        var search = new RegionalFields(resource.Token);
        search.Walk(resource.Registration.Inputs, "", Condition.True, 0);
        return search._found ?? s_none;
    }

    private void Walk(Value value, string around, Condition condition, int depth)
    {
        if (depth == MaxDepth || ++_visited > MaxVisited)
            return;
        switch (value)
        {
            case RecordValue record:
                foreach (var field in record.Fields)
                {
                    if (_nouns.Find(field.Key, around) is { } noun)
                        (_found ??= []).Add(new RegionalField(condition, noun, field.Value));
                    else
                        Walk(field.Value, field.Key, condition, depth + 1);
                }
                break;
            case SequenceValue several:
                foreach (var item in several.Items)
                    Walk(item.Value, around, condition.And(item.Condition), depth + 1);
                break;
            case Choice choice:
                foreach (var alternative in choice.Alternatives)
                    Walk(alternative.Value, around, condition.And(alternative.Condition), depth + 1);
                break;
        }
    }
}

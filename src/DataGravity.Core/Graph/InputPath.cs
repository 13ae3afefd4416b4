using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>Schema paths into the inputs of a resource: <c>a.b</c>, <c>list[].b</c>, <c>map{}</c>, <c>**.b</c>.</summary>
internal static class InputPath
{
    private static readonly char[] s_marks = ['[', ']', '{', '}'];

    /// <summary>The values at a path, each under the condition that it is there.</summary>
    public static IEnumerable<(Condition Condition, Value Value)> Find(Value inputs, DataPath path) =>
        Find(inputs, path.Steps, 0, Condition.True);

    private static IEnumerable<(Condition, Value)> Find(Value value, IReadOnlyList<string> steps, int at, Condition condition)
    {
        if (condition.IsFalse)
            return [];
        if (value is Choice choice)
            return choice.Alternatives.SelectMany(a => Find(a.Value, steps, at, condition.And(a.Condition)));
        if (at == steps.Count)
            return [(condition, value)];
        if (JsonReader.Read(value) is { } document)
            return Find(document, steps, at, condition);
        // A part nobody could see into may hold what the path asks for; but "any depth" asks for no part in particular.
        if (value is Unknown && steps[at] != "**" && (at == 0 || steps[at - 1] != "**"))
            return [(condition, value)];
        if (steps[at] == "**")
            return Find(value, steps, at + 1, condition).Concat(Children(value).SelectMany(c => Find(c.Value, steps, at, condition.And(c.Condition))));
        if (value is not RecordValue record)
            return [];

        var name = steps[at].TrimEnd(s_marks);
        if (!record.Fields.TryGetValue(name, out var field))
            return [];
        return steps[at].Length == name.Length
            ? Find(field, steps, at + 1, condition)
            : field.Alternatives().SelectMany(a => Elements(JsonReader.Read(a.Value) ?? a.Value).SelectMany(e =>
                Find(e.Value, steps, at + 1, condition.And(a.Condition).And(e.Condition))));
    }

    /// <summary>The items of a list or values of a map; anything else stands for its only item.</summary>
    private static IEnumerable<(Condition Condition, Value Value)> Elements(Value value) => value switch
    {
        SequenceValue sequence => sequence.Items,
        RecordValue record => record.Fields.Values.Select(v => (Condition.True, v)),
        _ => [(Condition.True, value)],
    };

    private static IEnumerable<(Condition Condition, Value Value)> Children(Value value) => value switch
    {
        SequenceValue sequence => sequence.Items,
        RecordValue record => record.Fields.Values.Select(v => (Condition.True, v)),
        Choice choice => choice.Alternatives,
        _ => [],
    };
}

using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>Schema paths into the inputs of a resource: <c>a.b</c>, <c>list[].b</c>, <c>map{}</c>, <c>**.b</c>.</summary>
internal static class InputPath
{
    // No schema nests deeper. The second limit is for shared parts: a value of thirty parts can expand to a tree of billions.
    private const int MaxDepth = 64;
    private const int MaxVisited = 100_000;
    private const int MaxEchoes = 1_000;

    private static readonly char[] s_marks = ['[', ']', '{', '}'];

    /// <summary>The values at a path, each with the condition under which it is there.</summary>
    public static IEnumerable<(Condition Condition, Value Value)> Find(Value inputs, DataPath path)
    {
        // Most paths are names, and most values on them are records.
        var (at, value) = (0, inputs);
        for (; at < path.Steps.Count && value is RecordValue record && IsName(path.Steps[at]); at++)
        {
            if (!record.Fields.TryGetValue(path.Steps[at], out value))
                return [];
        }
        return at == path.Steps.Count && value is not Choice ? [(Condition.True, value)] : FindBelow(value, path.Steps, at);
    }

    private static bool IsName(string step) => step != "**" && step.IndexOfAny(s_marks) < 0;

    private static IEnumerable<(Condition Condition, Value Value)> FindBelow(Value inputs, IReadOnlyList<string> steps, int start)
    {
        var visited = 0;
        return Find(inputs, start, Condition.True, 0);

        IEnumerable<(Condition, Value)> Find(Value value, int at, Condition condition, int depth)
        {
            if (condition.IsFalse || depth > MaxDepth || ++visited > MaxVisited)
                return [];
            if (value is Choice choice)
                return choice.Alternatives.SelectMany(a => Find(a.Value, at, condition.And(a.Condition), depth + 1));
            if (at == steps.Count)
                return [(condition, value)];
            if (DocumentIn(value) is { } document)
                return Find(document, at, condition, depth + 1);
            // An unknown part may contain what the path names. But "any depth" names no part in particular.
            if (value is Unknown && steps[at] != "**" && (at == 0 || steps[at - 1] != "**"))
                return [(condition, value)];
            if (steps[at] == "**")
            {
                return Find(value, at + 1, condition, depth + 1)
                    .Concat(Children(value).SelectMany(c => Find(c.Value, at, condition.And(c.Condition), depth + 1)));
            }

            if (value is not RecordValue record)
                return [];

            var name = steps[at].TrimEnd(s_marks);
            if (!record.Fields.TryGetValue(name, out var field))
                return [];
            return steps[at].Length == name.Length
                ? Find(field, at + 1, condition, depth + 1)
                : field
                    .Alternatives()
                    .SelectMany(a =>
                        Elements(DocumentIn(a.Value) ?? a.Value)
                            .SelectMany(e => Find(e.Value, at + 1, condition.And(a.Condition).And(e.Condition), depth + 1))
                    );
        }
    }

    /// <summary>The JSON document in a value, or in the input at the end of a chain of outputs.</summary>
    private static Value? DocumentIn(Value value)
    {
        for (var i = 0; i < MaxEchoes; i++)
        {
            if (value is not ResourceOutput { InputOfSameName: { } echo })
                return JsonReader.Read(value);
            value = echo;
        }
        return null;
    }

    /// <summary>The items of a list or the values of a map. Any other value counts as its own only item.</summary>
    private static IEnumerable<(Condition Condition, Value Value)> Elements(Value value) =>
        value switch
        {
            SequenceValue sequence => sequence.Items,
            RecordValue record => record.Fields.Values.Select(v => (Condition.True, v)),
            _ => [(Condition.True, value)],
        };

    private static IEnumerable<(Condition Condition, Value Value)> Children(Value value) =>
        value switch
        {
            SequenceValue sequence => sequence.Items,
            RecordValue record => record.Fields.Values.Select(v => (Condition.True, v)),
            Choice choice => choice.Alternatives,
            _ => [],
        };
}

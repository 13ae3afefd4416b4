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

    /// <summary>The values at a path, each with the condition under which it is there.</summary>
    public static IEnumerable<(Condition Condition, Value Value)> Find(Value inputs, DataPath path)
    {
        // Most paths are names, and most values on them are records.
        var (at, value) = (0, inputs);
        for (; at < path.Steps.Count && value is RecordValue record && path.Steps[at].IsName; at++)
        {
            if (!record.Fields.TryGetValue(path.Steps[at].Name, out value))
                return [];
        }
        return at == path.Steps.Count && value is not Choice ? [(Condition.True, value)] : FindBelow(value, path.Steps, at);
    }

    private static List<(Condition Condition, Value Value)> FindBelow(Value inputs, IReadOnlyList<DataStep> steps, int start)
    {
        var search = new Search(steps);
        search.Walk(inputs, start, Condition.True, 0);
        return search.Found;
    }

    private sealed class Search(IReadOnlyList<DataStep> steps)
    {
        private int _visited;

        public List<(Condition Condition, Value Value)> Found { get; } = [];

        public void Walk(Value value, int at, Condition condition, int depth)
        {
            if (condition.IsFalse || depth > MaxDepth || ++_visited > MaxVisited)
                return;
            if (value is Choice choice)
            {
                foreach (var alternative in choice.Alternatives)
                    Walk(alternative.Value, at, condition.And(alternative.Condition), depth + 1);
            }
            else if (at == steps.Count)
            {
                Found.Add((condition, value));
            }
            else if (DocumentIn(value) is { } document)
            {
                Walk(document, at, condition, depth + 1);
            }
            // An unknown part may contain what the path names. But "any depth" names no part in particular.
            else if (value is Unknown && !steps[at].IsAnyDepth && (at == 0 || !steps[at - 1].IsAnyDepth))
            {
                Found.Add((condition, value));
            }
            else if (steps[at].IsAnyDepth)
            {
                Walk(value, at + 1, condition, depth + 1);
                WalkChildren(value, at, condition, depth);
            }
            else if (value is RecordValue record && record.Fields.TryGetValue(steps[at].Name, out var field))
            {
                WalkField(field, at, condition, depth);
            }
        }

        private void WalkChildren(Value value, int at, Condition condition, int depth)
        {
            if (value is SequenceValue sequence)
            {
                for (var i = 0; i < sequence.Items.Count; i++)
                    Walk(sequence.Items[i].Value, at, condition.And(sequence.Items[i].Condition), depth + 1);
            }
            else if (value is RecordValue record)
            {
                foreach (var field in record.Fields)
                    Walk(field.Value, at, condition, depth + 1);
            }
        }

        private void WalkField(Value field, int at, Condition condition, int depth)
        {
            if (steps[at].IsName)
            {
                Walk(field, at + 1, condition, depth + 1);
                return;
            }
            foreach (var (when, value) in field.Alternatives())
            {
                var here = condition.And(when);
                foreach (var (there, element) in Elements(DocumentIn(value) ?? value))
                    Walk(element, at + 1, here.And(there), depth + 1);
            }
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
}

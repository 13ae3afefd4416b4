using DataGravity.Conditions;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>The texts in an input, including those in documents, lists and maps.</summary>
internal static class Texts
{
    private const int MaxDepth = 32;

    // Parts may be shared: a value of thirty parts can expand to a tree of billions.
    private const int MaxVisited = 100_000;

    /// <summary>The texts, each with its condition. A text is not whole if an unknown part follows it.</summary>
    public static IEnumerable<(Condition Condition, string Text, bool IsWhole)> In(Value value)
    {
        // Most inputs are constants.
        if (value is Constant { Content: string text })
            return [(Condition.True, text, true)];
        var visited = 0;
        return In(value, Condition.True, 0);

        IEnumerable<(Condition Condition, string Text, bool IsWhole)> In(Value value, Condition condition, int depth)
        {
            if (depth == MaxDepth || condition.IsFalse || ++visited > MaxVisited)
                return [];
            return value switch
            {
                Constant { Content: string text } => [(condition, text, true)],
                EnumValue member => [(condition, member.ToString(), true)],
                Text text => text
                    .Parts.OfType<Constant>()
                    .Select(part => (condition, part.ToString(), ReferenceEquals(part, text.Parts[text.Parts.Count - 1]))),
                Choice choice => choice.Alternatives.SelectMany(a => In(a.Value, condition.And(a.Condition), depth + 1)),
                JsonText json => In(json.Content, condition, depth + 1),
                RecordValue record => record.Fields.Values.SelectMany(field => In(field, condition, depth + 1)),
                SequenceValue sequence => sequence.Items.SelectMany(item => In(item.Value, condition.And(item.Condition), depth + 1)),
                ResourceOutput { InputOfSameName: { } echo } => In(echo, condition, depth + 1),
                _ => [],
            };
        }
    }
}

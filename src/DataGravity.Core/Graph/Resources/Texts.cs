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
    public static IReadOnlyList<(Condition Condition, string Text, bool IsWhole)> In(Value value)
    {
        switch (value)
        {
            // Most inputs are constants or outputs.
            case Constant { Content: string text }:
                return [(Condition.True, text, true)];
            case Constant or ResourceOutput { InputOfSameName: null }:
                return [];
            case Text text:
                return Parts(text, Condition.True);
            default:
                var search = new Search();
                search.Walk(value, Condition.True, 0);
                return search.Found;
        }
    }

    private static (Condition Condition, string Text, bool IsWhole)[] Parts(Text text, Condition condition)
    {
        var count = 0;
        for (var i = 0; i < text.Parts.Count; i++)
            count += text.Parts[i] is Constant ? 1 : 0;
        var (parts, at) = (new (Condition, string, bool)[count], 0);
        for (var i = 0; i < text.Parts.Count; i++)
        {
            if (text.Parts[i] is Constant constant)
                parts[at++] = (condition, constant.ToString(), i == text.Parts.Count - 1);
        }
        return parts;
    }

    private sealed class Search
    {
        private int _visited;

        public List<(Condition Condition, string Text, bool IsWhole)> Found { get; } = [];

        public void Walk(Value value, Condition condition, int depth)
        {
            if (depth == MaxDepth || condition.IsFalse || ++_visited > MaxVisited)
                return;
            switch (value)
            {
                case Constant { Content: string text }:
                    Found.Add((condition, text, true));
                    break;
                case EnumValue member:
                    Found.Add((condition, member.ToString(), true));
                    break;
                case Text text:
                    Found.AddRange(Parts(text, condition));
                    break;
                case Choice choice:
                    foreach (var alternative in choice.Alternatives)
                        Walk(alternative.Value, condition.And(alternative.Condition), depth + 1);
                    break;
                case JsonText json:
                    Walk(json.Content, condition, depth + 1);
                    break;
                case RecordValue record:
                    foreach (var field in record.Fields)
                        Walk(field.Value, condition, depth + 1);
                    break;
                case SequenceValue sequence:
                    foreach (var item in sequence.Items)
                        Walk(item.Value, condition.And(item.Condition), depth + 1);
                    break;
                case ResourceOutput { InputOfSameName: { } echo }:
                    Walk(echo, condition, depth + 1);
                    break;
            }
        }
    }
}

using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>Finds what is not known of a value. Used only to explain.</summary>
internal static class UnknownParts
{
    private const int MaxDepth = 16;

    /// <summary>The first unknown part of a value; null if all of it is known.</summary>
    public static Value? FindFirst(Value value) => FindFirst(value, 0);

    private static Value? FindFirst(Value value, int depth)
    {
        if (depth == MaxDepth)
            return null;
        IEnumerable<Value> parts = value switch
        {
            Text text => text.Parts,
            JsonText json => [json.Content],
            RecordValue record => record.Fields.Values,
            SequenceValue several => several.Items.Select(item => item.Value),
            Choice choice => choice.Alternatives.Select(alternative => alternative.Value),
            _ => [],
        };
        return value is Constant or EnumValue or Test ? null
            : value is Text or JsonText or RecordValue or SequenceValue or Choice
                ? parts.Select(part => FindFirst(part, depth + 1)).FirstOrDefault(unknown => unknown is not null)
            : value;
    }
}

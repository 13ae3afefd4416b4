using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>The tags that a program gives a resource. Google Cloud calls them labels.</summary>
internal static class Tags
{
    private static readonly string[] s_inputs = ["tags", "labels"];

    /// <summary>Each tag as its key and as <c>key=value</c>.</summary>
    public static IEnumerable<string> ReadAll(Registration resource) =>
        from input in s_inputs
        let value = resource.Input(input)
        where value is not null
        from alternative in value.Alternatives()
        from tag in In(alternative.Value)
        from text in tag.Value is { } content ? new[] { tag.Key, $"{tag.Key}={content}" } : [tag.Key]
        select text;

    /// <summary>Whether each key and value is known.</summary>
    public static bool AreKnown(Registration resource) =>
        s_inputs.All(input =>
            resource.Input(input) switch
            {
                null or Constant => true,
                RecordValue map => map.Fields.Values.All(value => value is Constant),
                SequenceValue list => list.Items.All(item =>
                    item.Condition.IsTrue && item.Value is RecordValue tag && tag.Fields.Values.All(value => value is Constant)
                ),
                _ => false,
            }
        );

    private static IEnumerable<(string Key, string? Value)> In(Value tags) =>
        tags switch
        {
            RecordValue map => map.Fields.Select(field => (field.Key, (field.Value as Constant)?.ToString())),
            // The native packages write each tag as an object.
            SequenceValue list => list
                .Items.Select(item => item.Value)
                .OfType<RecordValue>()
                .Where(item => item.Fields.TryGetValue("key", out var key) && key is Constant)
                .Select(item =>
                    (
                        item.Fields["key"].ToString()!,
                        item.Fields.TryGetValue("value", out var value) ? (value as Constant)?.ToString() : null
                    )
                ),
            _ => [],
        };
}

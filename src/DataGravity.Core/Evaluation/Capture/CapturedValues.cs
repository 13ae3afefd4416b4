using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>A snapshot of an object or map, such as the inputs of a resource. Fields are named by schema name or key.</summary>
internal sealed class RecordValue(Dictionary<string, Value> fields) : Value
{
    /// <summary>
    /// The fields, in the order they were set. They never change. The type is concrete, so that enumerating allocates nothing.
    /// </summary>
    public Dictionary<string, Value> Fields { get; } = fields;

    /// <summary>Where a text describes it. Null if the program builds it, or the line is not known.</summary>
    public ManifestSite? Manifest { get; init; }

    /// <inheritdoc/>
    internal override int Size { get; } = SizeOf(fields);
}

internal sealed class SequenceValue(IReadOnlyList<(Condition Condition, Value Value)> items) : Value
{
    /// <summary>The items, each with the condition under which it exists.</summary>
    public IReadOnlyList<(Condition Condition, Value Value)> Items { get; } = items;

    /// <inheritdoc/>
    internal override int Size { get; } = SizeOf(items.Select(i => i.Value));
}

/// <summary>A JSON document that the program wrote. It is text for other code, but its structure is known.</summary>
internal sealed class JsonText(Value content) : Value
{
    /// <summary>A snapshot of the written value.</summary>
    public Value Content { get; } = content;

    /// <inheritdoc/>
    internal override int Size { get; } = SizeOf([content]);
}

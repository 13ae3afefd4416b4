using DataGravity.Conditions;

namespace DataGravity.Evaluation;

/// <summary>A snapshot of an object or map: what a resource was given, by schema name or key.</summary>
internal sealed class RecordValue(IReadOnlyDictionary<string, Value> fields) : Value
{
    /// <summary>The fields, in the order they were set.</summary>
    public IReadOnlyDictionary<string, Value> Fields { get; } = fields;

    /// <inheritdoc/>
    internal override int Size { get; } = SizeOf(fields.Values);
}

internal sealed class SequenceValue(IReadOnlyList<(Condition Condition, Value Value)> items) : Value
{
    /// <summary>The items, each with the condition under which it is there.</summary>
    public IReadOnlyList<(Condition Condition, Value Value)> Items { get; } = items;

    /// <inheritdoc/>
    internal override int Size { get; } = SizeOf(items.Select(i => i.Value));
}

/// <summary>A JSON document the program wrote: text to whoever reads it, but its structure is known.</summary>
internal sealed class JsonText(Value content) : Value
{
    /// <summary>What was written, as a snapshot.</summary>
    public Value Content { get; } = content;

    /// <inheritdoc/>
    internal override int Size { get; } = SizeOf([content]);
}

using DataGravity.Conditions;
using Item = (DataGravity.Conditions.Condition Condition, DataGravity.Evaluation.Value Value);

namespace DataGravity.Evaluation.Known;

/// <summary>
/// The items of a sequence, prepared for looking up values. If all items are known texts, a lookup uses a hash set and compares no items.
/// </summary>
internal sealed class KnownItems
{
    private readonly KnownCall _call;
    private readonly IReadOnlyList<Item> _items;
    private readonly HashSet<string>? _texts;

    private KnownItems(KnownCall call, IReadOnlyList<Item> items)
    {
        (_call, _items) = (call, items);
        if (items.All(i => i is { Condition.IsTrue: true, Value: Constant { Content: string } }))
            _texts = [.. items.Select(i => (string)((Constant)i.Value).Content!)];
    }

    /// <summary>Reads the items of a value. Returns null if they are not known.</summary>
    public static KnownItems? TryRead(KnownCall call, Value value) =>
        call.Evaluator.Items(value) is { } items ? new KnownItems(call, items) : null;

    /// <summary>Returns the condition under which some item equals the value.</summary>
    public Condition Contain(Value value) =>
        _texts is not null && value is Constant { Content: string text }
            ? _texts.Contains(text)
                ? Condition.True
                : Condition.False
            : SequenceModels.Any(_call, _items, value);
}

using DataGravity.Conditions;
using Item = (DataGravity.Conditions.Condition Condition, DataGravity.Evaluation.Value Value);

namespace DataGravity.Evaluation.Known;

/// <summary>The items of a sequence, to look values up in. Texts that are all known are found without comparing with each.</summary>
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

    /// <summary>The items of a value; null where nobody knows them.</summary>
    public static KnownItems? TryRead(KnownCall call, Value value) =>
        call.Evaluator.Items(value) is { } items ? new KnownItems(call, items) : null;

    /// <summary>When one of them is equal to a value.</summary>
    public Condition Contain(Value value) =>
        _texts is not null && value is Constant { Content: string text }
            ? _texts.Contains(text)
                ? Condition.True
                : Condition.False
            : SequenceModels.Any(_call, _items, value);
}

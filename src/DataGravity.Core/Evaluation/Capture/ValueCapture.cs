using DataGravity.Conditions;

namespace DataGravity.Evaluation;

/// <summary>Takes a snapshot of a value: objects and maps become records, lists become sequences.</summary>
/// <param name="evaluator">The run.</param>
/// <param name="maxDepth">How deep values nest in it. Cyclic data has no end.</param>
internal abstract class ValueCapture(Evaluator evaluator, int maxDepth)
{
    private readonly TreeLimit _limit = new(evaluator.Budget, maxDepth);

    protected Evaluator Evaluator { get; } = evaluator;

    /// <summary>Takes a value as it is now.</summary>
    public Value Take(Value value)
    {
        value = InputValue.Unwrap(value);
        if (_limit.Enter(value) is { } tooMuch)
            return tooMuch;
        Meet(value, _limit.Depth);
        var taken = value switch
        {
            ObjectValue { Registration: { } registration } => new ResourceReference(registration),
            ObjectValue { ConstructedFrom.Count: > 0 } opaque => Unknown.From(opaque.Type.Name, opaque, opaque.Site),
            ObjectValue target => Record(target),
            MapValue { IsOpen: true, WhyOpen: var why } => Unknown.From(why, value),
            ListValue { IsOpen: true, WhyOpen: var why } => Unknown.From(why, value),
            MapValue map => Record(map),
            LazySequence lazy => Take(Evaluator.Enumerate(lazy)),
            ListValue list => Sequence(list),
            Choice choice => Choices.Of(choice.Alternatives.Select(a => (a.Condition, Take(a.Value)))),
            FunctionValue or MulticastValue => Unknown.From("function", value),
            _ => TakeOther(value),
        };
        _limit.Leave();
        return taken;
    }

    /// <summary>Is called with each value before it is taken, and with the number of values around it.</summary>
    protected virtual void Meet(Value value, int depth) { }

    /// <summary>Takes an object that is no resource.</summary>
    protected abstract RecordValue Record(ObjectValue target);

    /// <summary>Takes what is neither an object nor a collection.</summary>
    protected abstract Value TakeOther(Value value);

    private RecordValue Record(MapValue map)
    {
        var fields = new Dictionary<string, Value>(map.Cells.Count);
        foreach (var cell in map.Cells)
        {
            if (!ReferenceEquals(cell.Value.Value, MapValue.Missing))
                fields.Add(map.KeyAt(cell.Key).ToString()!, Take(cell.Value.Value!));
        }
        return new RecordValue(fields);
    }

    private SequenceValue Sequence(ListValue list) => new([.. list.Items.Select(i => (i.Condition, Take(i.Value)))]);
}

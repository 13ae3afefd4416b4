using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>Snapshots of a resource's inputs. Later changes of the same objects do not affect a snapshot.</summary>
internal sealed class InputCapture(Evaluator evaluator)
{
    // Cyclic data would never end. No provider's schema nests as deep as this.
    private const int MaxDepth = 32;

    private readonly TreeLimit _limit = new(evaluator.Budget, MaxDepth);

    public Value Take(Value value)
    {
        value = InputValue.Unwrap(value);
        if (_limit.Enter(value) is { } tooMuch)
            return tooMuch;
        var taken = value switch
        {
            ObjectValue { Registration: { } registration } => new ResourceReference(registration),
            ObjectValue { ConstructedFrom.Count: > 0 } opaque => Unknown.From(opaque.Type.Name, opaque, opaque.Site),
            ObjectValue target => new RecordValue(Fields(target)),
            MapValue { IsOpen: true, WhyOpen: var why } => Unknown.From(why, value),
            ListValue { IsOpen: true, WhyOpen: var why } => Unknown.From(why, value),
            MapValue map => new RecordValue(
                map.Cells.Where(c => !ReferenceEquals(c.Value.Value, MapValue.Missing))
                    .ToDictionary(c => map.KeyAt(c.Key).ToString()!, c => Take(c.Value.Value!))
            ),
            LazySequence lazy => Take(evaluator.Enumerate(lazy)),
            ListValue list => new SequenceValue([.. list.Items.Select(i => (i.Condition, Take(i.Value)))]),
            TupleValue tuple => new SequenceValue([.. tuple.Items.Select(i => (Condition.True, Take(i)))]),
            Choice choice => Choices.Of(choice.Alternatives.Select(a => (a.Condition, Take(a.Value)))),
            FunctionValue function => Unknown.From("function", function),
            _ => value,
        };
        _limit.Leave();
        return taken;
    }

    /// <summary>Takes the arguments of a resource as one record, even if they are different objects on different paths.</summary>
    public RecordValue TakeRecord(Value? arguments)
    {
        if (arguments is null)
            return new RecordValue(new Dictionary<string, Value>());
        if (arguments is ObjectValue or MapValue)
            return Take(arguments) as RecordValue ?? new RecordValue(new Dictionary<string, Value>());
        return Join([.. arguments.Alternatives().Select(a => (a.Condition, Take(a.Value) as RecordValue))]);
    }

    /// <summary>Joins records that hold on different paths into one. A null record counts as empty.</summary>
    public static RecordValue Join(IReadOnlyList<(Condition Condition, RecordValue? Record)> records)
    {
        if (records.Count == 1)
            return records[0].Record ?? new RecordValue(new Dictionary<string, Value>());

        var names = records.SelectMany(r => r.Record?.Fields.Keys ?? []).Distinct();
        return new RecordValue(
            names.ToDictionary(
                name => name,
                name =>
                    Choices.Of(
                        records.Select(r =>
                            (r.Condition, r.Record is not null && r.Record.Fields.TryGetValue(name, out var value) ? value : Constant.Null)
                        )
                    )
            )
        );
    }

    private Dictionary<string, Value> Fields(ObjectValue target)
    {
        var fields = new Dictionary<string, Value>(target.Cells.Count);
        foreach (var cell in target.Cells)
        {
            if (cell.Value.Value is { } value)
                fields[cell.Value.SchemaName ?? cell.Key] = Take(value);
        }
        return fields;
    }
}

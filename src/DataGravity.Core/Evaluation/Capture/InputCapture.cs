using DataGravity.Conditions;

namespace DataGravity.Evaluation;

/// <summary>Takes snapshots of a resource's inputs. Later changes of the same objects do not affect a snapshot.</summary>
/// <remarks>No provider's schema nests as deep as the limit.</remarks>
internal sealed class InputCapture(Evaluator evaluator) : ValueCapture(evaluator, maxDepth: 32)
{
    /// <summary>
    /// Whether the arguments of a new resource are taken. The SDK reads the properties of the arguments at once, but what they hold only
    /// after the outputs that it has to wait for.
    /// </summary>
    public bool IsOfNewResource { get; init; }

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

        var names = records.SelectMany(r => r.Record?.Fields.Keys.AsEnumerable() ?? []).Distinct();
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

    /// <summary>
    /// Returns arguments with the values that their properties have now. What the values hold may still change.
    /// </summary>
    public static Value Fix(Value arguments)
    {
        if (arguments is not ObjectValue given)
            return arguments;
        var copy = new ObjectValue(given.Type) { Site = given.Site };
        foreach (var cell in given.CellsOrNone)
            copy.Cells[cell.Key] = new Cell { State = cell.Value.State, SchemaName = cell.Value.SchemaName };
        return copy;
    }

    /// <summary>
    /// Merges the arguments as they were when the resource was created and as they are at the end of the program. The SDK reads them in the
    /// order of their names, which is that of the generated classes, and waits at the first output. What differs after that is unknown.
    /// </summary>
    public static RecordValue Merge(RecordValue first, RecordValue last)
    {
        var waits = first
            .Fields.Where(field => Sources.FindIn(field.Value).Any(source => source is ResourceOutput))
            .Select(field => field.Key)
            .OrderBy(name => name, StringComparer.Ordinal);
        var start = waits.FirstOrDefault();
        var merged = new Dictionary<string, Value>();
        foreach (var name in first.Fields.Keys.Union(last.Fields.Keys))
        {
            Value? before = first.Fields.TryGetValue(name, out before) ? before : null;
            Value? after = last.Fields.TryGetValue(name, out after) ? after : null;
            if (before is not null && (string.CompareOrdinal(name, start) < 0 || ValueCopies.AreEqual(before, after)))
                merged.Add(name, before);
            else if (string.CompareOrdinal(name, start) >= 0)
                merged.Add(name, Unknown.From("changed after the resource was created", [before ?? Constant.Null, after ?? Constant.Null]));
        }
        return new RecordValue(merged);
    }

    /// <inheritdoc/>
    protected override void Meet(Value value, int depth)
    {
        if (!IsOfNewResource)
            return;
        if (value is MapValue map)
        {
            map.IsCaptured = true;
        }
        else if (value is ListValue list)
        {
            list.Slot.IsCaptured = true;
        }
        else if (value is ObjectValue { Registration: null } target && depth > 0)
        {
            foreach (var cell in target.CellsOrNone)
                cell.Value.IsCaptured = true;
        }
    }

    /// <inheritdoc/>
    protected override RecordValue Record(ObjectValue target)
    {
        var fields = new Dictionary<string, Value>(target.CellsOrNone.Count);
        foreach (var cell in target.CellsOrNone)
        {
            if (cell.Value.Value is { } value)
                fields[cell.Value.SchemaName ?? cell.Key] = Take(value);
        }
        return new RecordValue(fields);
    }

    /// <inheritdoc/>
    protected override Value TakeOther(Value value) =>
        value is TupleValue tuple ? new SequenceValue([.. tuple.Items.Select(i => (Condition.True, Take(i)))]) : value;
}

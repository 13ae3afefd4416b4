using DataGravity.Conditions;
using DataGravity.Evaluation.Known;
using DataGravity.Program;

namespace DataGravity.Evaluation;

// Access to elements of lists, maps and strings by index, range or key.
internal sealed partial class Evaluator
{
    private const string OutsideOfList = "the position is outside of the list";
    private const string NoSuchKey = "no entry has the key";

    internal Value ReadElement(Value receiver, IReadOnlyList<Value> indices) =>
        ForEachAlternative(
            receiver,
            target =>
                indices.Count == 1
                    ? ForEachAlternative(OnEachPath(indices[0]), index => Element(target, index))
                    : Unknown("element", target)
        );

    private Value Element(Value target, Value index)
    {
        switch (target, index)
        {
            case (ListValue { IsOpen: false, Missing: > MaxCases } list, _):
                return Unknown($"one of {list.Items.Count} items", target, index);
            case (ListValue { IsExact: true } list, RangeValue range) when range.In(list.Items.Count) is var (start, length):
                return new ListValue(list.Items.Skip(start).Take(length));
            case (ListValue { IsExact: true } list, RangeValue range) when range.IsKnown(list.Items.Count):
                return Throws(OutsideOfList, ExceptionType.OfRuntime);
            case (ListValue { IsExact: true } list, _) when RangeValue.Position(index, list.Items.Count) is { } at:
                return at >= 0 && at < list.Items.Count ? list.Items[at].Value : Throws(OutsideOfList, ExceptionType.OfRuntime);
            case (ListValue { IsOpen: false } list, Constant { Content: int at and >= 0 })
                when PartialSequences.At(list.Items, at) is { } items:
                return SequenceModels.First(this, items, () => Throws(OutsideOfList, ExceptionType.OfRuntime));
            case (ListValue { IsOpen: false } list, FromEndValue { Offset: > 0 } at)
                when PartialSequences.At([.. list.Items.Reverse()], at.Offset - 1) is { } items:
                return SequenceModels.First(this, items, () => Throws(OutsideOfList, ExceptionType.OfRuntime));
            case (Constant { Content: string text }, RangeValue range) when range.In(text.Length) is var (start, length):
                return new Constant(text.Substring(start, length));
            case (Constant { Content: string text }, _)
                when index is RangeValue range ? range.IsKnown(text.Length) : RangeValue.Position(index, text.Length) is not null:
                return RangeValue.Position(index, text.Length) is { } place && place >= 0 && place < text.Length
                    ? new Constant(text[place])
                    : Throws("the position is outside of the text", ExceptionType.OfRuntime);
            case (MapValue { IsOpen: false } map, _) when map.KeyOf(this, index) is { } key:
                return map.Cells.TryGetValue(key, out var cell) ? Present(cell.Value!) : Throws(NoSuchKey, ExceptionType.NoSuchKey);
            case (MapValue { IsOpen: false } map, SymbolicInput key):
                return map.Cells.Count > MaxCases ? OneOf(map, key) : Entry(map, [.. map.Cells], key, 0);
            case (Text text, RangeValue { Start: Constant { Content: int from }, End: null })
                when TextFunctions.Substring(text, from) is Text rest:
                return rest;
            case (ResourceOutput output, _):
                return new ResourceOutput(output.Resource, $"{output.Property}[{(index is Constant ? index : "")}]");
            case (SymbolicStackOutput output, Constant key) when OutputName.OfPart(output.Output, key.Content) is { } part:
                return AskFor(new SymbolicStackOutput(output.Stack, part, output), output.Site ?? Site.None);
            default:
                return Unknown("element", target, index);
        }
    }

    // If a table or list has more entries than this and the run decides which one is read, the alternatives are not told apart.
    internal const int MaxCases = 64;

    private Unknown OneOf(MapValue map, SymbolicInput key) =>
        Unknown($"one of {map.Cells.Count} entries", [key, .. map.Cells.Values.Select(cell => cell.Value!)]);

    /// <summary>Reads a map with a key that only the run knows, such as the stack's name. Each key of the map is one case.</summary>
    private Value Entry(MapValue map, KeyValuePair<string, Cell>[] entries, SymbolicInput key, int index) =>
        index == entries.Length
            ? Throws(NoSuchKey, ExceptionType.NoSuchKey)
            : ForkValue(
                IsKey(map, entries[index].Key, key),
                () => Present(entries[index].Value.Value!),
                () => Entry(map, entries, key, index + 1)
            );

    /// <summary>Returns the condition under which a key that only the run knows is that of an entry.</summary>
    private Condition IsKey(MapValue map, string name, SymbolicInput key) =>
        map.KeyAt(name) switch
        {
            Constant { Content: not string and { } content } => LeafIs(key, content),
            EnumValue member => LeafIs(key, member.ToString()),
            _ => LeafIs(key, name),
        };

    /// <summary>Returns the condition under which a map has a key that only the run knows.</summary>
    internal Condition Among(MapValue map, SymbolicInput key) =>
        map.Cells.Count > MaxCases
            ? UnknownCondition(OneOf(map, key))
            : map.Cells.Aggregate(Condition.False, (any, entry) => any.Or(IsKey(map, entry.Key, key).And(IsPresent(entry.Value.Value!))));

    /// <summary>Returns the condition under which a map entry exists.</summary>
    internal static Condition IsPresent(Value entry) =>
        entry
            .Alternatives()
            .Where(a => !ReferenceEquals(a.Value, MapValue.Missing))
            .Aggregate(Condition.False, (any, a) => any.Or(a.Condition));

    /// <summary>Returns a map entry on the paths where it exists. The other paths throw.</summary>
    private Value Present(Value value)
    {
        return ForkValue(
            IsPresent(value),
            () => Choices.Of(value.Alternatives().Where(a => !ReferenceEquals(a.Value, MapValue.Missing))),
            () => Throws(NoSuchKey, ExceptionType.NoSuchKey)
        );
    }

    /// <summary>Turns a tuple with choices as items into a choice of tuples.</summary>
    internal static Value OnEachPath(Value key)
    {
        if (key is not TupleValue tuple || !tuple.Items.Any(item => item is Choice))
            return key;
        IEnumerable<(Condition Condition, Value[] Items)> tuples = [(Condition.True, [])];
        foreach (var item in tuple.Items)
        {
            tuples =
            [
                .. tuples
                    .SelectMany(t => item.Alternatives().Select(a => (t.Condition.And(a.Condition), t.Items.Append(a.Value).ToArray())))
                    .Where(t => !t.Item1.IsFalse)
                    .Take(MaxCases),
            ];
        }
        return Choices.Of(tuples.Select(t => (t.Condition, (Value)new TupleValue(t.Items, tuple.Names))));
    }

    private Value WriteElement(Value receiver, IReadOnlyList<Value> indices, Value value)
    {
        if (indices is [TupleValue tuple])
            indices = [OnEachPath(tuple)];
        switch (receiver, indices)
        {
            case (MapValue map, [var index]) when map.KeyOf(this, index) is { } key:
                map.Set(UndoLog, key, value, index);
                break;
            case (MapValue, [Choice which]):
                ForEachAlternative(which, index => WriteElement(receiver, [index], value));
                break;
            case (MapValue map, _):
                map.Open(UndoLog, value);
                break;
            case (ListValue { IsExact: true } list, [var index]) when RangeValue.Position(index, list.Items.Count) is { } at:
                if (at < 0 || at >= list.Items.Count)
                    return Throws(OutsideOfList, ExceptionType.OfRuntime);
                list.Set(UndoLog, at, value);
                break;
            case (ListValue list, _):
                list.Open(UndoLog, value);
                break;
        }
        return value;
    }
}

using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>Something the program can change; what it holds is a state, so that forks can be undone and joined.</summary>
internal abstract class Slot
{
    /// <summary>What it holds now; written only by the <see cref="Trail"/>.</summary>
    public object? State { get; set; }

    /// <summary>From here on nobody knows what it holds.</summary>
    public abstract void Forget(Trail trail);

    /// <summary>What it holds where either of two paths may have been taken.</summary>
    public abstract object? Join(Trail trail, Condition condition, object? whenTrue, object? whenFalse);
}

/// <summary>A variable, field or property.</summary>
internal sealed class Cell : Slot
{
    public Cell()
    {
    }

    public Cell(Value value) => State = value;

    public Value? Value => (Value?)State;

    /// <summary>The schema name of an input that this cell holds.</summary>
    public string? SchemaName { get; init; }

    public override void Forget(Trail trail) => trail.Write(this, new Unknown("changed in a loop", Taint.Of(Value ?? Constant.Null)));

    public override object Join(Trail trail, Condition condition, object? whenTrue, object? whenFalse) =>
        Choices.Of(condition, (Value?)whenTrue ?? Constant.Null, (Value?)whenFalse ?? Constant.Null);
}

/// <summary>An argument passed by <c>ref</c> or <c>out</c>: the variable itself.</summary>
internal sealed class Reference(Cell cell) : Value
{
    public Cell Cell { get; } = cell;
}

/// <summary>An object: of a source type, resource arguments, options, anonymous; a resource if it is registered.</summary>
internal sealed class ObjectValue(TypeRef type) : Value
{
    private static readonly Dictionary<string, Cell> s_none = [];

    private Dictionary<string, Cell>? _cells;

    public TypeRef Type { get; } = type;

    /// <summary>The expression that created it.</summary>
    public Site Site { get; init; }

    /// <summary>What is kept in it; most resources keep nothing.</summary>
    public Dictionary<string, Cell> Cells => _cells ??= [];

    /// <summary>The same, to look at.</summary>
    public IReadOnlyDictionary<string, Cell> CellsOrNone => _cells ?? s_none;

    /// <summary>What it is registered as, if it is a resource.</summary>
    public Registration? Registration { get; set; }

    /// <summary>Whether it is a resource that keeps nothing, and so is its registration.</summary>
    public bool IsLibraryResource => Registration is not null && !Type.InSource;

    /// <summary>Arguments whose type the program does not declare: what was passed, for taint.</summary>
    public IReadOnlyList<Value> ConstructedFrom { get; init; } = [];

    public Cell CellOf(Member member)
    {
        if (!Cells.TryGetValue(member.Key, out var cell))
            Cells[member.Key] = cell = new Cell { SchemaName = member.SchemaName };
        return cell;
    }

    public Value? Find(string name) => _cells is not null && _cells.TryGetValue(name, out var cell) ? cell.Value : null;
}

/// <summary>A list, set or array. An item carries the condition under which it is there.</summary>
internal sealed class ListValue : Value
{
    public ListValue(IEnumerable<Value> items)
        : this(items.Select(i => (Condition.True, i)))
    {
    }

    public ListValue(IEnumerable<(Condition, Value)> items) => Storage = new ListSlot { State = new ListState([.. items], epoch: -1) };

    private ListSlot Storage { get; }

    public IReadOnlyList<(Condition Condition, Value Value)> Items => ((ListState)Storage.State!).Items;

    /// <summary>Whether every item is there on every path, so that positions are known.</summary>
    public bool IsExact => !IsOpen && Items.All(i => i.Condition.IsTrue);

    /// <summary>Whether something nobody could follow changed it: what it holds now is not known.</summary>
    public bool IsOpen => ((ListState)Storage.State!).IsOpen;

    /// <summary>Whether it holds each value once.</summary>
    public bool IsSet { get; init; }

    /// <summary>What a group of items has in common; null for what is no group.</summary>
    public Value? Key { get; init; }

    /// <summary>For a sorted sequence: the place of each item, equal where another key may decide.</summary>
    public IReadOnlyList<int>? Ranks { get; init; }

    /// <summary>Another list of the same kind.</summary>
    public ListValue With(IEnumerable<(Condition, Value)> items) => new(items) { IsSet = IsSet };

    /// <summary>From here on nobody knows what it holds, but these may be in it.</summary>
    public void Open(Trail trail, params IReadOnlyList<Value> values)
    {
        if (Taint.Of(values) is { Count: > 0 } sources)
            Change(trail, items => items.Add((Condition.True, new Unknown("item nobody knows the place of", sources))));
        Storage.Forget(trail);
    }

    public void Change(Trail trail, Action<List<(Condition, Value)>> change)
    {
        var state = (ListState)Storage.State!;
        if (state.Epoch != trail.Epoch)
            trail.Write(Storage, state = new ListState([.. state.Items], trail.Epoch) { IsOpen = state.IsOpen });
        change(state.Items);
    }

    private sealed class ListState(List<(Condition, Value)> items, int epoch)
    {
        public List<(Condition Condition, Value Value)> Items { get; } = items;

        /// <summary>When it was made: only until then may it be changed in place.</summary>
        public int Epoch { get; } = epoch;

        public bool IsOpen { get; init; }
    }

    private sealed class ListSlot : Slot
    {
        public override void Forget(Trail trail) =>
            trail.Write(this, new ListState([.. ((ListState)State!).Items], trail.Epoch) { IsOpen = true });

        public override object Join(Trail trail, Condition condition, object? whenTrue, object? whenFalse)
        {
            var (a, b) = (((ListState)whenTrue!).Items, ((ListState)whenFalse!).Items);
            var joined = new List<(Condition, Value)>();
            var common = 0;
            for (; common < a.Count && common < b.Count && ReferenceEquals(a[common].Value, b[common].Value); common++)
                joined.Add((a[common].Condition.And(condition).Or(b[common].Condition.Except(condition)), a[common].Value));
            joined.AddRange(a.Skip(common).Select(i => (i.Condition.And(condition), i.Value)));
            joined.AddRange(b.Skip(common).Select(i => (i.Condition.Except(condition), i.Value)));
            joined.RemoveAll(i => i.Item1.IsFalse);
            return new ListState(joined, trail.Epoch) { IsOpen = ((ListState)whenTrue!).IsOpen || ((ListState)whenFalse!).IsOpen };
        }
    }
}

/// <summary>A dictionary; a key that may be missing holds <see cref="Missing"/> on some paths.</summary>
internal sealed class MapValue : Value
{
    /// <summary>No entry.</summary>
    public static readonly Value Missing = new Unknown("missing key");

    private const string UnknownKey = "?";

    // Only the keys that are more than their names.
    private readonly Dictionary<string, Value> _keys = [];

    public Dictionary<string, Cell> Cells { get; } = [];

    /// <summary>Whether something nobody could follow changed it: any key may hold anything.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether its entries come in the order of their keys.</summary>
    public bool IsSorted { get; init; }

    /// <summary>Whether keys that differ in case only are the same.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>The name an entry is kept under; null where the key is not known.</summary>
    public string? KeyOf(Value key) => key switch
    {
        Constant { Content: string text } => IgnoresCase ? text.ToLowerInvariant() : text,
        Constant { Content: not null } or EnumValue => key.ToString(),
        _ => null,
    };

    /// <summary>The key of an entry, as the program gave it.</summary>
    public Value KeyAt(string name) => _keys.TryGetValue(name, out var key) ? key : new Constant(name);

    public void Set(Trail trail, string name, Value value, Value? key = null)
    {
        if (key is not null and not Constant { Content: string } || IgnoresCase)
            _keys[name] = key ?? new Constant(name);
        if (!Cells.TryGetValue(name, out var cell))
            Cells[name] = cell = new Cell(Missing);
        trail.Write(cell, value);
    }

    /// <summary>From here on nobody knows what it holds, but these may be in it.</summary>
    public void Open(Trail trail, params IReadOnlyList<Value> values)
    {
        IsOpen = true;
        if (Taint.Of(values) is { Count: > 0 } sources)
            Set(trail, UnknownKey, new Unknown("value under a key nobody knows", [.. sources, .. Cells.TryGetValue(UnknownKey, out var cell) ? Taint.Of(cell.Value!) : []]));
    }

    /// <summary>The same without the entries that hold null.</summary>
    public MapValue WithoutNull()
    {
        var copy = Copy();
        foreach (var cell in copy.Cells.Values)
            cell.State = Choices.Of(cell.Value!.Alternatives().Select(a => (a.Condition, a.Value is Constant { Content: null } ? Missing : a.Value)));
        return copy;
    }

    public MapValue Copy()
    {
        var copy = new MapValue { IsSorted = IsSorted, IgnoresCase = IgnoresCase, IsOpen = IsOpen };
        foreach (var entry in Cells)
            copy.Cells[entry.Key] = new Cell(entry.Value.Value!);
        foreach (var key in _keys)
            copy._keys[key.Key] = key.Value;
        return copy;
    }
}

/// <summary>A function: a lambda or local function with what it captured, a method group, or a library function.</summary>
internal sealed class FunctionValue : Value
{
    public Procedure? Procedure { get; init; }

    public Cell?[] Captured { get; init; } = [];

    public Value? This { get; init; }

    public ProgramUnit? Unit { get; init; }

    public Method? Method { get; init; }

    public Value? Receiver { get; init; }
}

using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>A dictionary; a key that may be missing holds <see cref="Missing"/> on some paths.</summary>
internal sealed class MapValue : Value
{
    /// <summary>No entry.</summary>
    public static readonly Value Missing = new Unknown("missing key");

    private const string UnknownKey = "?";
    private const string UnknownEntry = "value under a key nobody knows";

    // Only the keys that are more than their names.
    private readonly Dictionary<string, Value> _keys = [];
    private KeyNames _names = new();

    public Dictionary<string, Cell> Cells { get; } = [];

    /// <summary>Whether something nobody could follow changed it: any key may hold anything.</summary>
    public bool IsOpen { get; private set; }

    /// <inheritdoc cref="ListValue.WhyOpen"/>
    public string WhyOpen => Cells.Count >= Budget.MaxItems ? $"more than {Budget.MaxItems} items" : "changed in a way nobody could follow";

    /// <summary>Whether its entries come in the order of their keys.</summary>
    public bool IsSorted { get; init; }

    /// <summary>Whether keys that differ in case only are the same.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>The name an entry is kept under; null where the key is not known.</summary>
    public string? KeyOf(Value key) => key is Constant { Content: string text } && IgnoresCase ? text.ToLowerInvariant() : _names.Find(key);

    /// <summary>The key of an entry, as the program gave it.</summary>
    public Value KeyAt(string name) => _keys.TryGetValue(name, out var key) ? key : new Constant(name);

    public void Set(UndoLog log, string name, Value value, Value? key = null)
    {
        if (key is not null and not Constant { Content: string } || IgnoresCase)
            _keys[name] = key ?? new Constant(name);
        if (!Cells.TryGetValue(name, out var cell))
        {
            if (Cells.Count >= Budget.MaxItems)
            {
                IsOpen = true;
                return;
            }
            Cells[name] = cell = new Cell(Missing);
        }
        log.Write(cell, value);
    }

    /// <summary>From here on nobody knows what it holds, but these may be in it.</summary>
    public void Open(UndoLog log, params IReadOnlyList<Value> values)
    {
        IsOpen = true;
        if (Unknown.From(UnknownEntry, values) is not { Sources.Count: > 0 } entry)
            return;
        if (Cells.TryGetValue(UnknownKey, out var cell))
        {
            var before = Unknown.From(UnknownEntry, cell.Value!);
            entry = new Unknown(UnknownEntry, [.. entry.Sources, .. before.Sources], cause: before);
        }
        Set(log, UnknownKey, entry);
    }

    /// <summary>The same without the entries that hold null.</summary>
    public MapValue WithoutNull()
    {
        var copy = Copy();
        foreach (var cell in copy.Cells.Values)
        {
            cell.State = Choices.Of(
                cell.Value!.Alternatives().Select(a => (a.Condition, a.Value is Constant { Content: null } ? Missing : a.Value))
            );
        }

        return copy;
    }

    public MapValue Copy()
    {
        var copy = new MapValue
        {
            IsSorted = IsSorted,
            IgnoresCase = IgnoresCase,
            IsOpen = IsOpen,
            _names = new KeyNames(_names),
        };
        foreach (var entry in Cells)
            copy.Cells[entry.Key] = new Cell(entry.Value.Value!);
        foreach (var key in _keys)
            copy._keys[key.Key] = key.Value;
        return copy;
    }
}

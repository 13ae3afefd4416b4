using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>A dictionary. A key that may be missing holds <see cref="Missing"/> on some paths.</summary>
internal sealed class MapValue : Value
{
    /// <summary>Stands for a missing entry.</summary>
    public static readonly Value Missing = new Unknown("missing key");

    private const string UnknownKey = "?";
    private const string UnknownEntry = "value under a key nobody knows";

    // Contains only the keys that differ from their names.
    private Dictionary<string, Value>? _keys;
    private KeyNames _names = new();

    public Dictionary<string, Cell> Cells { get; } = [];

    /// <summary>Whether a change with an unknown effect was made, so that any key may hold any value.</summary>
    public bool IsOpen { get; private set; }

    /// <inheritdoc cref="ListValue.WhyOpen"/>
    public string WhyOpen => Cells.Count >= Budget.MaxItems ? $"more than {Budget.MaxItems} items" : "changed in a way nobody could follow";

    /// <summary>Whether an entry was removed. .NET puts the next new entry in the place of a removed one.</summary>
    public bool HasRemoved { get; set; }

    /// <summary>Whether an entry was added after one was removed, so that the order of its entries is not followed.</summary>
    public bool IsReordered { get; private set; }

    /// <inheritdoc cref="Slot.IsCaptured"/>
    public bool IsCaptured { get; set; }

    /// <summary>Whether its entries are enumerated in the order of their keys.</summary>
    public bool IsSorted { get; init; }

    /// <summary>Whether keys that differ only in case are the same.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>Returns the name that an entry is stored under. Returns null if the key is not known.</summary>
    public string? KeyOf(Evaluator evaluator, Value key) =>
        key is Constant { Content: string text } ? KeyOf(text) : _names.Find(evaluator, key);

    /// <summary>Returns the name that the entry of a text is stored under.</summary>
    public string KeyOf(string text) => IgnoresCase ? text.ToLowerInvariant() : text;

    /// <summary>Returns the key of an entry as the program gave it.</summary>
    public Value KeyAt(string name) => _keys is not null && _keys.TryGetValue(name, out var key) ? key : new Constant(name);

    public void Set(UndoLog log, string name, Value value, Value? key = null)
    {
        log.ChangesCaptured |= IsCaptured;
        var isThere = Cells.TryGetValue(name, out var cell);
        // An entry keeps the key that it was added with.
        if ((key is not null and not Constant { Content: string } || IgnoresCase) && (!isThere || ReferenceEquals(cell!.Value, Missing)))
            (_keys ??= [])[name] = key ?? new Constant(name);
        if (!isThere)
        {
            if (Cells.Count >= Budget.MaxItems)
            {
                IsOpen = true;
                return;
            }
            Cells[name] = cell = new Cell(Missing);
            IsReordered |= HasRemoved;
        }
        log.Write(cell!, value);
    }

    /// <summary>Makes the content unknown. The given values may be in the map.</summary>
    public void Open(UndoLog log, params IReadOnlyList<Value> values)
    {
        log.ChangesCaptured |= IsCaptured;
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

    /// <summary>Returns a copy without the entries that are null.</summary>
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
            HasRemoved = HasRemoved,
            IsReordered = IsReordered,
            _names = _names.Copy(),
            _keys = _keys is null ? null : new(_keys),
        };
        foreach (var entry in Cells)
            copy.Cells[entry.Key] = new Cell(entry.Value.Value!);
        return copy;
    }
}

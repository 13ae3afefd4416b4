using System.Collections;

namespace DataGravity.Evaluation;

/// <summary>
/// The fields and properties of an object by their names, in the order they were first set. Most objects have one or two, and an array of
/// those takes less than half of the memory of a dictionary.
/// </summary>
internal sealed class CellMap : IEnumerable<KeyValuePair<string, Cell>>
{
    // The names of so many are compared one by one.
    private const int MaxCompared = 8;

    private KeyValuePair<string, Cell>[] _entries = new KeyValuePair<string, Cell>[1];
    private Dictionary<string, int>? _positions;

    public int Count { get; private set; }

    public IEnumerable<string> Keys => this.Select(entry => entry.Key);

    public IEnumerable<Cell> Values => this.Select(entry => entry.Value);

    public Cell this[string name]
    {
        get => TryGetValue(name, out var cell) ? cell : throw new KeyNotFoundException(name);
        set
        {
            if (Find(name) is >= 0 and var position)
                _entries[position] = new(name, value);
            else
                Add(name, value);
        }
    }

    public bool TryGetValue(string name, out Cell cell)
    {
        var position = Find(name);
        cell = position >= 0 ? _entries[position].Value : null!;
        return position >= 0;
    }

    private int Find(string name)
    {
        if (_positions is not null)
            return _positions.TryGetValue(name, out var known) ? known : -1;
        for (var i = 0; i < Count; i++)
        {
            if (_entries[i].Key == name)
                return i;
        }
        return -1;
    }

    private void Add(string name, Cell cell)
    {
        if (Count == _entries.Length)
            Array.Resize(ref _entries, Count * 2);
        _entries[Count] = new(name, cell);
        if (Count == MaxCompared)
        {
            _positions = [];
            for (var i = 0; i < Count; i++)
                _positions.Add(_entries[i].Key, i);
        }
        _positions?.Add(name, Count);
        Count++;
    }

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<KeyValuePair<string, Cell>> IEnumerable<KeyValuePair<string, Cell>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A struct, so that enumerating allocates nothing. It goes on to what is added meanwhile.</summary>
    public struct Enumerator(CellMap map) : IEnumerator<KeyValuePair<string, Cell>>
    {
        private int _next;

        public readonly KeyValuePair<string, Cell> Current => map._entries[_next - 1];

        readonly object IEnumerator.Current => Current;

        public bool MoveNext() => ++_next <= map.Count;

        public void Reset() => _next = 0;

        public readonly void Dispose() { }
    }
}

using System.Collections;

namespace DataGravity.Evaluation;

/// <summary>
/// The registrations of a run, in order. Taking over a part of another run copies references and touches none of the objects: an editor's
/// run takes over thousands.
/// </summary>
/// <param name="capacity">About how many there will be.</param>
internal sealed class RegistrationList(int capacity = 0) : IReadOnlyList<Registration>
{
    private const int MinCapacity = 16;

    private Registration[] _items = new Registration[Math.Max(capacity, MinCapacity)];

    public int Count { get; private set; }

    public Registration this[int index] => index < Count ? _items[index] : throw new ArgumentOutOfRangeException(nameof(index));

    public void Add(Registration registration)
    {
        Reserve(1);
        _items[Count++] = registration;
    }

    /// <summary>Adds a part of another list.</summary>
    public void Add(RegistrationList other, int start, int count)
    {
        Reserve(count);
        Array.Copy(other._items, start, _items, Count, count);
        Count += count;
    }

    /// <summary>
    /// Returns the first index at which another list of the same length has another object. Returns the length if there is none.
    /// </summary>
    public int FindFirstDifference(RegistrationList other, int start = 0)
    {
        var index = start;
        while (index < Count && ReferenceEquals(_items[index], other._items[index]))
            index++;
        return index;
    }

    private void Reserve(int more)
    {
        if (Count + more > _items.Length)
            Array.Resize(ref _items, Math.Max(Count + more, _items.Length * 2));
    }

    public IEnumerator<Registration> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return _items[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

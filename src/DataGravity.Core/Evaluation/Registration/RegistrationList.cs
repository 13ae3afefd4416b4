using System.Collections;

namespace DataGravity.Evaluation;

/// <summary>
/// The registrations of a run, in order. It shares the pages that are those of a similar run: an editor's run takes over thousands of
/// registrations, and makes a few.
/// </summary>
internal sealed class RegistrationList : IReadOnlyList<Registration>
{
    private const int PageSize = 64;

    // Those beyond what was added are still the similar list's.
    private readonly List<Registration[]> _pages;

    // The last page that this list may write.
    private int _own = -1;

    /// <summary>Creates an empty list.</summary>
    /// <param name="similar">A list that does not change any more, and has about the same registrations.</param>
    public RegistrationList(RegistrationList? similar = null) => _pages = similar is null ? [] : [.. similar._pages];

    public int Count { get; private set; }

    public Registration this[int index] =>
        index < Count ? _pages[index / PageSize][index % PageSize] : throw new ArgumentOutOfRangeException(nameof(index));

    public void Add(Registration registration)
    {
        var (page, place) = (Count / PageSize, Count % PageSize);
        if (_own < page && (page == _pages.Count || !ReferenceEquals(_pages[page][place], registration)))
            Own(page, place);
        if (_own == page)
            _pages[page][place] = registration;
        Count++;
    }

    /// <summary>Adds a part of another list.</summary>
    public void Add(RegistrationList other, int start, int count)
    {
        for (var i = start; i < start + count; i++)
            Add(other[i]);
    }

    /// <summary>
    /// Returns the first index at which another list of the same length has another object. Returns the length if there is none.
    /// </summary>
    public int FindFirstDifference(RegistrationList other, int start = 0)
    {
        var index = start;
        while (index < Count)
        {
            var page = index / PageSize;
            if (ReferenceEquals(_pages[page], other._pages[page]))
                index = Math.Min((page + 1) * PageSize, Count);
            else if (ReferenceEquals(this[index], other[index]))
                index++;
            else
                break;
        }
        return index;
    }

    /// <summary>Lets go of what the similar list has beyond this one. It would stay in memory as long as this list.</summary>
    public void TrimExcess()
    {
        var (page, used) = (Count / PageSize, Count % PageSize);
        if (used > 0 && _own < page && _pages[page][used] is not null)
            Own(page, used);
        var pages = used > 0 ? page + 1 : page;
        _pages.RemoveRange(pages, _pages.Count - pages);
    }

    private void Own(int page, int used)
    {
        var own = new Registration[PageSize];
        if (page == _pages.Count)
        {
            _pages.Add(own);
        }
        else
        {
            Array.Copy(_pages[page], own, used);
            _pages[page] = own;
        }
        _own = page;
    }

    public IEnumerator<Registration> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

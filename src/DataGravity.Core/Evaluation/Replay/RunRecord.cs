using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>
/// What a run did. A later run, of the program with an edit, takes over from it what is still true instead of
/// doing it again. It is never changed once the run is over.
/// </summary>
internal sealed class RunRecord
{
    private readonly Lazy<Dictionary<string, List<int>>> _callsOf;

    internal RunRecord(
        IReadOnlyList<Registration> registrations,
        IReadOnlyList<ReplayableCall> calls,
        HashSet<string> secretKeys,
        HashSet<string>? secrets
    )
    {
        Registrations = registrations;
        Calls = calls;
        SecretKeys = secretKeys;
        Secrets = secrets;
        _callsOf = new(Index);
    }

    /// <summary>What the program registers, in order.</summary>
    public IReadOnlyList<Registration> Registrations { get; }

    /// <summary>
    /// How the run ended, and where. Registrations of a run that did not finish stand, but there may be more. Of several roots, the first
    /// that did not finish counts.
    /// </summary>
    public RunEnd End { get; init; } = RunEnd.Finished.Instance;

    /// <summary>The calls that can be taken over, each after those it made itself.</summary>
    internal IReadOnlyList<ReplayableCall> Calls { get; }

    /// <summary>The constants that the program reads secrets of the configuration by.</summary>
    internal HashSet<string> SecretKeys { get; }

    /// <summary>
    /// The keys of the configuration that the program computes and reads as secrets; null for all, where those led to others.
    /// </summary>
    internal HashSet<string>? Secrets { get; }

    /// <summary>
    /// Where the first call of a constructor stands in <see cref="Calls"/> that began after so many registrations; -1 for none.
    /// </summary>
    internal int NextCallOf(string constructorId, int registrations)
    {
        if (!_callsOf.Value.TryGetValue(constructorId, out var calls))
            return -1;
        var (low, high) = (0, calls.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Calls[calls[middle]].Start < registrations)
                low = middle + 1;
            else
                high = middle;
        }
        return low < calls.Count ? calls[low] : -1;
    }

    private Dictionary<string, List<int>> Index()
    {
        var index = new Dictionary<string, List<int>>();
        for (var i = 0; i < Calls.Count; i++)
        {
            var id = Calls[i].Constructor.Id;
            if (!index.TryGetValue(id, out var calls))
                index[id] = calls = [];
            calls.Add(i);
        }
        // A call that makes another of the same constructor comes after it, but begins before.
        foreach (var calls in index.Values)
            calls.Sort((a, b) => Calls[a].Start != Calls[b].Start ? Calls[a].Start.CompareTo(Calls[b].Start) : b.CompareTo(a));
        return index;
    }
}

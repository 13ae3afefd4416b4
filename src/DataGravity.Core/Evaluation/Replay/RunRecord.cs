using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>An earlier run of a program, before an edit or in another stack.</summary>
/// <param name="Run">Its record.</param>
/// <param name="IsOfSameStack">Whether it was in the same context, so that configuration has the same values.</param>
internal sealed record EarlierRun(RunRecord Run, bool IsOfSameStack);

/// <summary>
/// The record of a run. A later run of the edited program reuses the parts that are still valid. The record never changes after the run.
/// </summary>
internal sealed class RunRecord
{
    private readonly Lazy<Dictionary<string, List<int>>> _callsOf;

    internal RunRecord(
        RegistrationList registrations,
        IReadOnlyList<ReplayableCall> calls,
        HashSet<string> secretKeys,
        HashSet<string>? secrets,
        RunRecord? earlier = null
    )
    {
        Registrations = registrations;
        Calls = calls;
        SecretKeys = secretKeys;
        Secrets = secrets;
        // An edit seldom changes which constructors register something. An index that was not made would keep its run in memory.
        _callsOf = earlier is { _callsOf.IsValueCreated: true } && CallsNestAsIn(earlier) ? earlier._callsOf : new(Index);
    }

    /// <summary>The registrations of the program, in order.</summary>
    public RegistrationList Registrations { get; }

    /// <summary>What <see cref="LinkedProgram.Declarations"/> was.</summary>
    public ulong Declarations { get; init; }

    /// <summary>
    /// How the run ended, and where. The registrations of an unfinished run are valid, but there may be more. If there are several roots,
    /// the first unfinished one is reported.
    /// </summary>
    public RunEnd End { get; init; } = RunEnd.Finished.Instance;

    /// <summary>The outputs of the stacks that the run deploys.</summary>
    public IReadOnlyList<StackOutputs> Outputs { get; init; } = [];

    /// <summary>The outputs of other stacks that the program asks for, and perhaps some that it has asked for before an edit.</summary>
    public IReadOnlyCollection<SymbolicStackOutput> AskedOutputs { get; init; } = [];

    /// <summary>The calls that can be reused. Nested calls come before the call that made them.</summary>
    internal IReadOnlyList<ReplayableCall> Calls { get; }

    /// <summary>The constant configuration keys that the program reads as secrets.</summary>
    internal HashSet<string> SecretKeys { get; }

    /// <summary>
    /// The computed configuration keys that the program reads as secrets. Null means that every key is treated as a secret, because hiding
    /// some values led the program to further secrets.
    /// </summary>
    internal HashSet<string>? Secrets { get; }

    /// <summary>
    /// Returns the index in <see cref="Calls"/> of the constructor's first call that began after at least the given number of
    /// registrations. Returns -1 if there is none.
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

    /// <summary>
    /// Returns whether another run called the same constructors within each other. Then both have the same index: each call registers
    /// something, so where calls begin follows from how they nest.
    /// </summary>
    private bool CallsNestAsIn(RunRecord other)
    {
        if (Calls.Count != other.Calls.Count)
            return false;
        for (var i = 0; i < Calls.Count; i++)
        {
            var (call, before) = (Calls[i], other.Calls[i]);
            if (!ReferenceEquals(call, before) && (call.Nested != before.Nested || call.Constructor.Id != before.Constructor.Id))
                return false;
        }
        return true;
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
        // A call that contains a call of the same constructor comes after it in the list, but begins before it.
        foreach (var calls in index.Values)
            calls.Sort((a, b) => Calls[a].Start != Calls[b].Start ? Calls[a].Start.CompareTo(Calls[b].Start) : b.CompareTo(a));
        return index;
    }
}

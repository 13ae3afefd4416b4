using System.Collections.Concurrent;

namespace DataGravity.Fuzzing.Running;

/// <summary>What else a worker counts, for the line at the end.</summary>
internal static class Counters
{
    private static readonly ConcurrentDictionary<string, long> s_counts = new();

    public static void Count(string what, long by = 1) => s_counts.AddOrUpdate(what, by, (_, count) => count + by);

    /// <summary>What was counted since this was asked for last.</summary>
    public static IReadOnlyDictionary<string, long> Take()
    {
        var taken = s_counts.ToDictionary();
        s_counts.Clear();
        return taken;
    }
}

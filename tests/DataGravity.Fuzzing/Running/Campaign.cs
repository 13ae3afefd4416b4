using System.Collections.Concurrent;
using System.Diagnostics;
using DataGravity.Fuzzing.Subjects;

namespace DataGravity.Fuzzing.Running;

/// <summary>Works on many mutants in several processes, and keeps what goes wrong.</summary>
/// <param name="Subject">What is fuzzed.</param>
/// <param name="Count">How many mutants.</param>
/// <param name="Seed">Other seeds give other mutants.</param>
/// <param name="Threads">How many processes work at once.</param>
/// <param name="Folder">Where mutants that fail are written to; null for nowhere.</param>
internal sealed record Campaign(string Subject, long Count, int Seed, int Threads, string? Folder)
{
    private const int KeptOfAKind = 3;

    private readonly ConcurrentQueue<NumberedFault> _faults = new();

    /// <summary>Runs it.</summary>
    /// <param name="log">Is told how far it is.</param>
    public async Task<Result> RunAsync(TextWriter log)
    {
        var started = Stopwatch.GetTimestamp();
        Child[] children = [.. Enumerable.Range(0, Threads).Select(i => new Child(Subject, Seed, i, Count, Threads, Found))];
        var all = Task.WhenAll(children.Select(child => child.RunAsync()));
        while (await Task.WhenAny(all, Task.Delay(TimeSpan.FromSeconds(10))) != all)
        {
            var (done, seconds) = (children.Sum(child => child.Done), Stopwatch.GetElapsedTime(started).TotalSeconds);
            await log.WriteLineAsync($"{done} of {Count} {Subject}, {done / seconds:0} a second, {_faults.Count} faults");
        }
        await all;
        return new Result(
            this,
            Stopwatch.GetElapsedTime(started),
            TimeSpan.FromTicks(children.Sum(child => child.Time.Ticks)),
            [.. _faults.OrderBy(fault => fault.Number)],
            Counters.Take()
        );
    }

    private void Found(NumberedFault found)
    {
        _faults.Enqueue(found);
        var (number, fault) = found;
        if (Folder is null || _faults.Count(other => other.Fault.Kind == fault.Kind && other.Fault.Key == fault.Key) > KeptOfAKind)
            return;
        Directory.CreateDirectory(Folder);
        var file = Path.Combine(Folder, $"{Subject}-{Seed}-{number}");
        File.WriteAllText(file + ".mutant", Subjects.Subject.All[Subject].Create().Mutate(Seed, number).ToString());
        File.WriteAllText(file + ".fault", $"{fault.Kind}: {fault.Key}\n{fault.Detail}\n");
    }

    /// <summary>What came of it.</summary>
    internal sealed record Result(
        Campaign Campaign,
        TimeSpan Elapsed,
        TimeSpan Processor,
        IReadOnlyList<NumberedFault> Faults,
        IReadOnlyDictionary<string, long> Counts
    )
    {
        /// <summary>One line of figures, and one for each kind of fault.</summary>
        public override string ToString()
        {
            var counts =
                string.Concat(Counts.OrderBy(count => count.Key).Select(count => $"{count.Value} {count.Key}, "))
                + string.Join(
                    ", ",
                    Enum.GetValues<FaultKind>().Select(kind => $"{kind}: {Faults.Count(found => found.Fault.Kind == kind)}")
                );
            var kinds = Faults
                .GroupBy(found => (found.Fault.Kind, found.Fault.Key))
                .OrderByDescending(group => group.Count())
                .Select(group =>
                    $"\n  {group.Count()} × {group.Key.Kind}: {group.Key.Key} ({string.Join(", ", group.Take(5).Select(found => found.Number))})"
                );
            var rate =
                $"{Campaign.Count / Elapsed.TotalSeconds:0} a second, {Campaign.Count / Processor.TotalSeconds:0} a second of a processor";
            return $"{Campaign.Count} {Campaign.Subject} (seed {Campaign.Seed}) in {Elapsed.TotalSeconds:0} s, {rate}; {counts}{string.Concat(kinds)}";
        }
    }
}

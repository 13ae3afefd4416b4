using System.Diagnostics;
using DataGravity.Fuzzing.Mutation;
using DataGravity.Fuzzing.Seeds;
using DataGravity.Fuzzing.Subjects;

namespace DataGravity.Fuzzing.Running;

/// <summary>
/// Time and memory of a run. What is cheap to know raises a suspicion; then the run is repeated and measured, and the compiler's
/// share is measured apart.
/// </summary>
internal static class Measure
{
    /// <summary>More than this above the compiler is a fault, unless the machine is busy with other work.</summary>
    public static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(1);

    // On a quiet machine, plain calls use up the budget in a fifth of a second. What costs more than so many times that, measured at the
    // same time, is a fault on any machine. What costs twice the limit is one however busy the machine is.
    private const int MaxOfPlain = 5;

    private static readonly Mutant s_plain = Mutant.Of(
        SeedPrograms.Program("int Count(int n) => n < 1 ? 0 : Count(n - 1) + Count(n - 2); Count(40);", isStack: false)
    );

    private const long MaxBytes = 300_000_000;

    /// <summary>Does a work, and measures it where it was suspicious.</summary>
    public static IEnumerable<Fault> Run(Action work, Action compile)
    {
        var (started, allocated) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        work();
        var isSlow = Stopwatch.GetElapsedTime(started) > MaxTime;
        var isLarge = GC.GetAllocatedBytesForCurrentThread() - allocated > MaxBytes;
        if (isSlow && TimeOf(work) is var time && time > MaxTime && time - TimeOf(compile) is var above && above > Limit())
            yield return new Fault(FaultKind.Slow, "slow", $"{above.TotalSeconds:0.0} s of processor time above the compiler");
        if (isLarge && PeakOf(work) is var peak && peak > MaxBytes && peak - PeakOf(compile) is var more && more > MaxBytes)
            yield return new Fault(FaultKind.Large, "large", $"{more / 1_000_000} MB above the compiler");
    }

    private static TimeSpan Limit()
    {
        var plain = new ProgramSubject();
        var busy = MaxOfPlain * TimeOf(() => _ = plain.Run(s_plain).Count());
        return TimeSpan.FromTicks(Math.Clamp(busy.Ticks, MaxTime.Ticks, 2 * MaxTime.Ticks));
    }

    /// <summary>The least of a few times: what else the machine does costs caches.</summary>
    private static TimeSpan TimeOf(Action work) => Enumerable.Range(0, 3).Min(_ => TimeOfOne(work));

    private static TimeSpan TimeOfOne(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return Environment.CpuUsage.TotalTime - before;
    }

    /// <summary>The most that was alive at once, in bytes above what is now.</summary>
    private static long PeakOf(Action work)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = before;
        using var done = new ManualResetEventSlim();
        var sampler = new Thread(() =>
        {
            while (!done.Wait(20))
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true));
        });
        sampler.Start();
        try
        {
            work();
        }
        finally
        {
            done.Set();
            sampler.Join();
        }
        return peak - before;
    }
}

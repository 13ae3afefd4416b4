using System.Diagnostics;
using System.Globalization;

namespace DataGravity.Benchmarks;

/// <summary>What a process used from its start to its end.</summary>
internal sealed record ProcessUse(TimeSpan Cpu, long PeakMemory, long Allocated)
{
    /// <summary>Where <see cref="StartupHook"/> writes it.</summary>
    public const string FileVariable = "DATAGRAVITY_PROCESS_USE";

    public static ProcessUse OfThis()
    {
        using var process = Process.GetCurrentProcess();
        return new(Environment.CpuUsage.TotalTime, process.PeakWorkingSet64, GC.GetTotalAllocatedBytes(precise: true));
    }

    public static ProcessUse Parse(string text) =>
        text.Split(' ').Select(number => long.Parse(number, CultureInfo.InvariantCulture)).ToArray() is [var cpu, var peak, var allocated]
            ? new(TimeSpan.FromTicks(cpu), peak, allocated)
            : throw new FormatException(text);

    /// <summary>The medians.</summary>
    public static ProcessUse MedianOf(IReadOnlyCollection<ProcessUse> runs)
    {
        return new(Median(run => run.Cpu), Median(run => run.PeakMemory), Median(run => run.Allocated));

        T Median<T>(Func<ProcessUse, T> value) => runs.Select(value).Order().ElementAt(runs.Count / 2);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Cpu.Ticks} {PeakMemory} {Allocated}");
}

using System.Runtime.InteropServices;

namespace DataGravity.Benchmarks;

/// <summary>What the processes that this one has started and waited for have used, with those that they have waited for.</summary>
internal static class ChildProcesses
{
    private const int Children = -1;

    /// <summary>Their processor time; none on a system that does not tell.</summary>
    public static TimeSpan FindCpu()
    {
        // The first fields: seconds and microseconds of user time, then of system time.
        var usage = new long[18];
        return OperatingSystem.IsLinux() && GetUsage(Children, usage) == 0
            ? TimeSpan.FromSeconds(usage[0] + usage[2]) + TimeSpan.FromMicroseconds(usage[1] + usage[3])
            : TimeSpan.Zero;
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int GetUsage(int who, [Out] long[] usage);
}

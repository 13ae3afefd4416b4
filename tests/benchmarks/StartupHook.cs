using System.Diagnostics;
using DataGravity.Benchmarks;

/// <summary>
/// What the runtime calls in a process that is measured, before its Main: DOTNET_STARTUP_HOOKS names this assembly. A process knows its
/// own use on every system; its parent does not.
/// </summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(ProcessUse.FileVariable) is { } file)
            AppDomain.CurrentDomain.ProcessExit += (_, _) => File.WriteAllText(file, ProcessUse.OfThis().ToString());
    }
}

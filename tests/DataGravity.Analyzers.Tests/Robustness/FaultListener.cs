using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace DataGravity.Analyzers.Tests.Robustness;

/// <summary>Hears of every fault that the analysis survives: in a test that expects none it goes through, as AD0001.</summary>
internal static class FaultListener
{
    private static readonly AsyncLocal<bool> s_expected = new();

    /// <summary>From here on a test is about faults.</summary>
    public static void ExpectFaults() => s_expected.Value = true;

    [ModuleInitializer]
    internal static void Listen() =>
        Faults.Reported += (fault, _) =>
        {
            if (!s_expected.Value)
                ExceptionDispatchInfo.Throw(fault);
        };
}

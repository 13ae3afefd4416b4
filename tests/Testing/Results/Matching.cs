namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// Pairs expected diagnostics with actual ones. An expectation may leave things open, so more than one actual diagnostic can satisfy it and
/// taking the first would sometimes leave another expectation without a partner: a maximum matching is sought, by augmenting paths.
/// </summary>
internal static class Matching
{
    public static (ImmutableArray<(DiagnosticResult Expected, Diagnostic Actual)> Matched, ImmutableArray<DiagnosticResult> Missing, ImmutableArray<Diagnostic> Unexpected)
        Match(ImmutableArray<DiagnosticResult> expected, ImmutableArray<Diagnostic> actual)
    {
        var partner = Enumerable.Repeat(-1, actual.Length).ToArray();
        for (var wanted = 0; wanted < expected.Length; wanted++)
        {
            FindPartner(wanted, new bool[actual.Length]);
        }

        return (
            [.. Enumerable.Range(0, actual.Length).Where(got => partner[got] >= 0).Select(got => (expected[partner[got]], actual[got]))],
            [.. expected.Where((_, wanted) => !partner.Contains(wanted))],
            [.. actual.Where((_, got) => partner[got] < 0)]);

        bool FindPartner(int wanted, bool[] visited)
        {
            for (var got = 0; got < actual.Length; got++)
            {
                if (!visited[got] && Comparison.Difference(expected[wanted], actual[got]) is null)
                {
                    visited[got] = true;
                    if (partner[got] < 0 || FindPartner(partner[got], visited))
                    {
                        partner[got] = wanted;
                        return true;
                    }
                }
            }

            return false;
        }
    }
}

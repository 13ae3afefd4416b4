using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace DataGravity.Testing;

/// <summary>Two ways of asking an analyzer about the same program gave different findings, or one made it throw.</summary>
public sealed class InconsistentFindingsException(string message) : Exception(message)
{
    internal static void ThrowIfDifferent(
        string what,
        (string Name, IEnumerable<Diagnostic> Findings) one,
        (string Name, IEnumerable<Diagnostic> Findings) other
    )
    {
        ThrowIfFaulted(what, one.Findings.Concat(other.Findings));
        var (left, right) = (FoundDiagnostics.Describe(one.Findings), FoundDiagnostics.Describe(other.Findings));
        if (!left.SequenceEqual(right))
        {
            throw new InconsistentFindingsException(
                string.Join('\n', [what, .. Section(one.Name, left, right), .. Section(other.Name, right, left)])
            );
        }
    }

    // Two runs that throw alike agree, but on nothing worth knowing.
    private static void ThrowIfFaulted(string what, IEnumerable<Diagnostic> findings)
    {
        if (findings.FirstOrDefault(finding => finding.Id == "AD0001") is { } fault)
        {
            throw new InconsistentFindingsException($"{what}\nThe analyzer threw: {fault.GetMessage()}");
        }
    }

    private static IEnumerable<string> Section(string name, ImmutableArray<string> findings, ImmutableArray<string> others)
    {
        var unmatched = others.ToList();
        yield return $"{name} ({findings.Length}; those only here are marked with >):";
        foreach (var finding in findings)
        {
            yield return (unmatched.Remove(finding) ? "    " : "  > ") + finding;
        }
    }
}

using System.Security.Cryptography;
using System.Text;
using DataGravity.Tool.Analysis;

namespace DataGravity.Tool.Checking;

/// <summary>
/// Identifies findings from one commit to the next: by the rule and the names of the resources, or by the text of the line where a finding
/// is not about a resource. Line numbers and messages do not matter.
/// </summary>
internal static class Fingerprints
{
    /// <summary>The name of the fingerprint in SARIF. The number changes with the way it is made.</summary>
    public const string Name = "dataGravity/v1";

    /// <summary>The fingerprints of a program's findings, each different.</summary>
    /// <param name="project">The project file, relative to the repository.</param>
    /// <param name="findings">The findings, in order.</param>
    public static IReadOnlyList<string> Create(string project, IReadOnlyList<ProgramFinding> findings)
    {
        var seen = new Dictionary<string, int>();
        return
        [
            .. findings.Select(finding =>
            {
                var subject = string.Join('\n', [finding.Rule, project, .. Describe(finding)]);
                seen[subject] = seen.GetValueOrDefault(subject) + 1;
                return Hash($"{subject}\n{seen[subject]}");
            }),
        ];
    }

    private static IEnumerable<string> Describe(ProgramFinding finding) =>
        finding.Finding is { } known
            ? [known.Identity.Compute, known.Identity.Data ?? "", known.Key.Subject.Name]
            : [Path.GetFileName(finding.Range?.Path) ?? "", LineOf(finding)];

    private static string LineOf(ProgramFinding finding) =>
        finding.Range is { } range ? SourceExcerpt.LineOf(range)?.Trim() ?? finding.Message : finding.Message;

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
